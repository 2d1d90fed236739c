"""Every dialog keeps what is half typed in it, or is on a list with a reason: a new one has to choose."""

import ast
from collections.abc import Iterator
from pathlib import Path

UI = Path(__file__).parents[3] / "app" / "ui"
NOTHING_TYPED = "nothing is typed in it"
OPENS = "what is typed in it opens something, and is never kept"
ONLY_FINDS = "what is typed in it only finds; a choice is taken at once"
ON_PURPOSE = "a name is typed to show that it is meant: typing it again is the point"
WITHOUT = {
    "CalendarDialog": NOTHING_TYPED,
    "CalendarSheet": NOTHING_TYPED,
    "ChangesSheet": NOTHING_TYPED,
    "CodeSheet": OPENS,
    "CrashSheet": NOTHING_TYPED,
    "GateSheet": OPENS,
    "KeySheet": NOTHING_TYPED,
    "NextStepSheet": NOTHING_TYPED,
    "NoteSheet": "the others are made of it",
    "OpenSheet": OPENS,
    "PassphraseSheet": OPENS,
    "PhraseSheet": OPENS,
    "PickSheet": ONLY_FINDS,
    "Question": NOTHING_TYPED,
    "ReadingSheet": NOTHING_TYPED,
    "RekeySheet": OPENS,
    "SearchSheet": ONLY_FINDS,
    "Sheet": "the others are made of it",
    "StartAgainSheet": ON_PURPOSE,
    "StorySheet": NOTHING_TYPED,
    "DeleteDialog": ON_PURPOSE,
    "TimeSheet": "a choice is taken at once",
    "WaitSheet": NOTHING_TYPED,
    "WorksheetReview": NOTHING_TYPED,
}
"""Dialogs without drafts, each with why."""
EXPECTED = {
    "ChangeSheet",
    "ActionSheet",
    "AmendSheet",
    "CheckInSheet",
    "DropSheet",
    "GrowthDialog",
    "LessonSheet",
    "PersonForm",
    "PraiseSheet",
    "PrioritySheet",
    "ShoutOutSheet",
    "WhenSheet",
    "WordsSheet",
}


def dialogs(folder: Path = UI) -> Iterator[tuple[str, bool]]:
    """Yield every dialog's class, and whether it keeps drafts."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and any(_is_dialog(base) for base in node.bases):
                yield node.name, "Drafting(" in ast.unparse(node)


def _is_dialog(base: ast.expr) -> bool:
    return ast.unparse(base) in {"QDialog", "QInputDialog"} or ast.unparse(base).endswith(
        ("Sheet", "Form", "Dialog")
    )


def test_every_dialog_keeps_drafts_or_has_a_reason_not_to() -> None:
    found = dict(dialogs())
    assert {name for name, drafts in found.items() if drafts} == EXPECTED
    assert [name for name, drafts in found.items() if not drafts and name not in WITHOUT] == []


def test_every_reason_is_of_a_dialog_that_is_there() -> None:
    assert sorted(set(WITHOUT) - {name for name, drafts in dialogs() if not drafts}) == []


def test_a_new_form_without_either_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "new.py").write_text(
        "class NewForm(Sheet):\n    def __init__(self):\n        NoteField('x')\n"
    )
    assert list(dialogs(tmp_path)) == [("NewForm", False)]
