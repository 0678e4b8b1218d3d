"""The order of a speech page: from the ids of the units to headings, captions and units.

Ids form a tree (S000-1.2.3.s1 stands under S000-1.2.3, under S000-1.2). Numbered points
become headings where any of their kind has parts or a gist; everything else flows under
the heading before it. What comes after the last point of a row belongs to none of them and
gets a heading of its own.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from scripts import ids
from scripts.models import Unit
from scripts.pages import place


@dataclass(frozen=True)
class Heading:
    level: int  # 2 for the outermost
    label: str  # the full place: 二·第三
    own_label: str  # its last part: 第三
    gist: str
    anchor: str


@dataclass(frozen=True)
class Caption:
    """Names a paragraph that is cut into sentences or points."""

    label: str
    gist: str
    anchor: str
    type: str = "caption"


@dataclass(frozen=True)
class Leaf:
    unit: Unit
    anchor: str  # empty where a heading carries it
    gist: str  # empty where a heading shows it


Block = Heading | Caption | Leaf


@dataclass
class Node:
    id: str
    unit: Unit | None = None
    children: dict[str, Node] = field(default_factory=dict)

    @property
    def step(self) -> ids.Step:
        return ids.parse_step(self.id.rsplit(".", 1)[1])

    @property
    def first(self) -> Unit:
        """The first unit at or below this node."""
        return self.unit or next(iter(self.children.values())).first


def tree(units: tuple[Unit, ...]) -> list[Node]:
    """The outermost nodes of a speech, each with all below it, in the order of the text."""
    root = Node("")
    for unit in units:
        parts, node = unit.id.split("."), root
        for depth in range(2, len(parts) + 1):
            prefix = ".".join(parts[:depth])
            node = node.children.setdefault(prefix, Node(prefix))
        node.unit = unit
    return list(root.children.values())


def blocks(units: tuple[Unit, ...], gist_of: Callable[[Unit], str]) -> list[Block]:
    """What a speech page shows, top to bottom. `gist_of` gives a unit's gist or ''."""
    return list(Layout(gist_of).outermost(tree(units)))


class Layout:
    """Walks the tree. Holds only where gists come from and which heading shows which."""

    def __init__(self, gist_of: Callable[[Unit], str]):
        self.gist_of = gist_of
        self.headed: set[str] = set()  # nodes that have a heading, units whose gist one shows
        self.anchored: set[str] = set()  # units whose anchor a heading carries

    def outermost(self, nodes: list[Node]) -> Iterator[Block]:
        """As `rows`, but what stands before, between and after the headings is named."""
        runs = list(self.runs(nodes))
        for position, (is_heads, run) in enumerate(runs):
            if not is_heads:
                name, anchor = run_name(position, len(runs))
                yield Heading(2, name, name, "", anchor)
                yield from self.flow(run, 3)
            else:
                yield from self.headings(run, 2)

    def rows(self, nodes: list[Node], level: int) -> Iterator[Block]:
        for position, (is_heads, run) in enumerate(self.runs(nodes)):
            if is_heads:
                yield from self.headings(run, level)
            elif position == 0:
                yield from self.flow(run, level)
            else:
                yield self.heading(run[0], level)
                yield from self.flow(run, level + 1)

    def runs(self, nodes: list[Node]) -> Iterator[tuple[bool, list[Node]]]:
        """Neighbours that all become headings, or all do not."""
        heads = any(self.deserves_heading(node) for node in nodes)
        for is_heads, run in itertools.groupby(nodes, key=lambda node: heads and node.step.kind == ""):
            yield is_heads, list(run)

    def deserves_heading(self, node: Node) -> bool:
        return node.step.kind == "" and (bool(node.children) or bool(self.gist_of(node.first)))

    def headings(self, nodes: list[Node], level: int) -> Iterator[Block]:
        for node in nodes:
            yield self.heading(node, level)
            yield from self.content(node, level + 1)

    def heading(self, node: Node, level: int) -> Heading:
        carrier = node.unit or next((child.unit for child in node.children.values() if child.step.kind == "h"), None)
        if carrier:
            self.anchored.add(carrier.id)
        self.headed.update((node.id, node.first.id))
        path = label_path(node)
        anchor = ids.unit_anchor(carrier.id if carrier else node.id)
        return Heading(level, place.join(path), path[-1], self.gist_of(node.first), anchor)

    def caption(self, node: Node) -> Caption:
        gist = "" if node.first.id in self.headed else self.gist_of(node.first)
        self.headed.add(node.first.id)
        return Caption(place.join(label_path(node)), gist, ids.unit_anchor(node.id))

    def flow(self, nodes: list[Node], level: int) -> Iterator[Block]:
        """Units under the heading before them, without headings of their own."""
        for node in nodes:
            if node.children and node.id not in self.headed and not opens_with_group(node):
                yield self.caption(node)
            yield from self.content(node, level)

    def content(self, node: Node, level: int) -> Iterator[Block]:
        """A node's own unit, or what stands below it."""
        if node.unit:
            yield self.leaf(node.unit)
        yield from self.rows(list(node.children.values()), level)

    def leaf(self, unit: Unit) -> Leaf:
        anchor = "" if unit.id in self.anchored else ids.unit_anchor(unit.id)
        return Leaf(unit, anchor, "" if unit.id in self.headed else self.gist_of(unit))


def opens_with_group(node: Node) -> bool:
    """Whether the first thing below is a group too, whose caption will name this one."""
    first = next(iter(node.children.values()))
    return bool(first.children) and first.step.kind != ""


def label_path(node: Node) -> tuple[str, ...]:
    """The labels down to a node, read from its first unit."""
    unit = node.first
    below = unit.id.count(".") - node.id.count(".")
    labels = place.labels(unit)
    return labels[: len(labels) - below] or labels


def run_name(position: int, count: int) -> tuple[str, str]:
    """Name and anchor of a run of units outside all numbered headings."""
    if count == 1:
        return "全文", "all"
    if position == 0:
        return "开头", "opening"
    return ("结尾", "closing") if position == count - 1 else ("其间", f"between-{position}")
