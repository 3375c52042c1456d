"""Make the .docx of each founding document of `resources/sample` from the .txt beside it: the same words, one paragraph a line.

    python tools/build_sample.py

The face is that of an official notice, so that the clerk who opens the file sees what she knows: red mark, 小标宋, 仿宋.
The output is committed; the same text gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sample"
RED = RGBColor(0xE6, 0x00, 0x12)
CENTRE, LEFT, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT


@dataclass(frozen=True)
class Face:
    """How a paragraph of one role is set; `indent` in characters, `size` in points."""

    family: str = "仿宋_GB2312"
    size: float = 16
    alignment: WD_ALIGN_PARAGRAPH = LEFT
    indent: int = 0
    red: bool = False
    below: float = 0
    """Points left blank under the paragraph."""


MARK = Face("方正小标宋简体", 28, CENTRE, red=True, below=29)
NUMBER = Face(alignment=CENTRE, below=58)
TITLE = Face("方正小标宋简体", 22, CENTRE)
PLAIN = Face()
TEXT = Face(indent=2)
FIRST_LEVEL = Face("黑体", indent=2)
SIGNATURE = Face(alignment=RIGHT)
IMPRINT = Face(size=14)

ROLES = (
    (r"^澄政(办)?〔\d{4}〕\d+号$", NUMBER),
    (r"^.*文件$", MARK),
    (r"^(抄送：|望州市澄川区人民政府办公室　+\d)", IMPRINT),
    (r"^望州市澄川区人民政府(办公室)?$|^\d{4}年\d{1,2}月\d{1,2}日$", SIGNATURE),
    (r"^各镇人民政府", PLAIN),
    (r"^[一二三四五六七八九十]+、", FIRST_LEVEL),
    (r"^(　{4}|(召　?|副?召| )?.{1,6}[：])(?=\S+　)|^　{4,}", TEXT),
)
"""The first pattern that fits a line decides; a line none fits is running text."""


def face_of(line: str, *, in_title: bool) -> Face:
    """Return how `line` is set."""
    if in_title:
        return TITLE
    for pattern, face in ROLES:
        if re.search(pattern, line):
            return face
    return TEXT


def title_lines(lines: list[str]) -> set[int]:
    """Return the numbers of the lines of titles: the line that ends in 通知 or 方案 and those right above it."""
    found = set[int]()
    for number, line in enumerate(lines):
        if line.endswith(("通知", "方案")) and len(line) < 40 and "：" not in line:
            found.add(number)
            above = number - 1
            while lines[above] and not lines[above].endswith("号"):
                found.add(above)
                above -= 1
    return found


def compose(text: str) -> bytes:
    """Return the .docx of `text`."""
    lines = text.splitlines()
    titles = title_lines(lines)
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(37), Mm(35), Mm(28), Mm(26)
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        face = face_of(line, in_title=number in titles)
        paragraph = document.add_paragraph()
        paragraph.alignment = face.alignment
        layout = paragraph.paragraph_format
        layout.space_before, layout.space_after = Pt(0), Pt(face.below)
        layout.line_spacing = Pt(40) if face is MARK else Pt(28.95)
        layout.first_line_indent = Pt(face.indent * face.size)
        run = paragraph.add_run(line)
        run.font.name, run.font.size = "Times New Roman", Pt(face.size)
        run._element.rPr.rFonts.set(qn("w:eastAsia"), face.family)  # noqa: SLF001 python-docx offers no other way to an East Asian face
        if face.red:
            run.font.color.rgb = RED
    properties = document.core_properties
    properties.author = properties.last_modified_by = "望州市澄川区人民政府办公室"
    properties.title, properties.comments = lines[0], "虚构的示例"
    properties.created = properties.modified = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
    stream = io.BytesIO()
    document.save(stream)
    return same_bytes(stream.getvalue())


def same_bytes(archive: bytes) -> bytes:
    """Rewrite a zip with fixed dates, so that the same content gives the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return stream.getvalue()


def main() -> None:
    """Write one .docx beside every .txt of the sample."""
    for path in sorted(FOLDER.glob("*.txt")):
        path.with_suffix(".docx").write_bytes(compose(path.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
