"""Files of every format, sound and hostile: text with its places, or one sentence."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from secretariat.assets import resources_folder
from secretariat.errors import Unreadable
from secretariat.intake.as_words import to_words
from secretariat.intake.readers.office import find_libreoffice
from secretariat.intake.reading import read_file, read_notice, read_pasted
from secretariat.intake.source import PlaceKind

LINES = [
    "澄川区人民政府办公室关于成立澄川区防汛指挥部的通知",
    "澄政办〔2022〕1号",
    "各镇人民政府：",
    "经区政府同意，成立澄川区防汛指挥部，名单如下。",
]
TEXT = "\n".join(LINES) + "\n"


def word_file(path: Path) -> Path:
    document = Document()
    for line in LINES:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=3)
    for row in [("职务", "姓名", "单位及职务"), ("总指挥", "韩　梅", "区政府副区长"), ("成员", "欧阳静", "区财政局副局长")]:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    document.add_paragraph("2022年5月6日")
    document.save(str(path))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_plain_text_is_read_in_every_encoding_offices_use(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes(TEXT.encode(encoding))
    reading = read_notice(read_file(path).text)
    assert reading.title is not None
    assert reading.title.text == LINES[0]


def test_positions_count_as_python_reads_the_file(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes(("\ufeff" + TEXT.replace("\n", "\r\n")).encode())
    assert read_file(path).text == path.read_text(encoding="utf-8")


def test_every_line_of_a_plain_file_knows_its_number(tmp_path: Path) -> None:
    path = tmp_path / "notice.md"
    path.write_text(TEXT, encoding="utf-8")
    source = read_file(path)
    place = source.place_at(source.text.index("各镇"))
    assert place is not None
    assert (place.kind, place.number, place.words()) == (PlaceKind.LINE, 3, "第3行")


def test_word_paragraphs_and_tables_are_read_in_their_order_with_their_places(tmp_path: Path) -> None:
    source = read_file(word_file(tmp_path / "notice.docx"))
    assert source.text.index("名单如下") < source.text.index("总指挥") < source.text.index("2022年5月6日")
    place = source.place_at(source.text.index("欧阳静"))
    assert place is not None
    assert (place.kind, place.number, place.row, place.column) == (PlaceKind.CELL, 1, 3, 2)
    assert place.words() == "第1个表格第3行第2列"
    reading = read_notice(source.text)
    assert [(seat.role, seat.name, seat.post) for seat in reading.seats] == [
        ("总指挥", "韩梅", "区政府副区长"),
        ("成员", "欧阳静", "区财政局副局长"),
    ]


def test_a_list_of_responsibilities_drawn_as_a_word_table_is_read_row_by_row(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("澄川区示范创建任务清单")
    table = document.add_table(rows=0, cols=4)
    for row in [
        ("类别", "工作任务", "牵头单位", "责任单位"),
        ("组织", "建立工作机制。", "区卫健局", "区教育局、区财政局"),
        ("", "制定实施意见。", "区卫健局", "各镇（街道）"),
    ]:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    path = tmp_path / "list.docx"
    document.save(str(path))
    tasks = read_notice(read_file(path).text).tasks
    assert [(task.text, task.lead, task.responsible, task.category) for task in tasks] == [
        ("建立工作机制。", ("区卫健局",), ("区教育局", "区财政局"), "组织"),
        ("制定实施意见。", ("区卫健局",), ("各镇（街道）",), "组织"),
    ]


def test_web_pages_are_read_without_scripts_and_in_the_encoding_they_declare(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    page = (
        '<html><head><meta charset="gbk"><title>x</title><script>var a = "组长：假人";</script></head><body>'
        f"<h1>{LINES[0]}</h1><p>{LINES[1]}</p><p>{LINES[2]}</p><p>{LINES[3]}</p>"
        "<table><tr><th>职务</th><th>姓名</th><th>单位及职务</th></tr><tr><td>主任</td><td>方&nbsp;圆</td><td>副区长</td></tr></table></body></html>"
    )
    path.write_bytes(page.encode("gb18030"))
    source = read_file(path)
    assert "假人" not in source.text
    assert [(seat.role, seat.name) for seat in read_notice(source.text).seats] == [("主任", "方圆")]


def test_entities_and_addresses_in_a_page_reach_neither_files_nor_the_network(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("机密内容", encoding="utf-8")
    path = tmp_path / "page.html"
    path.write_text(
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]><html><body><p>澄川区&x;通知</p>'
        f'<iframe src="{secret.as_uri()}"></iframe></body></html>',
        encoding="utf-8",
    )
    assert "机密内容" not in read_file(path).text


def pdf_file(path: Path, lines: list[str]) -> Path:
    pdfmetrics.registerFont(TTFont("Serif", str(resources_folder() / "fonts" / "NotoSerifSC-Regular.ttf")))
    canvas = Canvas(str(path))
    canvas.setFont("Serif", 14)
    for number, line in enumerate(lines):
        canvas.drawString(60, 760 - 24 * number, line)
    canvas.drawString(280, 40, "— 1 —")
    canvas.showPage()
    canvas.save()
    return path


def test_a_pdf_with_text_is_read_page_by_page_without_page_numbers(tmp_path: Path) -> None:
    source = read_file(pdf_file(tmp_path / "notice.pdf", LINES))
    assert "— 1 —" not in source.text
    place = source.place_at(source.text.index("各镇"))
    assert place is not None
    assert (place.kind, place.number) == (PlaceKind.PAGE, 1)
    title = read_notice(source.text).title
    assert title is not None
    assert title.text == LINES[0]


def zipped(entries: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(8))
    + ']><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&i;</w:t></w:r></w:p></w:body></w:document>'
).encode()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", b"", "空的"),
        ("blank.txt", b" \n\n \t", "没有文字"),
        ("program.txt", b"MZ\x90\x00\x03" + b"\x00" * 200, "程序文件"),
        ("program.docx", b"\x7fELF" + b"\x00" * 200, "不是有效的 Word 文档"),
        ("noise.txt", bytes(range(1, 32)) * 40, "不是文本文件"),
        ("broken.docx", b"PK\x03\x04 word/ broken", "不是有效的 Word 文档"),
        ("other.docx", zipped({"a.txt": b"x"}), "不是有效的 Word 文档"),
        ("damaged.docx", zipped({"word/document.xml": b"<w:document"}), "已损坏"),
        ("bomb.docx", zipped({"word/document.xml": b" " * (100 * 1024 * 1024)}), "过大"),
        ("laughs.docx", zipped({"word/document.xml": LAUGHS}), "文字"),
        ("archive.zip", zipped({"a.txt": b"x"}), "压缩包"),
        ("locked.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "密码"),
        ("broken.pdf", b"%PDF-1.7\nbroken", "PDF"),
        ("false.pdf", b"hello", "不是 PDF"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "图片"),
        ("scan.jpg", b"\xff\xd8\xff\xe0" + b"\x00" * 40, "不能读取"),
        ("hollow.html", b"<html><body><script>1</script></body></html>", "没有文字"),
    ],
)
def test_a_hostile_file_gives_one_sentence(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Unreadable) as error:
        read_file(path)
    assert says in error.value.sentence
    assert error.value.sentence.endswith("。")


def test_a_scan_without_text_gives_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    canvas = Canvas(str(path))
    canvas.rect(10, 10, 300, 300, fill=1)
    canvas.showPage()
    canvas.save()
    with pytest.raises(Unreadable, match="扫描件"):
        read_file(path)


def test_a_pdf_behind_a_password_gives_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    canvas = Canvas(str(path), encrypt="secret")
    canvas.drawString(60, 700, "locked")
    canvas.showPage()
    canvas.save()
    with pytest.raises(Unreadable, match="密码"):
        read_file(path)


def test_a_file_of_fifty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(Unreadable, match="50 MB"):
        read_file(path)


def test_a_missing_file_and_a_folder_give_one_sentence(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(Unreadable, match="找不到文件"):
            read_file(path)


def test_pasted_words_are_read_line_by_line_and_nothing_is_refused() -> None:
    source = read_pasted("第一行\r\n第二行")
    assert [place.number for place in source.places] == [1, 2]
    with pytest.raises(Unreadable, match="没有粘贴"):
        read_pasted("  \n ")


def test_an_old_word_file_without_libreoffice_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "old.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)
    with pytest.raises(Unreadable, match="需要安装 LibreOffice"):
        read_file(path)


@pytest.mark.slow
@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice is not installed")
def test_an_old_word_file_is_read_through_libreoffice(tmp_path: Path) -> None:
    program = find_libreoffice()
    assert program is not None
    made = word_file(tmp_path / "notice.docx")
    profile = (tmp_path / "profile").as_uri()
    command = [
        str(program),
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "doc",
        "--outdir",
        str(tmp_path),
        str(made),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    reading = read_notice(read_file(tmp_path / "notice.doc").text)
    assert [(seat.role, seat.name) for seat in reading.seats] == [("总指挥", "韩梅"), ("成员", "欧阳静")]


def test_the_command_prints_json_and_ends_with_two_on_what_cannot_be_read(tmp_path: Path) -> None:
    good, bad = tmp_path / "notice.txt", tmp_path / "empty.txt"
    good.write_text(TEXT, encoding="utf-8")
    bad.write_bytes(b"")
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "ui", "read", "--json"]
    read = subprocess.run([*command, str(good)], capture_output=True, check=False, env=environment)
    assert read.returncode == 0
    assert '"doc_number": "澄政办〔2022〕1号"' in read.stdout.decode("utf-8")
    refused = subprocess.run([*command, str(bad)], capture_output=True, check=False, env=environment)
    assert refused.returncode == 2
    assert refused.stdout == b""
    assert refused.stderr.decode("utf-8").strip() == "文件“empty.txt”是空的，没有可以读取的内容。"


def test_reading_from_the_command_line_imports_no_qt(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_text(TEXT, encoding="utf-8")
    program = (
        f"import sys; sys.argv = ['secretariat', 'read', {str(path)!r}]\n"
        "from ui.__main__ import main\nmain()\n"
        "sys.exit(any(name.startswith(('PySide6', 'lxml', 'docx', 'sqlalchemy')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, check=False).returncode == 0


def test_the_command_without_json_says_in_chinese_what_it_read_and_where_it_doubts(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_text(TEXT.replace("〔2022〕", "2022〕") + "总指挥：韩梅　区政府副区长\n", encoding="utf-8")
    source = read_file(path)
    words = to_words(read_notice(source.text), source)
    assert "机构：澄川区防汛指挥部（其他议事协调机构）" in words
    assert "总指挥：韩梅　区政府副区长" in words
    assert "第2行“澄政办2022〕1号”：发文字号的括号残缺，请对照原件核对。" in words
