"""What is typed: arguments and passphrases no keyboard was made for."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.bad_input.cases import Case, Kind, Make
from tests.bad_input.command_line import typed, typed_into
from tests.bad_input.place import Place
from tests.made import WORDS

_LONG = "x" * 100_000
_Words = Callable[[Place], tuple[str, ...]]

_WELL_TYPED: dict[str, _Words] = {
    "a vault's path of 100,000 letters": lambda _place: ("--vault", _LONG, "people"),
    "a vault's path of 100,000 folders": lambda _place: ("--vault", "a/" * 50_000, "people"),
    "a vault's path with a zero byte": lambda _place: ("--vault", "a\0b", "people"),
    "a vault's path of odd bytes": lambda _place: ("--vault", "\udcff\udcfe.fika", "people"),
    "a vault that is a device": lambda _place: ("--vault", "/dev/zero", "people"),
    "a vault that is nothing": lambda _place: ("--vault", "", "people"),
    "a person of 100,000 letters": lambda place: ("--vault", str(place.vault), "compare", _LONG),
    "a person of no letter": lambda place: ("--vault", str(place.vault), "compare", ""),
    "a person that is half a sign": lambda place: ("--vault", str(place.vault), "compare", "\udcff"),
    "a person a terminal would obey": lambda place: ("--vault", str(place.vault), "compare", "\x1b[2J"),
    "a person in 100,000 marks": lambda place: (
        "--vault",
        str(place.vault),
        "compare",
        "a" + "\u0301\u0316" * 25_000,
    ),
    "a framework's path of 100,000 letters": lambda _place: ("framework", "check", _LONG),
    "a framework's path with a zero byte": lambda _place: ("framework", "check", "a\0b"),
    "a framework's path of odd bytes": lambda _place: ("framework", "check", "\udcff"),
    "an example in the vault's place": lambda place: ("demo", "--vault", str(place.vault)),
    "an example in a file's place": lambda place: ("demo", "--vault", str(place.keys)),
    "an example below a file": lambda place: ("demo", "--vault", str(place.keys / "x.fika")),
    "an example at a path of 100,000 letters": lambda _place: ("demo", "--vault", _LONG),
}
_MISTYPED: dict[str, _Words] = {
    "a home that is nobody's": lambda _place: ("--vault", "~nobody-of-that-name/x.fika", "people"),
    "an unknown command of 100,000 letters": lambda _place: (_LONG,),
    "an unknown option of 100,000 letters": lambda _place: ("--" + _LONG,),
    "paper of 100,000 letters": lambda _place: ("summary", "A", "-o", "x.pdf", "--paper", _LONG),
    "10,000 words": lambda _place: ("people", *("word",) * 10_000),
    "no action": lambda _place: ("vault",),
    "half a command": lambda _place: ("\udcff",),
}
_PASSPHRASES: dict[str, bytes] = {
    "nothing": b"",
    "another one": b"kettle",
    "no UTF-8": b"\xff\xfe",
    "overlong UTF-8": b"\xc0\xaf",
    "half a sign in bytes": b"\xed\xa0\x80",
    "a zero byte": WORDS.encode() + b"\0",
    "40,000 marks above a letter": b"a" + "\u0301\u0316".encode() * 10_000,
}


_INPUTS = ("/dev/zero", "/dev/null", "/proc/self/maps")


def _to_type(words: _Words, first_line: bytes = WORDS.encode(), given: str = "") -> Make:
    """Return what notes down beside the vault what is to be typed: words, and the input or where it is."""

    def make(place: Place) -> None:
        noted = {"words": words(place), "line": first_line.decode("latin-1"), "input": given}
        place.given.write_text(json.dumps(noted), "ascii")

    return make


def _people(place: Place) -> tuple[str, ...]:
    return ("--vault", str(place.vault), "people")


def type_it(place: Place) -> None:
    """Type what was noted down. Raises SaidError unless all goes well."""
    noted = json.loads(place.given.read_text("ascii"))
    if noted["input"]:
        with Path(noted["input"]).open(encoding="utf-8") as given:
            typed_into(given, *noted["words"])
    else:
        typed(*noted["words"], first_line=noted["line"].encode("latin-1"))


TYPED = Kind(
    {
        **{name: Case(_to_type(words), ("code 1",)) for name, words in _WELL_TYPED.items()},
        **{name: Case(_to_type(words), ("code 2",)) for name, words in _MISTYPED.items()},
        **{name: Case(_to_type(_people, line), ("code 1",)) for name, line in _PASSPHRASES.items()},
        **{path: Case(_to_type(_people, given=path), ("code 1",)) for path in _INPUTS},
    },
    {"typed": type_it},
)
