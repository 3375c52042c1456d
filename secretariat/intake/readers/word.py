"""Word documents (.docx): paragraphs and tables in the order they stand. Runs in the child process."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from secretariat.errors import Unreadable
from secretariat.intake.source import PlaceKind, SourceText, TextPlace

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LIMIT_PART = 64 * 1024 * 1024
_LIMIT_ALL = 256 * 1024 * 1024
_NOT_WORD = "这不是有效的 Word 文档（.docx），请用 Word 或 WPS 打开后另存为 .docx 再导入。"


def read_word(content: bytes) -> SourceText:
    """Give the text of a .docx: a paragraph a line, a table row a line with its cells apart by tabs, each tied to its place.

    Deleted words of a revision are left out, inserted ones kept. Raises Unreadable for anything that is no sound .docx.
    """
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable("这个 Word 文档设有打开密码或是旧版格式，请去掉密码并另存为 .docx 后再导入。")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            main = _part(archive, "word/document.xml")
            numbering = _part(archive, "word/numbering.xml", required=False)
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        EOFError,
        NotImplementedError,
        OSError,
        RuntimeError,
        ValueError,
    ) as error:
        raise Unreadable(_NOT_WORD) from error
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree = etree.fromstring(main or b"", parser=parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("这个 Word 文档的内容已损坏，读不出文字。") from error
    body = tree.find(f"{_W}body")
    writer = _Writer(numbers=_Numbers.of(numbering, parser))
    if body is not None:
        writer.blocks(body)
    if not writer.text.strip():
        raise Unreadable("这个 Word 文档里没有文字，可能只有图片或扫描件，请先识别成文字再导入。")
    return SourceText(writer.text, tuple(writer.places))


def _part(archive: zipfile.ZipFile, name: str, *, required: bool = True) -> bytes | None:
    try:
        info = archive.getinfo(name)
    except KeyError as error:
        if not required:
            return None
        raise Unreadable(_NOT_WORD) from error
    if info.file_size > _LIMIT_PART or sum(entry.file_size for entry in archive.infolist()) > _LIMIT_ALL:
        raise Unreadable("这个 Word 文档解开后过大，不像正常的文稿，没有读取。")
    with archive.open(info) as part:
        content = part.read(_LIMIT_PART + 1)
    if len(content) > _LIMIT_PART:
        raise Unreadable("这个 Word 文档解开后过大，不像正常的文稿，没有读取。")
    return content


class _Numbers:
    """The automatic numbers of a document: Word draws them, the text does not hold them."""

    def __init__(self, formats: dict[tuple[str, int], tuple[str, str]]) -> None:
        self._formats = formats
        self._counts: dict[tuple[str, int], int] = {}

    @classmethod
    def of(cls, part: bytes | None, parser: etree.XMLParser) -> _Numbers:
        """Read the formats of numbering.xml; none where there is no such part or it is damaged."""
        if not part:
            return cls({})
        try:
            tree = etree.fromstring(part, parser=parser)
        except etree.XMLSyntaxError:
            return cls({})
        levels: dict[tuple[str, int], tuple[str, str]] = {}
        for abstract in tree.findall(f"{_W}abstractNum"):
            for level in abstract.findall(f"{_W}lvl"):
                form, shown = level.find(f"{_W}numFmt"), level.find(f"{_W}lvlText")
                if form is not None and shown is not None:
                    key = (abstract.get(f"{_W}abstractNumId", ""), int(level.get(f"{_W}ilvl", "0")))
                    levels[key] = (form.get(f"{_W}val", ""), shown.get(f"{_W}val", ""))
        formats: dict[tuple[str, int], tuple[str, str]] = {}
        for number in tree.findall(f"{_W}num"):
            target = number.find(f"{_W}abstractNumId")
            if target is not None:
                for (abstract_id, depth), form_of in levels.items():
                    if abstract_id == target.get(f"{_W}val"):
                        formats[number.get(f"{_W}numId", ""), depth] = form_of
        return cls(formats)

    def label(self, paragraph: etree._Element) -> str:
        """Give the number Word draws before ``paragraph``; empty where it draws none."""
        properties = paragraph.find(f"{_W}pPr/{_W}numPr")
        if properties is None:
            return ""
        number, depth = properties.find(f"{_W}numId"), properties.find(f"{_W}ilvl")
        key = (
            number.get(f"{_W}val", "") if number is not None else "",
            int(depth.get(f"{_W}val", "0")) if depth is not None else 0,
        )
        if key not in self._formats:
            return ""
        self._counts[key] = self._counts.get(key, 0) + 1
        for other in list(self._counts):
            if other[0] == key[0] and other[1] > key[1]:
                del self._counts[other]
        form, shown = self._formats[key]
        if form == "bullet":
            return ""
        for level in range(key[1] + 1):
            shown = shown.replace(
                f"%{level + 1}",
                _counted(self._counts.get((key[0], level), 1), self._formats.get((key[0], level), (form, ""))[0]),
            )
        return shown


def _counted(value: int, form: str) -> str:
    if form.startswith(("chinese", "japanese", "taiwanese", "ideograph")) and value < 100:
        digits = "〇一二三四五六七八九"
        tens, ones = divmod(value, 10)
        return (("" if tens == 1 else digits[tens]) + "十" if tens else "") + (digits[ones] if ones or not tens else "")
    return str(value)


class _Writer:
    """Puts paragraphs and cells one after another and remembers where each came from."""

    def __init__(self, numbers: _Numbers) -> None:
        self.places: list[TextPlace] = []
        self._pieces: list[str] = []
        self._length = 0
        self._paragraphs = 0
        self._tables = 0
        self._numbers = numbers

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def blocks(self, parent: etree._Element) -> None:
        """Write the paragraphs and tables inside ``parent``."""
        for element in parent:
            if element.tag == f"{_W}p":
                self._paragraphs += 1
                self._put(self._numbers.label(element) + _words(element), PlaceKind.PARAGRAPH, self._paragraphs)
                self._end()
                for inner in element.iter(f"{_W}txbxContent"):
                    self.blocks(inner)
            elif element.tag == f"{_W}tbl":
                self._tables += 1
                self._table(element, self._tables)
            elif element.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}smartTag", f"{_W}customXml"}:
                self.blocks(element)

    def _table(self, table: etree._Element, number: int) -> None:
        for row_number, row in enumerate(table.iter(f"{_W}tr"), 1):
            for column, cell in enumerate(row.iterchildren(f"{_W}tc", f"{_W}sdt"), 1):
                if column > 1:
                    self._add("\t")
                merged = cell.find(f"{_W}tcPr/{_W}vMerge")
                words = (
                    ""
                    if merged is not None and merged.get(f"{_W}val") != "restart"
                    else " ".join(filter(None, (_words(paragraph).strip() for paragraph in cell.iter(f"{_W}p"))))
                )
                self._put(words.replace("\n", " "), PlaceKind.CELL, number, row_number, column)
            self._end()

    def _put(self, words: str, kind: PlaceKind, number: int, row: int | None = None, column: int | None = None) -> None:
        self.places.append(TextPlace(self._length, self._length + len(words), kind, number, row, column))
        self._add(words)

    def _add(self, words: str) -> None:
        self._pieces.append(words)
        self._length += len(words)

    def _end(self) -> None:
        self._add("\n")


def _words(paragraph: etree._Element) -> str:
    return "".join(_runs(paragraph))


def _runs(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in {f"{_W}tab", f"{_W}ptab"} and element.tag == f"{_W}r":
            yield "    "
        elif child.tag in {f"{_W}br", f"{_W}cr"}:
            yield "\n" if child.get(f"{_W}type") is None else ""
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif child.tag in {f"{_W}del", f"{_W}pPr", f"{_W}rPr", f"{_W}txbxContent", f"{_W}instrText", f"{_W}moveFrom"}:
            continue
        else:
            yield from _runs(child)
