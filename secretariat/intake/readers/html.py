"""Saved web pages: the text of their blocks, without scripts, network or outside entities. Runs in the child process."""

from __future__ import annotations

import re

from lxml import etree, html

from secretariat.errors import Unreadable
from secretariat.intake.source import PlaceKind, SourceText, TextPlace

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "iframe",
        "object",
        "select",
        "option",
        "button",
        "input",
        "textarea",
        "svg",
    ]
)
_SPACE = re.compile(r"[ \t\r\n\x0b\x0c]+")


def read_html(content: bytes) -> SourceText:
    """Give the visible text of a page, a block a line, each line a paragraph of the page; table rows keep their cells apart by tabs.

    Raises Unreadable where nothing visible is left.
    """
    parser = html.HTMLParser(no_network=True, recover=True, huge_tree=False, encoding=_encoding(content))
    try:
        tree = html.document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("这个网页文件已损坏，读不出文字。") from error
    lines = [line for line in _lines(tree) if line.strip()]
    if not lines:
        raise Unreadable("这个网页里没有文字，没有可以读取的内容。")
    places: list[TextPlace] = []
    position = 0
    for number, line in enumerate(lines, 1):
        places.append(TextPlace(position, position + len(line), PlaceKind.PARAGRAPH, number))
        position += len(line) + 1
    return SourceText("\n".join(lines), tuple(places))


def _encoding(content: bytes) -> str:
    declared = re.search(rb"charset=[\"']?([A-Za-z0-9_-]{3,20})", content[:4096])
    name = declared.group(1).decode("ascii").lower() if declared else "utf-8"
    name = "gb18030" if name in {"gb2312", "gbk", "gb18030", "x-gbk"} else name
    try:
        content.decode(name)
    except (UnicodeDecodeError, LookupError):
        for other in ("utf-8", "gb18030"):
            try:
                content.decode(other)
            except UnicodeDecodeError:
                continue
            return other
    return name


def _lines(tree: html.HtmlElement) -> list[str]:
    lines: list[str] = [""]

    def add(words: str | None, *, exact: bool) -> None:
        if words:
            lines[-1] += words if exact else _SPACE.sub(" ", words)

    stack: list[tuple[html.HtmlElement, bool, bool]] = [(tree, False, False)]
    while stack:
        element, closing, exact = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if closing:
            if tag in {"td", "th"}:
                lines[-1] = lines[-1].rstrip() + "\t"
            elif tag in _BLOCKS and lines[-1].strip() and not _inside_cell(element):
                lines.append("")
            add(element.tail, exact=exact)
            continue
        if tag and tag not in _SILENT:
            if tag in _BLOCKS and tag not in {"td", "th"} and lines[-1].strip() and not _inside_cell(element):
                lines.append("")
            exact_here = exact or tag == "pre"
            stack.append((element, True, exact))
            stack.extend((child, False, exact_here) for child in reversed(element))
            add(element.text, exact=exact_here)
        else:
            add(element.tail, exact=exact)
    return [line.replace("\n", " ").strip(" \t\n") if "\t" not in line else line.replace("\n", " ").rstrip() for line in lines]


def _inside_cell(element: html.HtmlElement) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag in {"td", "th"}
