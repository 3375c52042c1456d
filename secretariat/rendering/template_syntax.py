"""What a template may say: fields, conditions and loops over a paper's parts, and nothing a program could be made of.

A sandbox alone lets a template build a gigabyte of text; so the syntax tree is held against a short list of nodes, loops run
over fields only, two deep at most, and no name begins with an underscore.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from secretariat.errors import RuleBroken
from secretariat.rendering.wordprocessing import DOCUMENT, w
from secretariat.rendering.wordprocessing import parse as parse_xml

_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.For, nodes.If, nodes.Compare, nodes.Operand,
    nodes.Const, nodes.Not, nodes.And, nodes.Or,
)
_LOOPS = 2
_MOST_BYTES = 4 * 1024 * 1024
_REMOTE = (b"attachedTemplate", b"oleObject", b"/frame", b"/subDocument")


def environment() -> SandboxedEnvironment:
    """Return the environment templates are compiled in: sandboxed, escaping, undefined fields an error, no globals."""
    made = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True, cache_size=0)
    made.globals.clear()
    made.filters.clear()
    made.tests.clear()
    return made


def parse(source: str, made: SandboxedEnvironment) -> nodes.Template:
    """Return the syntax tree of a template's XML; raises RuleBroken where it says more than fields, if and for."""
    try:
        tree = made.parse(source)
        for node, depth in _walk(tree, 0):
            _check(node, depth)
    except TemplateSyntaxError as error:
        raise RuleBroken(f"模板第{error.lineno}段的标记写错了，请对照原来的模板改正。") from error
    except RecursionError as error:
        raise RuleBroken("模板里的条件或者循环一层套一层，套得太深了。") from error
    return tree


def check_parts(parts: Mapping[str, bytes]) -> None:
    """Raise RuleBroken for a template with macros, with parts fetched from elsewhere, too large, or with marks left open.

    Open marks are looked for before docxtpl is, for its patterns take long over thousands of them.
    """
    if any(name.lower().endswith(("vbaproject.bin", ".exe", ".js")) for name in parts):
        raise RuleBroken("模板里带有宏，不能使用；请另存为不带宏的 .docx。")
    for name, part in parts.items():
        if name.endswith(".rels") and any(link in part for link in _REMOTE):
            raise RuleBroken("模板里引用了别处的文件，不能使用；请把它另存为独立的 .docx。")
    document = parts[DOCUMENT]
    if len(document) > _MOST_BYTES:
        raise RuleBroken("模板过大，不能使用。")
    words = "".join(str(text) for text in parse_xml(document).itertext())
    if any(words.count(opening) != words.count(closing) for opening, closing in (("{{", "}}"), ("{%", "%}"), ("{#", "#}"))):
        raise RuleBroken(f"模板第{_open_paragraph(document)}段的标记没有写完整：每个 {{{{ 要有 }}}}，每个 {{% 要有 %}}。")


def _open_paragraph(document: bytes) -> int:
    """Return the number of the first paragraph with a mark left open, counted as the office counts, from 1; else 0."""
    for number, paragraph in enumerate(parse_xml(document).iter(w("p")), start=1):
        words = "".join(text.text or "" for text in paragraph.iter(w("t")))
        if words.count("{{") != words.count("}}") or words.count("{%") != words.count("%}"):
            return number
    return 0


def names_of(tree: nodes.Template) -> frozenset[str]:
    """Return the names a template takes from the paper, without the variables of its own loops."""
    own = {node.name for node in tree.find_all(nodes.Name) if node.ctx == "store"}
    return frozenset(node.name for node in tree.find_all(nodes.Name) if node.ctx == "load") - own - {"loop"}


def places_of(tree: nodes.Template) -> dict[str, int]:
    """Return the paragraph every name and part of a name stands in first, counted from 1."""
    places: dict[str, int] = {}
    named = [(node.name, node.lineno) for node in tree.find_all(nodes.Name)]
    for name, place in (*named, *((node.attr, node.lineno) for node in tree.find_all(nodes.Getattr))):
        places[name] = min(place, places.get(name, place))
    return places


def _walk(node: nodes.Node, depth: int) -> Iterator[tuple[nodes.Node, int]]:
    yield node, depth
    inner = depth + isinstance(node, nodes.For)
    for child in node.iter_child_nodes():
        yield from _walk(child, inner)


def _check(node: nodes.Node, depth: int) -> None:
    place = f"模板第{node.lineno}段"
    if not isinstance(node, _ALLOWED):
        raise RuleBroken(f"{place}用了不允许的写法；模板里只能写字段、条件和循环。")
    if isinstance(node, nodes.For):
        if depth >= _LOOPS:
            raise RuleBroken(f"{place}的循环套了三层；最多两层。")
        if node.recursive or not isinstance(node.iter, nodes.Name | nodes.Getattr):
            raise RuleBroken(f"{place}的循环只能用在字段上。")
    name = node.name if isinstance(node, nodes.Name) else node.attr if isinstance(node, nodes.Getattr) else ""
    if name.startswith("_"):
        raise RuleBroken(f"{place}的字段“{name}”不能用下划线开头。")
