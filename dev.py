"""Everything a developer types: python3 dev.py VERB [-- ARGUMENTS].

Needs Python 3.11 or newer with pip, and nothing else. It makes .venv, installs exactly what the lock names,
checks the system libraries Qt needs before Qt is asked for, and then does what the verb says.
"""

import hashlib
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from pathlib import Path

OLDEST = (3, 11)
if sys.version_info < OLDEST:  # said before what an older Python would stumble over
    sys.exit(
        f"Fika needs Python 3.11 or newer; this is {sys.version_info[0]}.{sys.version_info[1]}. Nothing was "
        "changed. Start it with a newer one, for example: make run PYTHON=python3.12"
    )

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
REQUIREMENTS = {"run": "requirements.txt", "dev": "requirements-dev.txt"}

# The bundle's build date when the folder has no history to take it from: 2026-01-01, in seconds.
UNDATED_BUILD = "1767225600"
# Folders of tests that run in processes of their own; all others run together.
APART = ("ui", "end_to_end")
# The tests of the windows in three parts of about the same length: nothing has to wait for one long one.
UI = (
    ("locking", "meeting", "notes", "person", "shell"),
    ("hand_over", "summary", "together"),
)
# Their tests meet every line of app.domain and app.storage. Watched, a test takes two or three times as long:
WATCHED = (("services",), ("storage", "domain"))
# so these, which take a while and meet no line that the others don't, are not.
UNWATCHED = {
    "domain": "retention",
    "services": "framework_writing framework_file rooms conclusion employee_turn example_team together "
    "worksheet_fields worksheets carrying_over rekeying meeting_desk vaults canary",
    "storage": "narrow_search narrowing strict_json backing_up_meanwhile frozen filling traces",
}
# A disk in memory, and how much room it must have in bytes: tests save all day, and wait for no disk there.
MEMORY = Path("/dev") / "shm"
ROOM = 1024**3
# How lines are watched: the quickest way that this Python has.
CORE = "sysmon" if sys.version_info >= (3, 12) else "ctrace"
# What pip calls the failures that are the network's.
NO_NETWORK = ("ConnectionError", "ConnectTimeout", "NameResolution", "ProxyError", "ReadTimeout")


class RefusedError(Exception):
    """Something the person has to mend first. Its text is the one line they read."""


# --- .venv -----------------------------------------------------------------------------------------------


def digest(kind: str, root: Path = ROOT) -> str:
    """Name one state of .venv: what is installed, for which Python, in which folder (scripts hold it)."""
    parts = (f"{sys.version_info[0]}.{sys.version_info[1]}", platform.machine(), str(root))
    requirements = (root / REQUIREMENTS[kind]).read_bytes()
    return hashlib.sha256("\n".join(parts).encode() + requirements).hexdigest()


def installed(venv: Path = VENV) -> frozenset[str]:
    """Read the digests in the stamp; none when .venv is missing, unfinished or without a Python."""
    python = venv / PYTHON.relative_to(VENV)
    try:
        return frozenset((venv / "fika-stamp").read_text("ascii").split()) if python.exists() else frozenset()
    except (OSError, UnicodeDecodeError):
        return frozenset()


def prepare(kind: str) -> None:
    """Make .venv hold what the lock names for KIND ("run" or "dev"); return at once when it does already.

    The stamp goes first and comes back last, so the next start mends an interrupted one. pip never removes
    what a newer lock dropped, so a changed lock means a new .venv.
    """
    stamp = installed()
    if digest(kind) in stamp:
        return
    base = getattr(sys, "_base_executable", sys.executable)  # not the one in .venv
    try:
        (VENV / "fika-stamp").unlink(missing_ok=True)
        if stamp != {digest("run")}:  # what running needs is the one thing that may be built upon
            remove(VENV)
        pip = pip_command(base)
        say(f"Setting up .venv from {REQUIREMENTS[kind]}. The first time fetches about 150 MB.")
        install(pip, kind)
        link_project()
        kinds = ("run", "dev") if kind == "dev" else ("run",)
        (VENV / "fika-stamp").write_text("\n".join(map(digest, kinds)) + "\n", "ascii")
    except OSError as problem:
        raise RefusedError(
            f"Fika could not write its .venv in {ROOT}: {problem.strerror or problem}. Your vaults "
            "are not touched. Make the folder writable, or clone it to a place of your own, and start again."
        ) from problem


def remove(folder: Path) -> None:
    """Remove a folder and all in it; a link is removed, what it points to stays."""
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


