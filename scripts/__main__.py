"""The commands: arguments, printing, exit codes, nothing else.

    python -m scripts <command>      0 done, 1 the content has problems, 2 wrong use
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from scripts import build as site
from scripts import console, serve as preview
from scripts.console import complain, say, show_problems, step
from scripts.ingest import run
from scripts.ingest.originals import originals_folder
from scripts.problems import InputError, WrongUse


@click.group(cls=console.Group, help="政协机关知识库：由讲话稿生成可核对的知识网站。")
def commands() -> None:
    pass


@commands.command(help="读讲话原文，生成 data/corpus/。原文放在 data/sources/，或用环境变量 KB_SOURCES 指明文件夹。")
def ingest() -> None:
    _ingest()


def _ingest() -> None:
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


@commands.command(help="检查 data/ 里的全部内容，一次报出所有问题。")
@click.option("--committed", is_flag=True, help="并检查已提交的页面与 data/ 一致")
def check(committed: bool) -> None:
    _check(committed)


def _check(committed: bool) -> None:
    with step("检查内容"):
        result = site.check(_root(), originals_folder(_root()), committed=committed)
    for note in result.notes:
        say(note)
    _stop_at(result.problems)
    say("没有问题。")


@commands.command(help="由 data/ 生成 docs/ 下的页面、导航和编辑器用的字段说明。")
def pages() -> None:
    _pages()


def _pages() -> None:
    with step("生成页面"):
        changed = site.pages(_root())
    say(f"页面：{len(changed)} 个有变化")
    for path in changed:
        say(f"  {path}")


@commands.command(help="生成整个网站：读原文（如有）、检查、生成页面、排版，结果在 site/index.html。")
def build() -> None:
    _ingest()
    _check(committed=False)
    _pages()
    with step("排版"):
        failure = site.mkdocs(_root())
    if failure is not None:
        complain(f"排版没有成功，site/ 不完整。MkDocs 的原话：\n{failure}\n    应为：没有任何警告\n    办法：按上面指出的页面改正 docs/ 里手写的内容；生成的页面有错，请告知维护者")
        raise click.exceptions.Exit(console.CONTENT)
    say("网站已生成：site/index.html")


@commands.command(help="在本机预览网站；改了 data/ 会自动重新检查和生成。")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, metavar="端口", help="用哪个端口，默认 8000")
def serve(port: int) -> None:
    _pages()
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
        raise click.exceptions.Exit(console.CONTENT)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status. Content problems and wrong calls never show a traceback."""
    try:
        result = commands(arguments, prog_name="python -m scripts", standalone_mode=False)
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
