"""Check that a bundle holds nothing for the network: check_bundle.py FOLDER. Code 1 names what it found."""

import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from contents import NETWORK_MODULES, is_network_library
from PyInstaller.archive.readers import CArchiveReader, NotAnArchiveError


def libraries(bundle: Path) -> Iterator[str]:
    """Yield the network libraries among the bundle's files."""
    for path in sorted(bundle.rglob("*")):
        if is_network_library(path.relative_to(bundle).as_posix()):
            yield f"library {path.relative_to(bundle)}"


def modules(bundle: Path) -> Iterator[str]:
    """Yield the network modules among the bundle's Python code, in the program or beside it."""
    names = set(frozen(bundle))
    for archive in bundle.rglob("*.zip"):
        with zipfile.ZipFile(archive) as packed:
            names.update(module_name(name) for name in packed.namelist())
    internal = bundle / "_internal"
    names.update(module_name(path.relative_to(internal).as_posix()) for path in internal.rglob("*.py*"))
    banned = set(NETWORK_MODULES)
    for name in sorted(names):
        parts = name.split(".")
        if any(".".join(parts[:length]) in banned for length in range(1, len(parts) + 1)):
            yield f"module {name}"


def frozen(bundle: Path) -> Iterator[str]:
    """Yield the names of the modules inside the program. Raise SystemExit when there is none."""
    program = next((bundle / name for name in ("fika", "fika.exe") if (bundle / name).is_file()), None)
    if program is None:
        raise SystemExit(f"No program fika in {bundle}. Build it first: make bundle")
    try:
        archive = CArchiveReader(str(program))
    except NotAnArchiveError:
        raise SystemExit(f"{program} is not a program that PyInstaller built.") from None
    for name in archive.toc:
        if name.endswith(".pyz"):
            yield from archive.open_embedded_archive(name).toc


def module_name(path: str) -> str:
    """Return the dotted name of the module that this file holds."""
    return path.split(".")[0].removesuffix("/__init__").replace("/", ".")


def main(bundle: Path) -> int:
    """Print what does not belong, if anything."""
    found = [*modules(bundle), *libraries(bundle)]
    for name in found:
        print(f"For the network, so it must go: {name}")
    if not found:
        print("The bundle holds no library or module for the network.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
