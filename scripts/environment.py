"""Makes `.venv` hold what one lock file names, and does nothing when it already does.

    python scripts/environment.py requirements.lock

It runs before anything is installed, under make and kb.cmd alike: standard library only, and syntax plain enough that
an outdated Python 3 gets as far as saying so. An environment is finished when it holds a copy of the lock file it was
made from. The copy is written last, so an interrupted installation has none and is made anew from nothing; mending
it in place would trust packages that may be half there.
"""

import filecmp
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
# The test lock is resolved under the runtime lock as its constraint: who has it has the runtime too.
ALSO_HOLDS = {"requirements-test.lock": ["requirements.lock"]}


class CannotPrepare(Exception):
    """The environment could not be made; the message tells an editor why and what to do."""


def interpreter(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def is_finished(venv: Path, lock: Path) -> bool:
    """Whether the environment was completed from this very lock file and its Python still runs."""
    stamp = venv / lock.name
    if not stamp.is_file() or not filecmp.cmp(str(stamp), str(lock), shallow=False):
        return False
    try:
        return subprocess.run([str(interpreter(venv)), "-c", ""], stderr=subprocess.DEVNULL).returncode == 0
    except OSError:  # the Python it was made with has been removed
        return False


def refuse_unfit_python(version: tuple, where: str, has_ensurepip: bool) -> None:
    if version < OLDEST:
        found = ".".join(str(part) for part in version)
        raise CannotPrepare(
            f"Python 版本太旧：{where} 是 {found}，需要 3.11 或更新的版本。\n"
            "请安装新版本；已装在别处的，用 make PYTHON=该程序的位置 指明。"
        )
    if not has_ensurepip:
        raise CannotPrepare(
            f"{where} 缺少 venv 模块，无法建立运行环境。\n"
            "Debian、统信 UOS 等系统请管理员安装软件包 python3-venv，再运行一次。"
        )


def make(venv: Path, lock: Path) -> None:
    """Build the environment from nothing. The stamps go first and come last, so that it is never half there with one."""
    try:
        for stamp in venv.glob("*.lock"):
            stamp.unlink()
        if venv.exists():
            shutil.rmtree(str(venv))
    except OSError as error:
        raise CannotPrepare(
            f"旧的运行环境 {venv.name} 删不掉（{error.strerror}）。\n"
            "请关闭正在使用它的程序（预览、编辑器、命令行窗口），再运行一次。"
        ) from error
    commands = [
        [sys.executable, "-m", "venv", str(venv)],
        # -qq leaves errors; pip's warnings are about the machine's settings and would bury them.
        [str(interpreter(venv)), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input",
         "--require-hashes", "-r", str(lock)],
    ]
    for command in commands:
        if subprocess.run(command).returncode != 0:
            raise CannotPrepare(
                "运行环境没有装好，原因见上面的英文提示。\n"
                "多半是连不上软件源：请检查网络，或请管理员为 pip 设好本单位的软件源，再运行一次。"
            )
    for name in [lock.name, *ALSO_HOLDS.get(lock.name, [])]:
        shutil.copyfile(str(lock.with_name(name)), str(venv / name))


def prepare(venv: Path, lock: Path) -> None:
    if not lock.is_file():
        raise CannotPrepare(f"找不到锁定文件 {lock.name}，请从代码库恢复它。")
    if is_finished(venv, lock):
        return
    refuse_unfit_python(sys.version_info[:3], sys.executable, importlib.util.find_spec("ensurepip") is not None)
    print(f"正在按 {lock.name} 准备运行环境，第一次要几分钟……", flush=True)
    make(venv, lock)


if __name__ == "__main__":
    root = Path(__file__).resolve().parent.parent
    try:
        prepare(root / ".venv", root / sys.argv[1])
    except CannotPrepare as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit("已中断。下次运行时会从头准备运行环境。")
