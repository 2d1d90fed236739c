"""Questions that are asked before something that matters."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget


def ask(parent: QWidget, question: str, meaning: str, yes: str, no: str) -> bool:
    """Ask a question and say what 'yes' means; Escape is no."""
    return ask_which(parent, question, meaning, (yes, no)) == 0


def ask_which(parent: QWidget, question: str, meaning: str, answers: tuple[str, ...]) -> int:
    """Ask which of several; returns its place in `answers`. The last one is what Escape means."""
    box = QMessageBox(parent)
    box.setWindowTitle(question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(meaning)
    buttons: list[QPushButton] = []
    for place, answer in enumerate(answers):
        last = place == len(answers) - 1
        role = QMessageBox.ButtonRole.RejectRole if last else QMessageBox.ButtonRole.AcceptRole
        made = box.addButton(answer, role)
        made.setProperty("kind", "primary" if place == 0 else "plain")
        buttons.append(made)
    box.setDefaultButton(buttons[0])
    box.setEscapeButton(buttons[-1])
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    return buttons.index(chosen) if chosen in buttons else len(buttons) - 1
