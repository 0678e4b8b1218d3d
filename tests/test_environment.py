"""The environment that make and kb.cmd prepare, and the lock files it is prepared from."""

import hashlib
import re
import subprocess
import zipfile
from pathlib import Path

import pytest

from scripts import environment

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-test.lock")


def pins(lock: str) -> dict[str, list[str]]:
    """The hashes of every pinned requirement, keyed by `name==version` with its markers."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    pinned: dict[str, list[str]] = {}
    for entry in re.findall(r"^[a-z].*(?:\n    --hash=.*)*", text, re.M):
        head, *hashes = entry.split("\n")
        pinned[head.rstrip(" \\")] = re.findall(r"--hash=(sha256:[0-9a-f]{64})\b", "\n".join(hashes))
    return pinned


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_requirement_is_pinned_and_hashed(lock: str) -> None:
    pinned = pins(lock)
    assert any(name.startswith("mkdocs==") for name in pinned)
    assert [name for name, hashes in pinned.items() if "==" not in name or not hashes] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host_and_no_folder(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert re.findall(r".*(?:://|--index|--extra-index|--find-links|--trusted-host|@ ).*", text) == []
    assert re.findall(r".*(?:^|[\s=])/.*", text, re.M) == []


def test_the_test_lock_holds_the_runtime_lock() -> None:
    runtime, test = (pins(lock).items() for lock in LOCKS)
    assert [name for name, hashes in runtime if (name, hashes) not in test] == []


def test_the_windows_entry_stays_readable_to_cmd() -> None:
    script = (ROOT / "kb.cmd").read_bytes()
    assert script.isascii()
    assert script.count(b"\n") == script.count(b"\r\n") > 0


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 10, 99)])
def test_an_old_python_is_refused_with_its_version(version: tuple[int, int, int]) -> None:
    with pytest.raises(environment.CannotPrepare, match=f"太旧.*{'.'.join(map(str, version))}.*3.11"):
        environment.refuse_unfit_python(version, "python3", has_ensurepip=True)


def test_a_python_without_venv_is_refused_with_the_package_to_install() -> None:
    with pytest.raises(environment.CannotPrepare, match="python3-venv"):
        environment.refuse_unfit_python((3, 11, 2), "python3", has_ensurepip=False)


def test_a_fit_python_is_accepted() -> None:
    environment.refuse_unfit_python((3, 11, 0), "python3", has_ensurepip=True)


def test_a_missing_lock_is_named(tmp_path: Path) -> None:
    with pytest.raises(environment.CannotPrepare, match=r"none\.lock"):
        environment.prepare(tmp_path / "venv", tmp_path / "none.lock")


def write_lock(folder: Path, *, spoil_hash: bool = False) -> Path:
    """A lock file for one invented package that lies beside it, so that nothing is asked of a registry."""
    wheel = folder / "kb_tiny-1.0-py3-none-any.whl"
    info = "kb_tiny-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("kb_tiny.py", "ANSWER = 42\n")
        archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: kb-tiny\nVersion: 1.0\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", f"kb_tiny.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n")
    digest = "0" * 64 if spoil_hash else hashlib.sha256(wheel.read_bytes()).hexdigest()
    lock = folder / "requirements.lock"
    lock.write_text(f"--no-index\n--find-links {folder}\nkb-tiny==1.0 --hash=sha256:{digest}\n", encoding="utf-8")
    return lock


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("environment")
    venv, lock = folder / "venv", write_lock(folder)
    environment.prepare(venv, lock)
    return venv, lock


@pytest.mark.slow
def test_the_environment_holds_what_the_lock_names(prepared: tuple[Path, Path]) -> None:
    venv, _ = prepared
    answer = subprocess.run(
        [environment.interpreter(venv), "-c", "import kb_tiny; print(kb_tiny.ANSWER)"], capture_output=True, text=True
    )
    assert answer.stdout == "42\n"


@pytest.mark.slow
def test_a_finished_environment_is_left_alone(prepared: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    venv, lock = prepared
    (venv / "trace").touch()
    environment.prepare(venv, lock)
    assert (venv / "trace").exists()
    assert capsys.readouterr().out == ""


@pytest.mark.slow
def test_a_changed_lock_makes_it_unfinished(prepared: tuple[Path, Path]) -> None:
    venv, lock = prepared
    original = lock.read_bytes()
    try:
        lock.write_bytes(original.replace(b"1.0", b"2.0"))  # same length: size alone would not tell
        assert not environment.is_finished(venv, lock)
    finally:
        lock.write_bytes(original)
    assert environment.is_finished(venv, lock)


@pytest.mark.slow
def test_a_python_that_was_removed_makes_it_unfinished(prepared: tuple[Path, Path]) -> None:
    venv, lock = prepared
    python = environment.interpreter(venv)
    hidden = python.rename(python.with_name("hidden"))
    try:
        assert not environment.is_finished(venv, lock)
    finally:
        hidden.rename(python)
    assert environment.is_finished(venv, lock)


@pytest.mark.slow
def test_an_interrupted_installation_is_made_anew(prepared: tuple[Path, Path]) -> None:
    venv, lock = prepared
    (venv / lock.name).unlink()
    (venv / "half-installed").touch()
    environment.prepare(venv, lock)
    assert environment.is_finished(venv, lock)
    assert not (venv / "half-installed").exists()


@pytest.mark.slow
def test_an_interrupted_removal_leaves_no_stamp_of_any_lock(
    prepared: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    venv, lock = prepared
    other = lock.with_name("requirements-test.lock")
    other.write_text("# another lock\n", encoding="utf-8")
    monkeypatch.setattr(environment.shutil, "rmtree", interrupt)
    with pytest.raises(KeyboardInterrupt):
        environment.prepare(venv, other)
    assert not environment.is_finished(venv, lock)


def interrupt(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.slow
def test_a_package_with_another_hash_is_refused(tmp_path: Path) -> None:
    venv, lock = tmp_path / "venv", write_lock(tmp_path, spoil_hash=True)
    with pytest.raises(environment.CannotPrepare, match="没有装好"):
        environment.prepare(venv, lock)
    assert not environment.is_finished(venv, lock)
