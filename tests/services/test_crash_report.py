"""The report of an unexpected error says where and of which kind, and not one word of what people wrote."""

import types
from pathlib import Path

import pytest

from app.services.crash_report import crash_report

SECRETS = ("Amira", "Okafor", "confidence", "walnut")


class OddError(Exception):
    """An error whose text quotes what it was given."""


def fail_on(note: str) -> None:
    """Fail with a note in hand, in the text of the error, and in the name of a file."""
    path = Path("/home/jonas/Okafor.fika") / note
    try:
        path.read_bytes()
    except OSError as error:
        raise OddError(f"can't read {note}") from error


def reported(note: str = "Amira said in confidence") -> str:
    """Return the report of such an error."""
    try:
        fail_on(note)
    except OddError as error:
        return crash_report(error, "the window", "Qt 6.11.3, offscreen")
    raise AssertionError("it did not fail")


def test_it_says_where_and_of_which_kind() -> None:
    lines = reported().splitlines()
    assert lines[0].startswith("Fika ")
    assert lines[1].startswith("Python 3.")
    assert lines[2] == "Qt 6.11.3, offscreen"
    assert lines[3].startswith("SQLCipher 4")
    assert "SQLite 3" in lines[3]
    assert lines[5] == "In the window:"
    assert lines[6] == "tests.services.test_crash_report.OddError"
    assert lines[7].startswith("  tests.services.test_crash_report:")
    assert lines[7].endswith(" reported")
    assert lines[8].endswith(" fail_on")
    assert "because of builtins.FileNotFoundError" in lines


def test_it_holds_no_word_and_no_place() -> None:
    report, told = reported(), ("jonas", "/home", ".fika", ".py", "can't read")
    assert [word for word in (*SECRETS, *told) if word in report] == []


def test_what_is_called_after_somebody_is_left_out() -> None:
    named_after = type("Amira said", (Exception,), {"__module__": "walnut of Okafor"})
    code = compile("def confidence(): raise kind", "/home/jonas/Amira.py", "exec")
    module = types.ModuleType("in confidence")
    module.__dict__["kind"] = named_after
    exec(code, module.__dict__)  # noqa: S102 - a module with a name of its own, and a file called after somebody
    with pytest.raises(named_after) as raised:
        module.__dict__["confidence"]()

    report = crash_report(raised.value, "a job")

    assert "?.?" in report
    assert "  ?:1 confidence" in report
    assert "Amira" not in report
    assert "walnut" not in report


def test_a_chain_that_bites_its_tail_and_one_without_end_are_told_to_an_end() -> None:
    one, other = OddError("walnut"), OddError("Amira")
    one.__cause__, other.__cause__ = other, one
    assert crash_report(one, "a job").count("OddError") == 2

    first = last = OddError()
    for _number in range(100):
        last.__context__ = OddError()
        last = last.__context__
    assert crash_report(first, "a job").count("OddError") == 8


def test_what_calls_itself_is_told_by_both_its_ends() -> None:
    def dig(depth: int) -> None:
        if not depth:
            raise OddError
        dig(depth - 1)

    with pytest.raises(OddError) as raised:
        dig(500)
    lines = crash_report(raised.value, "a job").splitlines()
    assert "  …" in lines
    assert len(lines) < 80
