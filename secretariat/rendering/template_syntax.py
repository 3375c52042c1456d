"""What a template may say: fields, conditions and loops over a paper's parts, and nothing a program could be made of.

A sandbox alone lets a template build a gigabyte of text; so the syntax tree is held against a short list of nodes, loops run
over fields only, two deep at most, and no name begins with an underscore.
"""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from secretariat.errors import RuleBroken

_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.For, nodes.If, nodes.Compare, nodes.Operand,
    nodes.Const, nodes.Not, nodes.And, nodes.Or,
)
_LOOPS = 2


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
    except TemplateSyntaxError as error:
        raise RuleBroken(f"模板第{error.lineno}段的标记写错了：{error.message}。请对照原来的模板改正。") from error
    for node, depth in _walk(tree, 0):
        _check(node, depth)
    return tree


def names_of(tree: nodes.Template) -> frozenset[str]:
    """Return the names a template takes from the paper, without the variables of its own loops."""
    own = {node.name for node in tree.find_all(nodes.Name) if node.ctx == "store"}
    return frozenset(node.name for node in tree.find_all(nodes.Name) if node.ctx == "load") - own - {"loop"}


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
