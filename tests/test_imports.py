"""The parts import in one direction: ids, problems → models → read_yaml → dataset → checks, pages → search, book → commands."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = ROOT / "scripts"

# Part → the parts it must not import. What is not named here is free to import anything.
FORBIDDEN: dict[str, tuple[str, ...]] = {
    "ids": ("*",),
    "problems": ("*",),
    "files": ("*",),
    "models": ("*", "!ids"),
    "language": ("*", "!models"),
    "read_yaml": ("*", "!ids", "!problems", "!models"),
    "dataset": ("*", "!ids", "!problems", "!models", "!read_yaml"),
    "ingest": ("dataset", "checks", "pages", "search", "book", "build", "publish", "schema"),
    "checks": ("ingest", "pages", "search", "book", "build", "publish", "schema", "read_yaml", "console"),
    "pages": ("ingest", "checks", "search", "book", "build", "publish", "console"),
    "suspects": ("ingest", "checks", "pages", "search", "book", "build", "publish", "console"),
    "search": ("ingest", "checks", "book", "build", "publish", "console"),
    "book": ("ingest", "checks", "pages", "search", "build", "publish", "console"),
}
COMMANDS = ("__main__",)  # what only the user imports
# Of the language analysers only the lexicon knows a record: the names it looks for.
KNOWS_RECORDS = "scripts.language.lexicon"


def modules() -> dict[str, Path]:
    found = {}
    for path in SCRIPTS.rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def part(module: str) -> str:
    """scripts.checks.figures → checks"""
    return module.split(".")[1] if "." in module else ""


def imported(module: str, path: Path) -> set[str]:
    """The project's modules that a module imports, inside its functions too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module} imports relatively"
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    known = set(modules())
    return {name for name in found if name in known and name != "scripts"}


def allowed(importer: str, imported_: str) -> bool:
    if importer == imported_:
        return True
    rules = FORBIDDEN.get(importer, ())
    return f"!{imported_}" in rules or not ("*" in rules or imported_ in rules)


@pytest.mark.parametrize("module", sorted(modules()))
def test_imports_go_one_way(module):
    path = modules()[module]
    wrong = sorted(other for other in imported(module, path) if not allowed(part(module), part(other)) or part(other) in COMMANDS)
    assert wrong == []


def test_only_the_lexicon_knows_records():
    analysers = {module: path for module, path in modules().items() if part(module) == "language"}
    knowing = {module for module, path in analysers.items() if any(part(other) == "models" for other in imported(module, path))}
    assert knowing <= {KNOWS_RECORDS}


def test_a_wrong_direction_would_be_seen():
    assert not allowed("checks", "pages") and not allowed("pages", "checks") and not allowed("models", "dataset")
    assert allowed("checks", "dataset") and allowed("language", "models")


def test_every_named_part_that_exists_is_a_part():
    parts = {part(module) for module in modules()} - {""}
    assert {"ids", "problems", "models", "language", "read_yaml", "dataset", "ingest", "checks", "pages"} <= parts
