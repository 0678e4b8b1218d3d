"""From text to YAML nodes and plain values, refusing what YAML would let pass in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from scripts.models import LineDict
from scripts.problems import InputError, Problem, ordered
from scripts.read_yaml import fields, syntax
from scripts.read_yaml.document import DEEPEST, Document, Node, too_deep

# Loaders that guess no type from the look of a value. The one in C is some ten times faster; the one in Python is
# what there is without it, and words its errors in the way `syntax` knows.
FAST_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
SLOW_LOADER = yaml.BaseLoader
NULLS = ("", "~", "null")
MAYBE_MARKED = re.compile(r"(?:^|[\s,\[{\-?:])[&*!]\S", re.MULTILINE)


def compose(document: Document) -> None:
    """Fill in the document's node and value. Raises InputError when there are none to be had."""
    try:
        if MAYBE_MARKED.search(document.text):
            _refuse_marks(document)
        document.node = _first_node(document)
        document.value = _Converter(document).convert(document.node)
    except RecursionError:
        raise InputError(too_deep(document, 1)) from None
    except yaml.YAMLError as error:
        raise InputError(*syntax.explain(document, _worded_by_python(document.text) or error)) from None


def is_null(node: yaml.Node | None) -> bool:
    return node is None or (isinstance(node, yaml.ScalarNode) and not node.style and node.value in NULLS)


def line_of(node: yaml.Node) -> int:
    return node.start_mark.line + 1


def _first_node(document: Document) -> yaml.Node | None:
    loader = FAST_LOADER(document.text)
    try:
        node = loader.get_node() if loader.check_node() else None
        if loader.check_node():
            _tell_of_second_document(document, line_of(loader.get_node()))
        return node
    finally:
        loader.dispose()


def _tell_of_second_document(document: Document, line: int) -> None:
    separator = next((number for number in range(line, 0, -1) if document.line(number).startswith("---")), line)
    document.add(
        separator,
        "many-documents",
        "一个文件里写了不止一份内容（有“---”分隔线）",
        "每个文件只写一份",
        "去掉“---”，或者把后面的内容移到另一个文件",
    )


def _worded_by_python(text: str) -> yaml.YAMLError | None:
    try:
        for _ in yaml.parse(text, SLOW_LOADER):
            pass
    except yaml.YAMLError as error:
        return error
    return None


def _refuse_marks(document: Document) -> None:
    """Anchors, aliases and tags make a file say something else than what is read in it."""
    marks = list(_marks(document))
    if marks:
        raise InputError(*ordered(marks))


def _marks(document: Document) -> Iterator[Problem]:
    for event in yaml.parse(document.text, FAST_LOADER):
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent):
            yield syntax.mark(document, line, "alias")
        elif isinstance(event, yaml.NodeEvent):
            if event.anchor:
                yield syntax.mark(document, line, "anchor")
            if event.tag:
                yield syntax.mark(document, line, "tag")


class _Converter:
    """Nodes → plain values; what is wrong on the way is added to the document's problems."""

    def __init__(self, document: Document):
        self.document = document

    def convert(self, node: yaml.Node | None, line: int | None = None, depth: int = 0) -> Node:
        """`line` is that of the field the value stands under; without one it begins on its own line."""
        if is_null(node):
            return None
        if depth > DEEPEST:
            raise InputError(too_deep(self.document, line_of(node)))
        if isinstance(node, yaml.ScalarNode):
            return self._text(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.convert(item, depth=depth + 1) for item in node.value]
        return self._mapping(node, line or line_of(node), depth)

    def _text(self, node: yaml.ScalarNode) -> str:
        """Text; a field that the text of the line above swallowed is told."""
        if not node.style and node.end_mark.line > node.start_mark.line:
            for line in range(node.start_mark.line + 2, node.end_mark.line + 2):
                swallowed = fields.meant_as_field(self.document, line, ours=True)
                self.document.problems += [swallowed] if swallowed else []
        return node.value

    def _mapping(self, node: yaml.MappingNode, line: int, depth: int) -> LineDict:
        mapping = LineDict()
        mapping.line = line
        lines: dict[str, int] = {}
        for key, value in node.value:
            name, at = self._name(key), line_of(key)
            if name is None:
                continue
            if name in lines:
                self.document.add(
                    at,
                    "duplicate-key",
                    f"{name} 写了两次：第 {lines[name]} 行和第 {at} 行",
                    "同一处每个字段只写一次",
                    "删去多余的一个；两处内容不同的，先合并再删",
                )
                continue
            lines[name] = at
            mapping[name] = self.convert(value, at, depth + 1)
        return mapping

    def _name(self, key: yaml.Node) -> str | None:
        if not isinstance(key, yaml.ScalarNode):
            self.document.add(
                line_of(key), "key", "冒号前面应当是字段名，却是一组内容", "字段名: 内容", "检查方括号、花括号和问号"
            )
        elif key.value == "<<":
            self.document.add(
                line_of(key), "merge-key", "用了 YAML 合并键（<<）", "每个字段原样写出", "把要合并的字段逐个写出来"
            )
        elif is_null(key):
            self.document.problems.append(syntax.nameless(self.document, line_of(key)))
        else:
            return key.value
        return None
