"""The main job runs in the same windows, under the same watch, as every window test."""

from tests.ui.conftest import _nothing_is_left, _qt_has_nothing_to_say, appearance, home, qapp, window

__all__ = ["_nothing_is_left", "_qt_has_nothing_to_say", "appearance", "home", "qapp", "window"]