def pip_command(base: str) -> list[str]:
    """Make an empty .venv if there is none; return the pip that fills it (bare Debian has no ensurepip)."""
    outside = quietly(base, "-m", "pip", "--version").returncode == 0
    inside = importlib.util.find_spec("ensurepip") is not None
    if not outside and not inside:
        raise RefusedError(
            "This Python has no pip, which Fika needs to set itself up. Nothing was changed. "
            "Install it (on Debian or Ubuntu: sudo apt-get install python3-pip) and start again."
        )
    if not PYTHON.exists():
        VENV.mkdir(exist_ok=True)  # asked first, so that a read-only folder is said in our words
        without = ["--without-pip"] if outside else []
        made = quietly(base, "-m", "venv", *without, str(VENV))
        if made.returncode:
            raise RefusedError(f"Python could not make .venv: {last_line(made.stderr + made.stdout)}")
    return [base, "-m", "pip", "--python", str(PYTHON)] if outside else [str(PYTHON), "-m", "pip"]


def install(pip: Sequence[str], kind: str) -> None:
    """Install exactly the locked files, checked by hash. Raise RefusedError in one line when pip can't."""
    # No dependencies asked of the index: the lock is complete. Wheels only: nobody needs a compiler.
    options = ["--no-deps", "--only-binary=:all:", "--require-hashes", "--retries=2", "--no-input"]
    options += ["--disable-pip-version-check", "--no-warn-script-location"]
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    command = [*pip, "install", *options, *quiet, "-r", str(ROOT / REQUIREMENTS[kind])]
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, errors="replace", check=False)
    if not done.returncode:
        return
    if any(sign in done.stderr for sign in NO_NETWORK):
        raise RefusedError(
            "Fika's parts could not be fetched: the package index did not answer. Nothing is lost. Only "
            "the first start needs the network. Check the connection and start again."
        )
    sys.stderr.write(done.stderr)
    raise RefusedError(f"pip could not install Fika's parts: {last_line(done.stderr)} Then start again.")


def link_project() -> None:
    """Make this folder's code importable in .venv and put a `fika` command there: an editable install."""
    asked = quietly(str(PYTHON), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))")
    packages = Path(asked.stdout.strip())
    (packages / "fika.pth").write_text(f"{ROOT}\n", "utf-8")
    if WINDOWS:
        (PYTHON.parent / "fika.cmd").write_text('@"%~dp0python.exe" -P -m app %*\n', "ascii")
        return
    launcher = PYTHON.parent / "fika"
    launcher.write_text(f'#!/bin/sh\nexec {shlex.quote(str(PYTHON))} -P -m app "$@"\n', "utf-8")
    launcher.chmod(0o755)


def say(line: str) -> None:
    """Print a line before whatever the programs started next print."""
    print(line, flush=True)


def quietly(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a program that asks nothing, and keep what it says."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )


def last_line(text: str) -> str:
    """Return the last line that says something."""
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "no reason given.")


# --- system libraries and the display --------------------------------------------------------------------


def ensure_libraries(*, window: bool) -> None:
    """Make sure Qt finds its system libraries: install them as root on a Debian-like system, else say how."""
    from app import system  # here, since an older Python cannot read it

    wanted = system.libraries_for_window() if window else system.ANY_WINDOW
    lacking = system.missing(wanted)
    if lacking:
        ensure_packages([library.package for library in lacking])
        still = system.missing(lacking)
        if still:
            names = ", ".join(library.name for library in still)
            raise RefusedError(f"These system libraries are still missing after their installation: {names}")


def ensure_packages(packages: Iterable[str]) -> None:
    """Install Debian packages where this is root on a Debian-like system; elsewhere refuse, and say how."""
    names = list(dict.fromkeys(packages))
    line = "apt-get install --no-install-recommends " + " ".join(names)
    if not shutil.which("apt-get"):
        raise RefusedError(f"Fika needs what Debian calls {' '.join(names)}. Install your system's own.")
    if os.geteuid() != 0:
        raise RefusedError(f"Fika needs a few system packages. Type this, then start again: sudo {line}")
    say(f"Installing system packages: {' '.join(names)}")
    quietly("apt-get", "update", "-qq")  # when it fails, what is known already may still do
    done = quietly(*line.split(), "--yes", "-qq")
    if done.returncode:
        raise RefusedError(f"apt-get stopped: {last_line(done.stderr)} Mend that, or type: {line}")


def ensure_bundling() -> None:
    """Make sure the bundle can be built: on Linux that takes objcopy, and Python as a library."""
    from app import system  # here, since an older Python cannot read it

    if not sys.platform.startswith("linux"):
        return
    lacking = [] if shutil.which("objcopy") else ["binutils"]
    library = str(sysconfig.get_config_var("INSTSONAME"))
    if ".so" in library and not system.loads(library):
        lacking.append(f"libpython{sys.version_info[0]}.{sys.version_info[1]}")
    if lacking:
        ensure_packages(lacking)


