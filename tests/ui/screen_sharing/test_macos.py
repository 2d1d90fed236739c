"""macOS: which messages are sent, and what follows from the answers."""

import pytest

from app.ui.cocoa import Cocoa
from app.ui.private_copy.mac_mark import CONCEALED, conceal
from app.ui.screen_sharing.macos import MacHiding
from tests.ui.screen_sharing.objects import Objects

VIEW = 0x1_2345_6789_ABC0
WINDOW = 0x1_2345_6789_DEF0
BOARD = 0x1_0000_0000_1110
TYPES = 0x1_0000_0000_2220


def hiding(objects: Objects, version: str = "14.4") -> MacHiding:
    """Return the way of this macOS, speaking to these objects."""
    return MacHiding(Cocoa(objects), version)


def test_the_window_of_the_view_is_shared_with_nobody() -> None:
    objects = Objects({(VIEW, "window"): WINDOW})
    assert hiding(objects).hide(VIEW)
    assert objects.sent == [
        (VIEW, "window", ()),
        (WINDOW, "setSharingType:", (0,)),
        (WINDOW, "sharingType", ()),
    ]


def test_it_can_be_read_again() -> None:
    objects = Objects({(VIEW, "window"): WINDOW})
    assert hiding(objects).show(VIEW)
    assert (WINDOW, "setSharingType:", (1,)) in objects.sent


def test_a_view_without_a_window_is_a_refusal() -> None:
    objects = Objects()
    assert not hiding(objects).hide(VIEW)
    assert objects.sent == [(VIEW, "window", ())]


def test_a_setting_that_does_not_hold_is_a_refusal() -> None:
    assert not hiding(Objects({(VIEW, "window"): WINDOW, (WINDOW, "sharingType"): 1})).hide(VIEW)


@pytest.mark.parametrize(
    ("version", "heeded"), [("14.7.1", True), ("15.0", False), ("26.1", False), ("", False)]
)
def test_it_says_that_newer_ones_do_not_heed_it(version: str, *, heeded: bool) -> None:
    said = hiding(Objects(), version).limits()
    assert ("Don't rely on this" in said) is not heeded
    assert "camera" in said


def test_a_copy_is_marked_as_concealed() -> None:
    objects = Objects()
    board_class, list_class = objects.number("NSPasteboard"), objects.number("NSArray")
    objects.answer(board_class, "generalPasteboard", BOARD)
    objects.answer(list_class, "arrayWithObject:", TYPES)
    conceal(Cocoa(objects))
    mark, nothing = objects.number(CONCEALED), objects.number("")
    assert objects.sent == [
        (board_class, "generalPasteboard", ()),
        (list_class, "arrayWithObject:", (mark,)),
        (BOARD, "addTypes:owner:", (TYPES, 0)),
        (BOARD, "setString:forType:", (nothing, mark)),
    ]
