"""The .docx as another program lays it out: the same lines, the same pages as our PDF, for every kind of paper."""

import collections
import itertools
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from libreoffice_samples import documents
from measuring import Measured

from secretariat.papers.blocks import PaperFormat
from secretariat.papers.plain_text import plain_text
from secretariat.rendering.read_docx import read
from secretariat.rendering.write_docx import controls
from secretariat.rendering.write_pdf import pdf_from_docx

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (libreoffice-writer-nogui) is not installed"),
]


def converted(folder, to, files):
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", to, "--outdir", folder, *files],
        env={**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf"), "HOME": str(folder)},
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300,
    )


def lines_of(pdf):
    """The lines of every page, cell by cell, without blanks and leaders; what is printed sideways is no line."""
    measured = Measured(pdf)
    pages = []
    for page in range(len(measured.pages)):
        rows = [row.characters for row in measured.lines(page) if row.characters[0]["upright"]]
        words = (re.sub(r"\s|\.{3,}", "", part) for row in rows for part in parts(row))
        pages.append([line for line in words if line])
    return pages


def parts(characters):
    """The words of a line, apart where more than half a character is left free, as between the cells of a row."""
    found, end = [""], characters[0]["x0"]
    for one in characters:
        if one["x0"] - end > one["size"] * 0.6:
            found.append("")
        found[-1] += one["text"]
        end = one["x1"]
    return found


def turns(reading):
    """The sheets of a paper in their order; two sections alike are one to LibreOffice."""
    return [sheet for sheet, _ in itertools.groupby((section.sheet, section.numbered) for section in reading.sections)]


def unlike(mine, theirs):
    """The lines of a page of ours that theirs does not have, and the other way round."""
    ours, others = collections.Counter(mine), collections.Counter(theirs)
    return list((ours - others).elements()), list((others - ours).elements())


@pytest.fixture(scope="module")
def papers(fonts):
    # LibreOffice does not turn the upper half of a card.
    return [(name, docx) for name, paper, docx in documents(fonts) if paper.format is not PaperFormat.CARDS]


def test_lines_and_pages_break_where_our_pdf_breaks_them(papers, fonts, tmp_path):
    shipped = Path(__file__).parents[2] / "resources" / "fonts"
    aliases = (Path(__file__).parent / "fonts-for-libreoffice.conf").read_text(encoding="utf-8")
    (tmp_path / "fonts.conf").write_text(aliases.replace("FONTS<", f"{shipped}<").replace("CACHE<", f"{tmp_path}/cache<"))
    ours = {}
    for name, docx in papers:
        (tmp_path / f"{name}.docx").write_bytes(docx)
        ours[name] = lines_of(pdf_from_docx(docx, fonts))
    converted(tmp_path, "fodt", [tmp_path / f"{name}.docx" for name in ours])
    for name in ours:
        file = tmp_path / f"{name}.fodt"
        words = file.read_text(encoding="utf-8")
        for attribute, value in (("text-autospace", "none"), ("punctuation-wrap", "simple"), ("letter-kerning", "false")):
            words = re.sub(rf'style:{attribute}="[^"]*"', f'style:{attribute}="{value}"', words)
        file.write_text(words, encoding="utf-8")
    converted(tmp_path, "pdf", [tmp_path / f"{name}.fodt" for name in ours])
    count = same = 0
    told, pages_told = [], []
    for name, pages in ours.items():
        theirs = lines_of((tmp_path / f"{name}.pdf").read_bytes())
        if len(theirs) != len(pages):
            pages_told.append(f"{name}: {len(pages)} pages, theirs {len(theirs)}")
        for number, (mine, other) in enumerate(zip(pages, theirs, strict=False), start=1):
            missing, more = unlike(mine, other)
            count += len(mine)
            same += len(mine) - len(missing)
            told += [f"{name} {number}: {missing} is {more}"] if missing else []
    assert not pages_told, "\n".join(pages_told)
    assert same / count >= 0.99, f"{same} of {count} lines\n" + "\n".join(told)


def test_cards_stand_one_a_page_with_the_same_lines_there_too(fonts, tmp_path):
    shipped = Path(__file__).parents[2] / "resources" / "fonts"
    aliases = (Path(__file__).parent / "fonts-for-libreoffice.conf").read_text(encoding="utf-8")
    (tmp_path / "fonts.conf").write_text(aliases.replace("FONTS<", f"{shipped}<").replace("CACHE<", f"{tmp_path}/cache<"))
    cards = {name: (paper, docx) for name, paper, docx in documents(fonts) if paper.format is PaperFormat.CARDS}
    for name, (_, docx) in cards.items():
        (tmp_path / f"{name}.docx").write_bytes(docx)
    converted(tmp_path, "pdf", [tmp_path / f"{name}.docx" for name in cards])
    assert len(cards) >= 2
    for name, (paper, docx) in cards.items():
        theirs, ours = lines_of((tmp_path / f"{name}.pdf").read_bytes()), lines_of(pdf_from_docx(docx, fonts))
        assert len(theirs) == len(ours) == len(paper.blocks), name
        for card, page in zip(paper.blocks, theirs, strict=True):
            # LibreOffice does not turn the upper half of a folded card; each half is one line of the name, unbroken.
            said = "".join(page)
            assert re.sub(r"\s", "", card.name) in said, (name, page)
            assert re.sub(r"\s", "", card.caption) in said, (name, page)


def test_a_paper_saved_by_another_program_is_read_as_before(papers, tmp_path):
    (tmp_path / "fonts.conf").write_text('<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir></fontconfig>')
    (tmp_path / "in").mkdir()
    for name, docx in papers:
        (tmp_path / "in" / f"{name}.docx").write_bytes(docx)
    converted(tmp_path, "docx", [tmp_path / "in" / f"{name}.docx" for name, _ in papers])
    for name, docx in papers:
        saved = (tmp_path / f"{name}.docx").read_bytes()
        reading, before = read(saved), read(docx)
        assert reading.unread == (), name
        assert plain_text(reading.paper) == plain_text(before.paper), name
        assert reading.paper.format is before.paper.format
        assert controls(saved) == controls(docx), name
        assert reading.sheet == before.sheet
        assert turns(reading) == turns(before), name
