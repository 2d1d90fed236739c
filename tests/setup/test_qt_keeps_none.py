"""PySide6 6.12.0 on Python below 3.12 loses a reference to None at each call, and aborts in the end."""

import sys

from tests.setup.clone import ROOT, run

CALLS = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for number in range(200_000):
    label.setText("one" if number % 2 else "two")
print(before - sys.getrefcount(None) < 1_000, label.text())
"""


def test_two_hundred_thousand_calls_leave_none_alive() -> None:
    ran = run([sys.executable, "-c", CALLS], ROOT, QT_QPA_PLATFORM="offscreen")
    assert (ran.code, ran.text.split()) == (0, ["True", "one"])
