"""The check of the bundle finds what is for the network: library, module in the program, module beside it."""

import shutil
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.programs import require_library, require_program
from tests.setup.clone import ROOT, Ran, run


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a program that imports the network's modules, as PyInstaller does when nobody stops it."""
    require_program("objcopy")
    require_library(str(sysconfig.get_config_var("INSTSONAME")))
    folder = tmp_path_factory.mktemp("bundle")
    (folder / "fika.py").write_text("import http.client, json\n")
    build = ["-m", "PyInstaller", "--onedir", "--log-level=ERROR", "--exclude-module=asyncio", "fika.py"]
    built = run([sys.executable, *build], folder)
    assert built.code == 0, built.text
    return folder / "dist" / "fika"


def check(bundle: Path) -> Ran:
    """Run the check as `make bundle` does."""
    return run([sys.executable, str(ROOT / "packaging" / "check_bundle.py"), str(bundle)], ROOT)


def test_modules_inside_the_program_are_found(bundle: Path) -> None:
    checked = check(bundle)
    assert checked.code == 1
    assert "module http.client\n" in checked.text
    assert "module ssl\n" in checked.text
    assert "module json" not in checked.text
    assert "module asyncio" not in checked.text


@pytest.mark.parametrize(
    "name",
    ["libQt6Network.so.6", "PySide6/QtNetwork.abi3.so", "libssl.so.3", "Qt6Quick.dll", "plugins/libqvnc.so"],
)
def test_libraries_are_found_wherever_they_lie(bundle: Path, tmp_path: Path, name: str) -> None:
    planted = shutil.copytree(bundle, tmp_path / "fika", symlinks=True)
    place = planted / "_internal" / name
    place.parent.mkdir(exist_ok=True)
    place.touch()
    assert f"library _internal/{name}\n" in check(planted).text


def test_modules_beside_the_program_are_found(bundle: Path, tmp_path: Path) -> None:
    planted = shutil.copytree(bundle, tmp_path / "fika", symlinks=True)
    (planted / "_internal" / "smtplib.py").touch()
    with zipfile.ZipFile(planted / "_internal" / "more.zip", "w") as packed:
        packed.writestr("ftplib.pyc", b"")
    found = check(planted).text
    assert "module smtplib\n" in found
    assert "module ftplib\n" in found


def test_a_folder_without_the_program_is_refused(tmp_path: Path) -> None:
    assert check(tmp_path).text.startswith("No program fika in ")
