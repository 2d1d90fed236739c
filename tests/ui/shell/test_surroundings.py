"""What the environment asks of Qt, and what Qt is told of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.choose_folder import choose_file_to_open, choose_file_to_save, choose_folder
from app.ui.surroundings import INPUTS, STRANGERS, keep_to_this_machine
from tests.setup.clone import ROOT


def test_plugins_of_strangers_are_not_looked_for() -> None:
    environ = dict.fromkeys((*STRANGERS, "QT_SCALE_FACTOR", "QT_QPA_PLATFORM"), "2")

    assert keep_to_this_machine(environ) == []

    assert environ == {"QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "2"}


@pytest.mark.parametrize("name", INPUTS)
@pytest.mark.parametrize(
    ("asked", "kept"),
    [("ibus", True), ("compose", True), ("wayland;ibus", True), ("", True), ("qtvirtualkeyboard", False)],
)
def test_only_light_ways_to_write_are_kept(name: str, asked: str, *, kept: bool) -> None:
    environ = {name: asked}
    keep_to_this_machine(environ)
    assert (name in environ) is kept


@pytest.mark.parametrize(
    ("display", "kept"),
    [(":0", True), ("unix:0", True), ("/run/x/org.x:0", True), ("there:0", False), ("localhost:10.0", False)],
)
def test_a_display_that_only_the_network_leads_to_is_not_tried(display: str, *, kept: bool) -> None:
    environ = {"DISPLAY": display}
    keep_to_this_machine(environ)
    assert ("DISPLAY" in environ) is kept


def test_a_message_bus_that_only_the_network_leads_to_is_left_out_and_said() -> None:
    environ = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/none;tcp:host=there,port=1"}

    (line,) = keep_to_this_machine(environ)

    assert "DBUS_SESSION_BUS_ADDRESS" in line
    assert "\n" not in line
    assert "tcp" not in environ["DBUS_SESSION_BUS_ADDRESS"]


def test_a_message_bus_on_this_machine_is_left_alone() -> None:
    environ = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/1000/bus,guid=ab"}
    assert keep_to_this_machine(environ) == []
    assert environ == {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/1000/bus,guid=ab"}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's own dialogs are shown")
def test_no_dialog_is_the_desktops(qapp: object, tmp_path: Path) -> None:
    del qapp
    parent = QWidget()
    dialogs = (
        choose_folder(parent, "Where", _nothing, str(tmp_path)),
        choose_file_to_save(parent, "Where", "page.pdf", "pdf", _nothing),
        choose_file_to_open(parent, "Which", "pdf", _nothing),
    )
    for dialog in dialogs:
        assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.close()
    parent.deleteLater()


@pytest.mark.skipif(sys.platform != "linux", reason="X is Linux's")
@pytest.mark.parametrize("more", [{}, {"QT_QPA_PLATFORM": "xcb"}, {"QT_QPA_PLATFORM": "wayland;xcb"}])
def test_a_display_over_the_network_is_said_in_one_line(more: dict[str, str]) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "app"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "DISPLAY": "localhost:10.0", **more},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith(
        "fika: DISPLAY names a screen that is reached over the network (localhost:10.0)"
    )
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize("typed", [("-platform", "vnc"), ("--platform", "vnc"), ("-platformpluginpath", ".")])
def test_no_platform_can_be_chosen_on_the_command_line(typed: tuple[str, ...]) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "app", *typed], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 2
    assert "usage: fika" in ended.stderr


def _nothing(_path: Path) -> None:
    """Nothing is chosen here."""
