"""Markdown: written as plain text that only looks formatted, and read as words that load nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QClipboard, QFont, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.appearance import Appearance, Scheme
from app.ui.widgets.markdown_field import MarkdownField, new_document
from app.ui.widgets.markdown_look import LONGEST
from app.ui.widgets.markdown_view import MarkdownView

RAW = "# Heading\n\nSome **bold** and *italic*, `code`.\n- one\n  2) two\n> quote\n```\n**code**\n```\n***\n"


@pytest.fixture
def field(qtbot: QtBot) -> MarkdownField:
    """Return an empty field on the screen."""
    made = MarkdownField("Notes", seen_by="You both see this")
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def view(qtbot: QtBot) -> MarkdownView:
    """Return an empty view on the screen."""
    made = MarkdownView("Notes, to be read")
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def looks(field: MarkdownField, line: int) -> list[tuple[str, str]]:
    """Return how the pieces of a line look: the piece, and what is special about it."""
    block = field.box.document().findBlockByNumber(line)
    found = []
    for one in block.layout().formats():
        format_ = one.format
        said = [
            name
            for name, is_so in (
                ("heavy", format_.fontWeight() == QFont.Weight.DemiBold),
                ("slanted", format_.fontItalic()),
                ("typed", "monospace" in (format_.fontFamilies() or [])),
                ("faint", format_.foreground().color() == theme.current().colour("faint")),
            )
            if is_so
        ]
        found.append((block.text()[one.start : one.start + one.length], " ".join(said)))
    return found


def test_it_looks_formatted_and_stays_what_was_typed(field: MarkdownField) -> None:
    field.set_text(RAW)
    assert field.text() == RAW
    assert looks(field, 0) == [("# ", "faint"), ("Heading", "heavy")]
    assert ("bold", "heavy") in looks(field, 2)
    assert ("italic", "slanted") in looks(field, 2)
    assert ("`code`", "typed") in looks(field, 2)
    assert looks(field, 3) == [("- ", "heavy")]
    assert looks(field, 4) == [("  2) ", "heavy")]
    assert looks(field, 5)[-1] == ("quote", "slanted")
    assert looks(field, 7) == [("**code**", "typed")]
    assert looks(field, 9) == [("***", "faint")]


@pytest.mark.parametrize(
    "text", ["2 * 3 * 4", "snake_case_name", "a ** b ** c", "**", "* *", "#tag", "``", "_"]
)
def test_what_only_resembles_marks_stays_plain(field: MarkdownField, text: str) -> None:
    field.set_text(f"x {text}")
    assert looks(field, 0) == []


def test_a_line_nobody_wrote_by_hand_stays_plain(field: MarkdownField) -> None:
    field.set_text("**a** " * LONGEST)
    assert looks(field, 0) == []


def test_another_theme_dresses_it_anew(field: MarkdownField, appearance: Appearance) -> None:
    theme.dress(field)
    field.set_text("# Heading")
    before = looks(field, 0)
    appearance.choose(Scheme.DARK)
    assert looks(field, 0) == before, "in the colours of the theme that is worn now"
    appearance.choose(Scheme.LIGHT)


def test_a_list_goes_on_and_ends_at_an_empty_entry(field: MarkdownField) -> None:
    for words in ("- [x] one", "two", ""):
        QTest.keyClicks(field.box, words)
        QTest.keyClick(field.box, Qt.Key.Key_Return)
    QTest.keyClicks(field.box, "9. nine")
    QTest.keyClick(field.box, Qt.Key.Key_Return)
    QTest.keyClicks(field.box, "ten")
    assert field.text() == "- [x] one\n- [ ] two\n9. nine\n10. ten"


def test_what_is_selected_becomes_heavy_or_slanted_by_a_key_and_undo_takes_it_back(
    field: MarkdownField,
) -> None:
    QTest.keyClicks(field.box, "word")
    field.box.selectAll()
    QTest.keyClick(field.box, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "**word**"
    field.box.undo()
    assert field.text() == "word"
    field.box.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(field.box, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field.box, "so")
    assert field.text() == "word*so*"


def test_a_document_keeps_its_undo_from_field_to_field(qtbot: QtBot, field: MarkdownField) -> None:
    document = new_document(field)
    field.take_up(document, "")
    QTest.keyClicks(field.box, "typed")
    field.let_go()
    assert (field.text(), document.toPlainText()) == ("", "typed")
    again = MarkdownField("Notes")
    qtbot.addWidget(again)
    again.take_up(document, "typed")
    again.box.undo()
    assert again.text() == ""


def test_letting_go_tells_the_last_words_and_never_that_there_are_none(field: MarkdownField) -> None:
    told: list[str] = []
    field.edited.connect(told.append)
    field.take_up(new_document(field), "kept")
    QTest.keyClicks(field.box, " words")
    field.let_go()
    field.hide()
    assert told == ["kept words"]


def test_it_is_as_high_as_its_lines_headings_too(field: MarkdownField) -> None:
    field.set_text("\n".join(f"# Heading {number}" for number in range(10)))
    QApplication.processEvents()
    assert field.box.verticalScrollBar().maximum() == 0


class Requests(QObject):
    """Counts how often a widget is asked to lay out anew."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count."""
        self.count += event.type() is QEvent.Type.LayoutRequest
        return super().eventFilter(watched, event)