def ready_display() -> bool:
    """Say whether a window can open here, having made sure of the libraries for it."""
    from app import system  # here, since an older Python cannot read it

    ensure_libraries(window=True)
    ready = system.can_show_window()
    system.forget_dead_display()
    return ready


# --- the verbs -------------------------------------------------------------------------------------------


def call(*command: str, **environment: str) -> int:
    """Run a program to its end, in this terminal, and return its exit code."""
    return subprocess.run(command, env={**os.environ, **environment}, check=False).returncode


def python(*arguments: str, **environment: str) -> int:
    """Run .venv's Python to its end, in this terminal; Qt draws unseen unless told otherwise."""
    return call(str(PYTHON), *arguments, **{"QT_QPA_PLATFORM": "offscreen", **os.environ, **environment})


def run(arguments: Sequence[str]) -> int:
    """Open Fika's window; with arguments, its command line. Without a display, draw its screens."""
    prepare("run")
    from app import system  # here, since an older Python cannot read it

    far = system.is_over_network(os.environ.get("DISPLAY", ""))
    if opens_window(arguments) and not ready_display():
        why = "The display here is reached over the network, where Fika does not go"
        why = why if far else "There is no display here"
        say(f"{why}, so Fika draws its screens as pictures, into the folder tour.")
        return tour([])
    return call(str(PYTHON), "-P", "-m", "app", *arguments)


def opens_window(arguments: Sequence[str]) -> bool:
    """Say whether these arguments name no command: `--vault PATH` alone still opens the window."""
    rest = list(arguments)
    if "--vault" in rest:
        place = rest.index("--vault")
        del rest[place : place + 2]
    return not any(not part.startswith("--vault=") for part in rest)


def tour(arguments: Sequence[str]) -> int:
    """Play the main job on the example team, without a display, and save every screen as a picture."""
    prepare("run")
    ensure_libraries(window=False)
    out = () if "--out" in arguments else ("--out", "tour")
    return python("-P", "-m", "app", "tour", *out, *arguments, QT_QPA_PLATFORM="offscreen")


def test(arguments: Sequence[str]) -> int:
    """Check the code and run the tests: every stage, whatever the others said. Arguments go to pytest."""
    setup([])
    os.chdir(ROOT)
    floors = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    checks = {"mypy": ("-m", "mypy"), "floors": ("-c", floors), "ruff": ("-m", "ruff", "check", ".")}
    if arguments:
        failed = side_by_side(checks)
        say("\n== tests")
        if python("-m", "pytest", "-rs", *arguments):
            failed.append("tests")
    else:
        with quick_disk() as disk:
            failed = side_by_side({**checks, **all_tests()}, TMPDIR=disk)
        say("\n== coverage of domain and storage")
        every = (
            "--include=app/domain/*,app/storage/*",
            "--fail-under=100",
            "--skip-covered",
            "--show-missing",
        )
        lines = ("-m", "coverage")
        if python(*lines, "combine", "--quiet", *map(seen_by, WATCHED)) or python(*lines, "report", *every):
            failed.append("coverage of domain and storage")
    say(f"\nFailed: {', '.join(failed)}" if failed else "\nAll stages passed.")
    return 1 if failed else 0


def all_tests() -> dict[str, Sequence[str]]:
    """Return all tests, in parts that take a minute or more, the longest first."""
    pytest = ("-m", "pytest", "-rs")
    ui = [[f"tests/ui/{folder}" for folder in part] for part in UI]
    unwatched = [
        f"tests/{part}/test_{name}.py" for part, names in UNWATCHED.items() for name in names.split()
    ]
    apart = [*APART, *(folder for part in WATCHED for folder in part)]
    watched = {
        f"tests of {' and '.join(part)} that watch lines": (
            *("-m", "coverage", "run", f"--data-file={seen_by(part)}", *pytest),
            *(f"tests/{folder}" for folder in part),
            *(f"--ignore={path}" for path in unwatched),
        )
        for part in WATCHED
    }
    return {
        "tests of end_to_end": (*pytest, "tests/end_to_end"),
        "other tests": (*pytest, *(f"--ignore=tests/{folder}" for folder in apart)),
        **{f"tests of ui, part {number}": (*pytest, *part) for number, part in enumerate(ui, 1)},
        "tests of all other ui": (*pytest, "tests/ui", *(f"--ignore={path}" for part in ui for path in part)),
        **watched,
        "heavy tests": (*pytest, *unwatched),
    }


