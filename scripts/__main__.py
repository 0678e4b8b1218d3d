"""The commands: arguments, printing, exit codes, nothing else.

    python -m scripts <command>      0 done, 1 the content has problems, 2 wrong use
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

import click

from scripts import build as site
from scripts import console, dataset, files, ids, new_digest, one_speech
from scripts import local as local_facts
from scripts import serve as preview
from scripts import suspects as suspicious
from scripts.console import complain, say, show_problems, step
from scripts.ingest import run
from scripts.ingest.originals import originals_folder
from scripts.mutants import measure, record, rewordings
from scripts.problems import InputError, WrongUse
from scripts.second_reading import batch as read_again
from scripts.second_reading import take as taking
from scripts.watch import watching


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
    changed = files.write(root, outcome.files)
    say(f"data/corpus/：{len(outcome.files)} 篇，{len(changed)} 篇有变化")


@commands.command(help="为一篇还没有摘要的讲话写出待填的 data/drafts/<讲话>.yml；有原文时，在屏幕上显示各单元遮盖后的文字。")
@click.argument("speech", metavar="讲话")
@click.option("--done", is_flag=True, help="写完、查过、核对过了：移进 data/digests/，以后上网页")
def digest(speech: str, done: bool) -> None:
    root = _root()
    one_speech.must_be_known(root, [speech])
    if done:
        _finish(root, speech)
        return
    started = new_digest.start(root, originals_folder(root), speech)
    new_digest.write(root, started)
    for unit, words in started.words.items():
        say(f"{unit}  {words}")
    say(f"已写出待填的摘要：{started.file}")
    say(f"填写时可以一直开着：python -m scripts check --watch {speech}")
    say(f"写完、核对完，运行：python -m scripts digest {speech} --done")


def _finish(root: Path, speech: str) -> None:
    """A draft without problems becomes a digest; one with problems stays where it is."""
    if (root / new_digest.draft(speech)).exists():
        _stop_at(site.check(root, originals_folder(root), committed=False, speeches=[speech]).problems)
    new_digest.finish(root, speech)
    say(f"已移进 {new_digest.finished(speech)}；运行 python -m scripts pages 生成页面")


@commands.command(help="检查 data/ 里的全部内容，一次报出所有问题；写了讲话编号，只报这几篇的。")
@click.argument("speeches", metavar="[讲话]…", nargs=-1)
@click.option("--committed", is_flag=True, help="并检查已提交的页面与 data/ 一致")
@click.option("--watch", is_flag=True, help="守着 data/，存一次盘查一次（不对照原文）；按 Ctrl+C 结束，状态以最后一次检查为准：0 没有问题，1 有问题")
def check(speeches: tuple[str, ...], committed: bool, watch: bool) -> None:
    one_speech.must_be_known(_root(), speeches)
    if watch:
        _watch(committed, speeches)
    else:
        _check(committed, speeches)


def _check(committed: bool, speeches: tuple[str, ...] = ()) -> None:
    with step("检查内容"):
        result = site.check(_root(), originals_folder(_root()), committed=committed, speeches=speeches)
    for note in result.notes:
        say(note)
    _stop_at(result.problems)
    say("没有问题。")


def _watch(committed: bool, speeches: tuple[str, ...]) -> None:
    """Check now and after every change, until interrupted; the exit status is that of the last check."""
    root, last, one_at_a_time = _root(), [], threading.Lock()

    def check_once() -> None:
        with one_at_a_time:
            start = time.perf_counter()
            last[:] = site.check(root, None, committed=committed, speeches=speeches).problems
            show_problems(last)
            say(f"{'查完' if last else '没有问题'}（用时 {time.perf_counter() - start:.1f} 秒）。")

    with watching(root / "data", check_once):  # from the first moment: what is saved during the first check counts too
        check_once()
        with suppress(KeyboardInterrupt):
            say("守着 data/，存盘后自动再查，按 Ctrl+C 结束。")
            while True:
                time.sleep(1)
    if last:
        raise click.exceptions.Exit(console.CONTENT)


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
@click.option("--inner", is_flag=True, help="另生成带本单位情况（data/local/）的内部网站，结果在 site-inner/index.html；只在单位内部使用")
def build(inner: bool) -> None:
    if inner:
        _inner()
        return
    _ingest()
    _check(committed=False)
    _pages()
    with step("编索引"):
        site.index(_root())
    with step("排版"):
        failure = site.mkdocs(_root())
    _stop_at_mkdocs(failure, "site")
    say("网站已生成：site/index.html")


def _stop_at_mkdocs(failure: str | None, folder: str) -> None:
    if failure is not None:
        complain(f"排版没有成功，{folder}/ 不完整。MkDocs 的原话：\n{failure}\n    应为：没有任何警告\n    办法：按上面指出的页面改正 docs/ 里手写的内容；生成的页面有错，请告知维护者")
        raise click.exceptions.Exit(console.CONTENT)


def _inner() -> None:
    _check(committed=False)
    with step("生成内部网站"):
        failure = site.inner(_root())
    _stop_at_mkdocs(failure, site.INNER_SITE)
    say("内部网站已生成：site-inner/index.html。里面有本单位的情况，不要放到单位以外。")


@commands.command(help="本单位的情况（电话、房间、负责人、现行规定）写在 data/local/，只上内部网站。")
@click.option("--new", is_flag=True, help=f"写一个带说明的 {local_facts.STARTER}，从它填起")
def local(new: bool) -> None:
    root, data = _root(), _loaded()
    if not new:
        facts = local_facts.shown(root, data).local
        say(f"data/local/ 里写了{len(facts)}页的情况；没有问题。" if facts else "还没有填写。从头填起：python -m scripts local --new")
        return
    if (root / local_facts.STARTER).exists():
        raise WrongUse(f"{local_facts.STARTER} 已经有了\n    应为：还没有这个文件\n    办法：直接改它；要重写，先改名或移走")
    files.write(root, {local_facts.STARTER: local_facts.starter(data)})
    say(f"已写出 {local_facts.STARTER}。填好以后运行 python -m scripts build --inner")


@commands.command(help="在本机预览网站；改了 data/ 会自动重新检查和生成。")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, metavar="端口", help="用哪个端口，默认 8000")
def serve(port: int) -> None:
    _pages()
    say(f"预览：http://127.0.0.1:{port}/ ，按 Ctrl+C 结束")
    if not preview.serve(_root(), port):
        complain(f"预览没有开起来\n    应为：端口 {port} 没有别的程序在用，mkdocs.yml 读得进来\n    办法：换一个端口，如 python -m scripts serve --port {port + 1}；还不行，先运行 python -m scripts build 看问题")
        raise click.exceptions.Exit(console.CONTENT)


@commands.command(help="把每条论断改成假的，看检查能抓住多少；列出漏过的。")
@click.option("--record", "keep", is_flag=True, help=f"并把数字写进 {record.FILE}，供质量页使用")
def mutants(keep: bool) -> None:
    with step("造假论断，逐条检查"):
        data = _loaded()
        outcomes = measure.measure(data)
        alarms = rewordings.alarms(data)
    for line in measure.report(data, outcomes):
        say(line)
    say(f"\n意思不变的改写 {len(alarms)} 条，误报 {sum(map(bool, alarms.values()))} 条")
    if keep:
        files.write(_root(), {record.FILE: record.written(record.record(data, outcomes, alarms))})
        say(f"已写出 {record.FILE}；运行 python -m scripts pages 更新质量页")


@commands.command(help="列出原文里机器认出的可疑文字，逐处判断：记入存疑表，或记为看过。写了讲话编号，只列这几篇的。")
@click.argument("speeches", metavar="[讲话]…", nargs=-1)
@click.option("--all", "every", is_flag=True, help="已经判断过的也列出")
def suspects(speeches: tuple[str, ...], every: bool) -> None:
    root, data = _root(), _loaded()
    one_speech.must_be_known(root, speeches)
    folder = originals_folder(root)
    if folder is None:
        raise WrongUse("没有讲话原文，无从查起\n    应为：原文放在 data/sources/，或用环境变量 KB_SOURCES 指明文件夹\n    办法：放好原文再运行")
    with step("查可疑文字"):
        texts = run.unit_texts(root, folder)
        found = [one for one in suspicious.find(data, texts) if not speeches or ids.speech_of(one.unit) in speeches]
    waiting = suspicious.undecided(data, found)
    for line in suspicious.report(found if every else waiting, texts):
        say(line)
    say(f"可疑 {len(found)} 处，{len(waiting)} 处还没有判断。")
    if waiting:
        say("逐处看过：确实可疑的记入 data/editorial/doubts.yml；没有问题的记入 data/editorial/passed-suspects.yml，写明为什么。")
        raise click.exceptions.Exit(console.CONTENT)


@commands.command(help="第二遍核对：取一批论断给核对者（混入假论断，不标出）；核对完，用 --take 收回、记入 data/readings/。")
@click.option("--batch", type=click.IntRange(1, 200), metavar="条数", help="取多少条，默认 20")
@click.option("--speech", metavar="编号", help="只取这一篇讲话（或这一个记录）的论断，如 S000-1")
@click.option("--seed", type=click.IntRange(0, 999999), metavar="数", help="混入哪些假论断由它决定，默认 1")
@click.option("--take", metavar="文件", help="收回核对完的批次文件，如 build/readings/s000-1-1.yml")
def reading(batch: int | None, speech: str | None, seed: int | None, take: str | None) -> None:
    if take is None:
        _give_out(batch or 20, speech, 1 if seed is None else seed)
    elif batch is None and speech is None and seed is None:
        _take_back(take)
    else:
        raise WrongUse("--take 不与其他选项同用\n    应为：取一批用 --batch，收一批用 --take\n    办法：分两次运行")


def _give_out(size: int, home: str | None, seed: int) -> None:
    root, data = _root(), _loaded([home] if home else [])
    folder = originals_folder(root)
    texts = run.masked_texts(root, folder) if folder else {}
    if not folder:
        say("没有讲话原文，批次里只写依据的位置；核对者须自备原文。")
    name, given_out = read_again.give_out(root, data, size, seed, home, texts)
    files.write(root, given_out)
    say(f"已写出 {read_again.FOLDER}/{name}.yml\n逐条对照原文，填 verdict，改正的填 changed，最后填 date；其中混有假论断，没有标出。\n"
        f"核对完运行：python -m scripts reading --take {read_again.FOLDER}/{name}.yml")


def _take_back(file: str) -> None:
    root = _root()
    taken = taking.take(root, _loaded(taking.speeches(root, root / file)), root / file)
    files.write(root, taken.files)
    for note in taken.notes:
        say(note)


def _loaded(drafts: Collection[str] = ()) -> dataset.Dataset:
    data, problems = dataset.load(_root(), drafts)
    if data is None or problems:
        raise InputError(*problems)
    return data


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
    except OSError as error:
        complain(f"读写文件出错：{error.filename or ''} {error.strerror or error}\n    应为：文件和文件夹都在，读得进，写得了\n    办法：看看这个文件是不是被别的程序占用、改成了文件夹，或者没有权限")
        return console.CONTENT
    except (KeyboardInterrupt, click.Abort):
        complain("已中断。")
        return console.CONTENT


if __name__ == "__main__":
    sys.exit(main())
