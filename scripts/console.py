"""How the commands speak: Chinese help, progress on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console

from scripts.problems import Problem, render

OK, CONTENT, USAGE = 0, 1, 2  # exit statuses

# Windows consoles and pipes may be set to another encoding; nothing said here may fail for that.
for stream in (sys.stdout, sys.stderr):
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="replace")

_out = Console(highlight=False, soft_wrap=True)
_err = Console(stderr=True, highlight=False, soft_wrap=True)


def say(text: str) -> None:
    _out.print(text, markup=False)


def complain(text: str) -> None:
    _err.print(text, markup=False)


def show_problems(problems: Iterable[Problem]) -> None:
    """All problems and how many; on stderr, so that a pipe keeps the result apart."""
    found = list(problems)
    for problem in found:
        complain(render(problem))
    if found:
        complain(f"共 {len(found)} 处问题。")


@contextmanager
def step(name: str) -> Iterator[None]:
    """One stage of a longer command: a spinner on a terminal, one plain line elsewhere."""
    if _out.is_terminal:
        with _out.status(f"{name}……"):
            yield
        say(f"{name}：完成")
    else:
        say(f"{name}……")
        yield


_HEADINGS = {"Options": "选项", "Commands": "命令", "Arguments": "参数"}


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "用法：")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A click command whose help is in Chinese throughout."""

    context_class = _Context

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("options_metavar", "[选项]")
        super().__init__(*args, **kwargs)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option:
            option.help = "显示这段说明"
        return option


class Group(Command, click.Group):
    """A group of such commands."""

    command_class = Command

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("subcommand_metavar", "命令 [参数]…")
        super().__init__(*args, **kwargs)


def _named(error: click.BadParameter) -> str:
    """The option concerned and the range it takes; click's own sentence is English."""
    name = error.param.opts[0] if error.param else "?"
    kind = error.param.type if error.param else None
    return f"{name}\n    应为：{kind.min} 到 {kind.max} 的整数" if isinstance(kind, click.IntRange) else name


def usage_message(error: click.UsageError) -> str:
    """A wrong call told in Chinese: offence, expectation, remedy."""
    help_ = "\n    办法：运行 python -m scripts --help 看全部命令和选项"
    if isinstance(error, click.NoSuchOption):
        guess = f"\n    应为：{'、'.join(error.possibilities)}" if error.possibilities else ""
        return f"没有 {error.option_name} 这个选项{guess}{help_}"
    if isinstance(error, click.MissingParameter):
        return f"缺少参数 {(error.param.metavar or error.param.name) if error.param else ''}{help_}"
    if isinstance(error, click.BadParameter):
        return f"参数不对：{_named(error)}{help_}"
    if error.ctx and isinstance(error.ctx.command, click.Group):
        return f"没有这个命令\n    应为：{'、'.join(error.ctx.command.commands)}{help_}"
    return f"命令用法不对：{error.message}{help_}"