def seen_by(part: Sequence[str]) -> str:
    """Return the file in which the tests of these folders say what lines they met."""
    return f".coverage.{part[0]}"


@contextmanager
def quick_disk() -> Iterator[str]:
    """Give a folder for a while, in memory where the system has such a place with room."""
    in_memory = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM and "TMPDIR" not in os.environ
    with tempfile.TemporaryDirectory(prefix="fika-", dir=MEMORY if in_memory else None) as folder:
        yield folder


def side_by_side(stages: Mapping[str, Sequence[str]], **environment: str) -> list[str]:
    """Run these with .venv's Python, one on each core, and print what each said. Return which of them failed.

    One more, which could go on while another waits, made all of them slower by more than that.
    """
    codes = {}
    pool = ThreadPoolExecutor(os.cpu_count() or 2)
    try:
        running = {pool.submit(overheard, name, stage, environment): name for name, stage in stages.items()}
        for done in as_completed(running):
            codes[running[done]], said = done.result()
            say(f"\n== {running[done]}\n{said.rstrip()}")
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return [name for name in stages if codes[name]]


def overheard(name: str, arguments: Sequence[str], more: Mapping[str, str]) -> tuple[int, str]:
    """Run .venv's Python to its end; return its exit code, and what it said."""
    say(f"{name} …")
    environment = {"QT_QPA_PLATFORM": "offscreen", "COVERAGE_CORE": CORE, **os.environ, **more}
    # Else each of some hundred programs that the tests start would compile all of Fika anew.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        (str(PYTHON), *arguments),
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    return done.returncode, done.stdout


def faults(arguments: Sequence[str]) -> int:
    """Try to break every promise: power cuts, kills, a full disk, flipped bits. Prints a table."""
    setup([])
    os.chdir(ROOT)
    return python("-m", "tests.faults", *arguments)


def bench(arguments: Sequence[str]) -> int:
    """Print how long the things take that should be quick."""
    setup([])
    os.chdir(ROOT)
    return python("-m", "bench", *arguments)


def bundle(arguments: Sequence[str]) -> int:
    """Build dist/fika, which needs no Python; check what is in it; play its tour from another folder."""
    setup([])
    ensure_bundling()
    os.chdir(ROOT)
    history = quietly("git", "log", "-1", "--format=%ct").stdout.strip() if shutil.which("git") else ""
    seconds = os.environ.get("SOURCE_DATE_EPOCH") or history or UNDATED_BUILD
    build = ("-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=WARN", "packaging/fika.spec")
    code = python(*build, PYTHONHASHSEED="1", SOURCE_DATE_EPOCH=seconds)
    code = code or python("packaging/check_bundle.py", "dist/fika")
    return code or python("packaging/try_bundle.py", "dist/fika", *arguments)


def lock(_arguments: Sequence[str]) -> int:
    """Write uv.lock and both requirements files anew from pyproject.toml (for maintainers; needs uv)."""
    if not shutil.which("uv"):
        raise RefusedError("Changing the lock needs uv. Nothing was changed. Install uv and start again.")
    os.chdir(ROOT)
    export = ("uv", "export", "--no-config", "--quiet", "--no-emit-project")
    code = call("uv", "lock", "--no-config") or call(*export, "--no-dev", "-o", REQUIREMENTS["run"])
    return code or call(*export, "-o", REQUIREMENTS["dev"])


def setup(_arguments: Sequence[str]) -> int:
    """Set up .venv with everything for developing, and the system libraries, and stop there."""
    prepare("dev")
    ensure_libraries(window=False)
    return 0


def clean(_arguments: Sequence[str]) -> int:
    """Remove what was built or cached; .venv stays."""
    caches = ("mypy_cache", "ruff_cache", "pytest_cache", "hypothesis", "import_linter_cache")
    for name in ("build", "dist", *(f".{cache}" for cache in caches)):
        remove(ROOT / name)
    for seen in ROOT.glob(".coverage*"):
        seen.unlink()
    return 0


VERBS = {verb.__name__: verb for verb in (run, test, faults, bench, bundle, tour, lock, setup, clean)}


def main(arguments: Sequence[str]) -> int:
    """Do what the first argument says with the others. Return its exit code: 1 refused, 2 not a verb."""
    name, *rest = arguments or ["--help"]
    if name not in VERBS:
        print("python3 dev.py VERB [-- ARGUMENTS], or make VERB ARGS='ARGUMENTS'\n")
        for verb, act in VERBS.items():
            print(f"  {verb:8}{(act.__doc__ or '').splitlines()[0]}")
        return 0 if name in {"-h", "--help", "help"} else 2
    try:
        return VERBS[name](rest[1:] if rest[:1] == ["--"] else rest)
    except RefusedError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