def test_typing_in_a_long_note_lays_out_nothing_around_it(field: MarkdownField) -> None:
    field.set_text("\n".join(f"- line {number}" for number in range(300)))
    QApplication.processEvents()
    asked = Requests(field)
    for _key in range(40):
        QTest.keyClicks(field.box, "word ")
        QTest.keyClick(field.box, Qt.Key.Key_Return)
        QApplication.processEvents()
    assert asked.count <= 1, "forty times, before"


# Reading


def test_it_reads_as_words(view: MarkdownView) -> None:
    view.show_markdown(RAW)
    assert view.toPlainText().startswith("Heading\nSome bold and italic, code.\none")
    assert view.isReadOnly()


@pytest.mark.parametrize(
    ("note", "blocks"),
    [
        ("one\ntwo\nthree\n\nnext\r\nlast", ["one|two|three", "next|last"]),
        ("one  \ntwo\n   three", ["one|two|three"]),
        ("- [ ] a\n  b\n- c\n1. d\n   e", ["a|b", "c", "d|e"]),
        ("-\n  a\n- b", ["a", "b"]),
        ("> a\n> b\nc", ["a|b|c"]),
        ("**a\nb.**\n`c\nd`\n[e\nf](g)\n![h](i)\nj", ["a|b.|c|d|e|f (g)|h|j"]),
        ("a | b\nc", ["a | b|c"]),
        ("words\n# Heading #\nTitle\n=====\nx\n***\ny\nz", ["words", "Heading", "Title", "x", "", "y|z"]),
        ("```py\na  \n\n b &lt;\n```\nc\nd", ["a  ", "", " b &lt;", "c|d"]),
        ("> ~~~\n> a\n> b\n> ~~~\n> c\n> d", ["a", "b", "c|d"]),
        ("a\n\n    b  \n    c\n\nd", ["a", "b  ", "c", "d"]),
        ("> |a|b|\n> |-|-|\n> |1|2|\n\nc\nd", ["", "a", "b", "1", "2", "", "c|d"]),
        ("[a]: b\nc\nd", ["c|d"]),
    ],
)
def test_every_line_is_a_line_and_nothing_else_is_read_in_another_way(
    view: MarkdownView, note: str, blocks: list[str]
) -> None:
    view.show_markdown(note)
    assert [one.replace("\u2028", "|") for one in blocks_of(view)] == blocks
    assert view.text == note, "what is kept is as it was typed"


def blocks_of(view: MarkdownView) -> list[str]:
    """Return the paragraphs that are shown; a line that ends within one is marked as Qt marks it."""
    document = view.document()
    return [document.findBlockByNumber(number).text() for number in range(document.blockCount())]


