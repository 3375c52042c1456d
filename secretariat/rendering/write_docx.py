"""Paper → .docx: the office's template filled with the paper's fields, then fitted to the widths of its words."""

from __future__ import annotations

import functools
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import TemplateError, UndefinedError
from jinja2.environment import Template
from lxml import etree

from secretariat.assets import templates_folder
from secretariat.domain.names import printed
from secretariat.errors import NotFound, RuleBroken
from secretariat.papers.blocks import Contents, Field, Paper
from secretariat.rendering import gbt9704, template_fields, template_syntax
from secretariat.rendering.adjusting import adjust, adjust_rows
from secretariat.rendering.adjusting_heads import adjust_signers
from secretariat.rendering.adjusting_signature import adjust_signature
from secretariat.rendering.chart_sizes import with_charts_fitted
from secretariat.rendering.direct_formatting import styled
from secretariat.rendering.even_imprint import with_even_imprint
from secretariat.rendering.fields import field_of
from secretariat.rendering.first_page import with_text_on_first_page
from secretariat.rendering.fonts import Fonts, fonts_at_hand
from secretariat.rendering.layout import parts_begin
from secretariat.rendering.profiles import set_preprinted, set_profile
from secretariat.rendering.seating_tables import adjust_charts
from secretariat.rendering.setting_handbook import sections_of, with_pages
from secretariat.rendering.table_rows import with_rows_shared
from secretariat.rendering.wordprocessing import (
    CORE,
    CP,
    DOCUMENT,
    STYLES,
    Parts,
    parse,
    read_parts,
    serialised,
    style_names,
    w,
    write_parts,
)

