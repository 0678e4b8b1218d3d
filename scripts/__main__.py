"""The commands: arguments, printing, exit codes, nothing else.

    python -m scripts <command>      0 done, 1 the content has problems, 2 wrong use
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import click
import typer

from scripts import build as site
from scripts import console
from scripts.console import Command, complain, say, show_problems, step
from scripts.ingest import run
from scripts.ingest.originals import originals_folder
from scripts.problems import InputError, WrongUse

app = typer.Typer(
    cls=console.Group, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, no_args_is_help=True,
    help="政协机关知识库：由讲话稿生成可核对的知识网站。")


@app.command(cls=Command, help="读讲话原文，生成 data/corpus/。原文放在 data/sources/，或用环境变量 KB_SOURCES 指明文件夹。")
def ingest() -> None:
    root = _root()
    folder = originals_folder(root)
    if folder is None:
        say(site.NO_ORIGINALS)
        return
    with step("读讲话原文"):
        outcome = run.ingest(root, folder)
    for note in outcome.notes:
        say(note)
    _stop_at(outcome.problems)
    changed = site.write(root, outcome.files)
    say(f"data/corpus/：{len(outcome.files)} 篇，{len(changed)} 篇有变化")


@app.command(cls=Command, help="检查 data/ 里的全部内容，一次报出所有问题。")
def check(
    committed: Annotated[bool, typer.Option("--committed", help="并检查已提交的页面与 data/ 一致")] = False,
) -> None:
    with step("检查内容"):
        result = site.check(_root(), originals_folder(_root()), committed=committed)
    for note in result.notes:
        say(note)
    _stop_at(result.problems)
    say("没有问题。")


@app.command(cls=Command, help="由 data/ 生成 docs/ 下的页面、导航和编辑器用的字段说明。")
def pages() -> None:
    with step("生成页面"):
        changed = site.pages(_root())
    say(f"页面：{len(changed)} 个有变化")
    for path in changed:
        say(f"  {path}")


@app.command(cls=Command, help="生成整个网站：读原文（如有）、检查、生成页面、排版，结果在 site/index.html。")
def build() -> None:
    ingest()
    check(committed=False)
    pages()
    with step("排版"):
        status = site.mkdocs(_root())
    if status:
        raise typer.Exit(console.CONTENT)
    say("网站已生成：site/index.html")


@app.command(cls=Command, help="在本机预览网站；改了 data/ 会自动重新检查和生成。")
def serve(port: Annotated[int, typer.Option(help="端口", min=1, max=65535)] = 8000) -> None:
    from scripts import serve as preview
    pages()
    say(f"预览：http://127.0.0.1:{port}/ ，按 Ctrl+C 结束")
    preview.serve(_root(), port)


def _root() -> Path:
    """The project is where the command is run. Raises WrongUse anywhere else."""
    root = Path.cwd()
    if not (root / "data").is_dir():
        raise WrongUse(f"{root} 不是本项目的文件夹\n    应为：有 data/ 和 docs/ 的文件夹\n    办法：先进入项目文件夹，再运行")
    return root


def _stop_at(problems) -> None:
    if problems:
        show_problems(problems)
        raise typer.Exit(console.CONTENT)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status. Content problems and wrong calls never show a traceback."""
    try:
        result = app(arguments, standalone_mode=False)
        return result if isinstance(result, int) else console.OK
    except click.exceptions.NoArgsIsHelpError as error:
        say(error.ctx.get_help() if error.ctx else str(error))
        return console.USAGE
    except click.UsageError as error:
        complain(console.usage_message(error))
        return console.USAGE
    except WrongUse as error:
        complain(str(error))
        return console.USAGE
    except InputError as error:
        show_problems(error.problems)
        return console.CONTENT
    except (KeyboardInterrupt, click.Abort):
        complain("已中断。")
        return console.CONTENT


if __name__ == "__main__":
    sys.exit(main())
