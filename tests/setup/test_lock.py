"""The requirements files say exactly what uv.lock says: pip installs from them, people change the lock."""

import re
import tomllib
from typing import Any

import pytest

from tests.setup.clone import ROOT

PIN = re.compile(r"^([a-z0-9._-]+)==([^ ;\\]+)")
HASH = re.compile(r"--hash=(sha256:[0-9a-f]{64})")
PROJECT = "fika-desktop"


def locked() -> dict[str, dict[str, Any]]:
    """Read uv.lock: each package by its name, the project left out."""
    packages = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
    return {package["name"]: package for package in packages if package["name"] != PROJECT}


def required(name: str) -> dict[str, tuple[str, frozenset[str]]]:
    """Read a requirements file: each package's version and the hashes it may have."""
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for block in re.split(r"\n(?=[a-z])", (ROOT / name).read_text("utf-8")):
        pin = PIN.match(block)
        if pin:
            found[pin[1]] = (pin[2], frozenset(HASH.findall(block)))
    return found


def needed_to_run() -> set[str]:
    """Walk uv.lock from the project's own dependencies to all that they need."""
    packages = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
    asks = {p["name"]: [need["name"] for need in p.get("dependencies", [])] for p in packages}
    waiting, seen = list(asks[PROJECT]), set[str]()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += asks[name]
    return seen


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_versions_and_hashes_are_the_lock_s(name: str) -> None:
    lock = locked()
    for package, (version, hashes) in required(name).items():
        files = [*lock[package].get("wheels", []), *filter(None, [lock[package].get("sdist")])]
        assert version == lock[package]["version"]
        assert hashes == {file["hash"] for file in files}, package


def test_running_needs_what_the_project_depends_on_and_developing_all_of_the_lock() -> None:
    assert set(required("requirements.txt")) == needed_to_run()
    assert set(required("requirements-dev.txt")) == set(locked())


def test_everything_locked_comes_as_a_wheel() -> None:
    assert [name for name, package in locked().items() if not package.get("wheels")] == []