def test_an_empty_line_is_seen_as_room_and_no_other_line_end_is(view: MarkdownView) -> None:
    view.show_markdown("one\ntwo\n\nthree\n- four\n\n> five\n>\n> six\n\n    code\n\n    code\n\n# Seven\n\n")
    document = view.document()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    followed = [one.text() for one in blocks if one.blockFormat().bottomMargin() == theme.current().px(8)]
    assert followed == ["one\u2028two", "four", "five", "six"]


def test_words_at_the_top_between_two_lines_are_seen(view: MarkdownView) -> None:
    view.show_markdown("---\nfor her eyes\n---\nrest")
    assert "for her eyes" in view.toPlainText()


def test_entities_are_read_as_they_were_typed_as_on_paper(view: MarkdownView) -> None:
    note = "2 &lt; 3 &amp; &#65; &nope; https://example.org/?a=1&amp;b=2"
    view.show_markdown(f"{note}\n`&amp;` [&lt;](x?a&amp;b)")
    assert view.toPlainText() == f"{note}\n&amp; &lt; (x?a&amp;b)"


def test_a_word_is_found_on_a_line_of_its_own_and_selected_alone(view: MarkdownView) -> None:
    view.show_markdown("one\ntwo **loads**\nthree")
    assert view.find("loads")
    assert view.textCursor().selectedText() == "loads"
    assert view.find("three")
    assert view.textCursor().selectedText() == "three"


LAYING_OUT = """
from PySide6.QtWidgets import QApplication
from app.ui.widgets.markdown_view import MarkdownView
application = QApplication([])
view = MarkdownView("Notes, to be read")
for text in ("# The **sale** is on", "# a *b* **c**\\n# **d** e", "- **f** *g* **h**"):
    view.show_markdown(text)
    print(view.toPlainText())
"""


def test_heavy_words_in_a_heading_are_laid_out_from_nothing_that_is_gone() -> None:
    # In a program of its own whose freed memory is filled at once: it ends each time, not only sometimes.
    watched = {**os.environ, "MALLOC_PERTURB_": "165", "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", LAYING_OUT], env=watched, check=False, capture_output=True, text=True
    )
    assert (ended.returncode, ended.stdout) == (0, "The sale is on\na b c\nd e\nf g h\n"), ended.stderr


def test_no_markup_is_let_through(view: MarkdownView) -> None:
    view.show_markdown("<b>not bold</b> <script>x</script>")
    assert view.toPlainText() == "<b>not bold</b> <script>x</script>"


def test_pictures_are_never_loaded(
    view: MarkdownView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        MarkdownView, "loadResource", lambda _self, _kind, name: asked.append(name.toString())
    )
    picture = tmp_path / "p.png"
    view.grab().save(str(picture))
    for place in (picture.as_uri(), str(picture), "https://example.org/p.png", "data:image/png;base64,AAAA"):
        view.show_markdown(f"before ![of a cat]({place}) after")
        view.grab()
        assert view.toPlainText() == "before of a cat after"
    assert asked == []


def test_links_are_read_with_their_address_and_open_nothing(view: MarkdownView) -> None:
    view.show_markdown("[a page](https://example.org/x) and <https://example.org> www.example.org a@b.org")
    assert view.toPlainText() == (
        "a page (https://example.org/x) and https://example.org www.example.org a@b.org"
    )
    assert view.anchorAt(QPoint(4, 8)) == ""


def test_copies_are_private(view: MarkdownView, clipboard: QClipboard) -> None:
    view.show_markdown("**bold**")
    view.selectAll()
    view.copy()
    held = clipboard.mimeData()
    assert held.text() == "bold"
    assert not held.hasHtml()
    assert held.hasFormat("application/x-fika-private")


def test_it_grows_with_its_words(view: MarkdownView) -> None:
    view.show_markdown("one")
    before = view.sizeHint().height()
    view.show_markdown("\n\n".join("a paragraph" for _number in range(20)))
    assert view.sizeHint().height() > 10 * before