_MOST_CHARACTERS = 24 * 1024 * 1024
_QUOTED = re.compile(r"'([^']*)'")
"""Names as the template library quotes them in its English sentences."""
_NEEDED: Mapping[Field, str] = {Field.NUMBER: "发文字号", Field.ISSUE_NUMBER: "期号", Field.SIGNED_ON: "成文日期"}


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A template ready to be filled: its other parts as they are, its text compiled, the names it takes."""

    parts: Parts
    styles: Mapping[str, str]
    text: Template
    names: frozenset[str]
    places: Mapping[str, int]
    """The paragraph each name stands in first, counted from 1."""


@functools.lru_cache(maxsize=32)
def _compiled(template: bytes) -> _Compiled:
    parts = read_parts(template)
    template_syntax.check_parts(parts)
    source = DocxTemplate(io.BytesIO()).patch_xml(etree.tostring(parse(parts[DOCUMENT]), encoding="unicode"))
    made = template_syntax.environment()
    # docxtpl's own reports count paragraphs as lines; so do ours.
    tree = template_syntax.parse(source.replace("<w:p>", "\n<w:p>").replace("<w:p ", "\n<w:p "), made)
    names = template_syntax.names_of(tree)
    text = Template.from_code(made, made.compile(tree), {})
    return _Compiled(parts, style_names(parts), text, names, template_syntax.places_of(tree))


@functools.cache
def _shipped(path: Path) -> bytes:
    if not path.is_file():
        raise NotFound(f"找不到模板“{path.stem}”，请重新安装本程序。")
    return path.read_bytes()


def shipped_template(kind: str) -> bytes:
    """Return the template the program brings for a kind of paper; raises NotFound where there is none."""
    return _shipped(templates_folder() / f"{kind}.docx")


def render(
    paper: Paper, template: bytes | None = None, fonts: Fonts | None = None, *,
    profile: gbt9704.Profile = gbt9704.PAGE37, preprinted: bool = False, even_imprint: bool = False,
) -> bytes:
    """Return the paper as a .docx: the given template of its kind filled in, or the one the program brings.

    ``profile`` gives margins and lines, ``preprinted`` leaves the red head to the paper it is printed on (套打), ``even_imprint``
    puts 版记 on an even page; the .docx carries them, so that its PDF follows. The same arguments give the same bytes. Raises
    RuleBroken where the template names a field that is not there or does more than templates may, Unreadable where it is no .docx.
    """
    compiled = _compiled(template if template is not None else shipped_template(paper.kind))
    fonts = fonts or fonts_at_hand()
    shared = with_charts_fitted(with_rows_shared(paper, fonts), fonts)
    if any(isinstance(block, Contents) for block in paper.blocks):
        shared = replace(shared, blocks=with_pages(shared.blocks, parts_begin(shared, sections_of(shared), fonts)))
    filled = _fill(compiled, with_text_on_first_page(shared, fonts))
    root = parse(filled.encode("utf-8"))
    adjust_charts(root, compiled.styles, shared, fonts)
    adjust(root, compiled.styles, fonts, profile)
    adjust_rows(root, paper, shared)
    parts = {**compiled.parts}
    set_profile(root, parts, profile)
    if preprinted:
        set_preprinted(root, parts, compiled.styles)
    parts[DOCUMENT] = serialised(root)
    if CORE in parts:
        parts[CORE] = _described(parts[CORE], paper)
    docx = write_parts(parts)
    return with_even_imprint(docx, fonts) if even_imprint else docx


def _fill(compiled: _Compiled, paper: Paper) -> str:
    pieces: list[str] = []
    characters = 0
    try:
        # Piece by piece, so that loops over loops are stopped before they fill the memory.
        for piece in compiled.text.generate(template_fields.fields(paper)):
            characters += len(piece)
            if characters > _MOST_CHARACTERS:
                raise RuleBroken("模板填写出来的内容过长，请检查模板中的循环。")
            pieces.append(piece)
    except UndefinedError as error:
        named = _QUOTED.findall(error.message or "")
        name = named[-1] if named else ""
        place = f"模板第{compiled.places[name]}段的" if name in compiled.places else "模板里的"
        raise RuleBroken(f"{place}字段“{name}”没有对应的内容，请对照原来的模板改正。") from error
    except TemplateError as error:
        raise RuleBroken("模板无法填写，请对照原来的模板改正。") from error
    return "".join(pieces)


def _described(core: bytes, paper: Paper) -> bytes:
    """Return core.xml that says which kind and format of paper this is, whatever the template said of itself."""
    root = parse(core)
    said = {
        "{http://purl.org/dc/elements/1.1/}title": paper.title, "{http://purl.org/dc/elements/1.1/}identifier": paper.kind,
        f"{{{CP}}}category": paper.format.value, f"{{{CP}}}keywords": paper.publicity or "",
    }
    for name, words in said.items():
        element = root.find(name)
        if element is None:
            element = etree.SubElement(root, name)
        element.text = template_fields.clean(words)
    return serialised(root)


def check_template(kind: str, template: bytes, sample: Paper) -> None:
    """Raise where a template is not fit for a kind of paper, naming the field and the place; return nothing where it is.

    ``sample`` is a paper of the kind, filled in for trial. Raises Unreadable for a file that is no .docx, RuleBroken for a
    template that names unknown fields or does more than fields, conditions and loops.
    """
    compiled = _compiled(template)
    unknown = sorted(compiled.names - template_fields.names(kind))
    if unknown:
        said = "、".join(f"第{compiled.places[name]}段的“{name}”" for name in unknown)
        raise RuleBroken(f"模板{said}不是这种公文的字段，请对照原来的模板改正。")
    if STYLES not in compiled.parts:
        raise RuleBroken("模板里没有样式，请从原来的模板改起。")
    render(sample, template)


def controls(docx: bytes) -> frozenset[Field]:
    """Return the fields the .docx has a content control for."""
    parts = read_parts(docx)
    return frozenset(field for field, _ in _controls(parse(parts[DOCUMENT]), style_names(parts)))


def fill_fields(docx: bytes, values: Mapping[Field, str], fonts: Fonts | None = None) -> bytes:
    """Return the .docx with number, issue, approver and dates written into its content controls and nothing else changed.

    The signature is centred anew over its date, 签发人 stand where their names now reach.
    Raises RuleBroken where a number or 成文日期 has lost its control: then nothing
    could be filled in and the paper would be issued without it.
    """
    parts = read_parts(docx)
    root, names = parse(parts[DOCUMENT]), style_names(parts)
    found = _controls(root, names)
    present = {field for field, _ in found}
    missing = [name for field, name in _NEEDED.items() if values.get(field) and field not in present]
    if missing:
        raise RuleBroken(f"这份文件里找不到填写“{'”“'.join(missing)}”的位置，可能在修改时被删掉了；请重新生成，或者在文件中恢复。")
    for field, control in found:
        if field in values:
            words = printed(values[field]) if field is Field.APPROVER else values[field]
            _write(control, template_fields.clean(words))
    paragraphs = tuple(styled(root, names))
    adjust_signature(paragraphs, fonts or fonts_at_hand())
    adjust_signers(paragraphs, fonts or fonts_at_hand())
    return write_parts({**parts, DOCUMENT: serialised(root)})


def _controls(root: etree._Element, names: Mapping[str, str]) -> list[tuple[Field, etree._Element]]:
    found = []
    for control in root.iter(w("sdt")):
        paragraph = next(control.iterancestors(w("p")), None)
        chosen = paragraph.find(f"{w('pPr')}/{w('pStyle')}") if paragraph is not None else None
        field = field_of(control, names.get(chosen.get(w("val"), ""), "") if chosen is not None else "")
        if field is not None:
            found.append((field, control))
    return found


def _write(control: etree._Element, words: str) -> None:
    """Put the words into the control's first run and empty the others, so that the control keeps its formatting."""
    content = control.find(w("sdtContent"))
    if content is None:
        content = etree.SubElement(control, w("sdtContent"))
    texts = list(content.iter(w("t")))
    if not texts:
        run = next(content.iter(w("r")), None)
        if run is None:
            holder = next(content.iter(w("p")), content)
            run = etree.SubElement(holder, w("r"))
        texts = [etree.SubElement(run, w("t"))]
    for text in texts:
        text.text = ""
    texts[0].text = words
    texts[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    for placeholder in list(control.iter(w("showingPlcHdr"))):
        parent = placeholder.getparent()
        if parent is not None:
            parent.remove(placeholder)
