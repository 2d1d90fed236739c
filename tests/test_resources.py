"""The program's own files are found in a checkout, in an installed wheel, and in a bundle."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import resources
from app.resources import resource


@pytest.fixture(autouse=True)
def _looked_up_anew() -> Iterator[None]:
    resources._root.cache_clear()
    yield
    resources._root.cache_clear()


def test_a_checkout_has_them_beside_the_package() -> None:
    assert resource("fonts", "Inter-Regular.ttf").is_file()
    assert resource() == Path(__file__).parents[1] / "resources"


def test_a_wheel_has_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "app" / "_resources").mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "app" / "resources.py"))
    assert resource("fonts") == tmp_path.resolve() / "app" / "_resources" / "fonts"


def test_a_bundle_has_them_where_it_was_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("icons", "lock.svg") == tmp_path / "resources" / "icons" / "lock.svg"
