"""Damaged .docx files: a sentence or a reading, never a crash, always soon."""

import contextlib
import copy
import random

import pytest
from lxml import etree
from paper_samples import every_paper

from secretariat.errors import SecretariatError
from secretariat.papers.blocks import Field
from secretariat.rendering.wordprocessing import CORE, DOCUMENT, STYLES, read_parts, write_parts
from secretariat.rendering.write_docx import fill_fields, render
from secretariat.rendering.write_pdf import print_docx

NONSENSE = ("0", "-5", "99999999", "abc", "", "1e9", "٣", "999999999999999")
WORDS = ("", None, "字" * 3000, "a" * 3000, "\t\n", "：", "1.")


def damaged(root, chance):
    for _ in range(chance.randint(1, 8)):
        elements = list(root.iter())[1:]
        if not elements:
            return
        one, other = chance.choice(elements), chance.choice(elements)
        act = chance.randrange(5)
        if act == 0:
            one.getparent().remove(one)
        elif act == 1 and one not in list(other.iterancestors()):
            other.append(copy.deepcopy(one))
        elif act == 2 and one.attrib:
            one.set(chance.choice(list(one.attrib)), chance.choice(NONSENSE))
        elif act == 3:
            one.tag = other.tag
        else:
            one.text = chance.choice(WORDS)


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_docx_is_a_sentence_or_a_paper(seed, fonts):
    chance = random.Random(seed)
    papers = every_paper()
    parts = read_parts(render(papers[seed % len(papers)], fonts=fonts))
    name = (DOCUMENT, DOCUMENT, DOCUMENT, STYLES, CORE)[seed % 5]
    root = etree.fromstring(parts[name])
    damaged(root, chance)
    docx = write_parts({**parts, name: etree.tostring(root)})
    with contextlib.suppress(SecretariatError):
        assert print_docx(docx, fonts).pdf.startswith(b"%PDF")
        assert fill_fields(docx, {Field.NUMBER: "澄养联办〔2026〕5号"}, fonts).startswith(b"PK")
