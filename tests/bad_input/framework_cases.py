"""Framework files: text made to exhaust its reader, text that says nothing sound, and what is no file."""

import io
import zipfile
from contextlib import suppress
from functools import cache

from app.services import vaults
from app.services.framework_file import MAX_BYTES
from app.services.session import Session
from tests.bad_input import odd_files
from tests.bad_input.cases import WELL, Case, Kind, Make, refused
from tests.bad_input.command_line import as_typed, typed
from tests.bad_input.place import Place
from tests.made import QUICK, SMALL, WORDS


def _text(text: str | bytes) -> Make:
    content = text.encode() if isinstance(text, str) else text
    return lambda place: place.given.write_bytes(content)


def _with(old: str, new: str) -> Make:
    assert old in SMALL
    return _text(SMALL.replace(old, new, 1))


def _filled(piece: str, times: int = MAX_BYTES, before: str = "", after: str = "") -> Make:
    """Return what repeats a piece so often, and no oftener than fills the longest file."""
    fits = (MAX_BYTES - len(before) - len(after)) // len(piece.encode())
    return lambda place: place.given.write_text(before + piece * min(times, fits) + after, "utf-8")


def _numbered(line: str, times: int, after: str = "") -> Make:
    def make(place: Place) -> None:
        place.given.write_text("".join(line.format(n=n) for n in range(times)) + after, "utf-8")

    return make


def _nearly(pairs: int) -> Make:
    """Return steps and characteristics, and behaviours that name each with its letters turned about."""
    known = "".join(
        f'[[steps]]\nid="{"ca" * pairs}{n}"\nname="S"\n'
        f'[[characteristics]]\nid="{"nd" * pairs}{n}"\nname="C"\n'
        for n in range(200)
    )
    named = f'characteristic="{"dn" * pairs}{{n}}"\nstep="{"ac" * pairs}{{n}}"\n'
    return _numbered('[[behaviours]]\nid="x{n}"\n' + named, 200, known)


@cache
def bomb(levels: int = 1) -> bytes:
    """Return an archive of very much of nothing, within as many others."""
    content, name = bytes(30_000_000), "framework.toml"
    for level in range(levels):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for copy in range(3):
                archive.writestr(f"{copy}-{name}", content)
        content, name = out.getvalue(), f"{level}.zip"
    return content


_NESTED: dict[str, Make] = {
    "brackets": _filled("["),
    "brackets that close": _text("a = " + "[" * 500_000 + "]" * 500_000),
    "tables in tables": _filled("{ b = ", before="a = "),
    "lists and tables": _filled("[{ b = ", before="a = "),
    "lines of brackets": _filled("[\n", before="a = "),
    "21 deep": _text("a = " + "[" * 21 + "]" * 21),
    "a key of 20,000 parts": _text(".".join(["a"] * 20_000) + " = 1"),
    "a key of 20,000 quoted parts": _text(".".join(['"a"'] * 20_000) + " = 1"),
    "a head of 20,000 parts": _text("[" + ".".join(["a"] * 20_000) + "]"),
    "an entry of 20,000 parts": _text("[[" + " . ".join(["a"] * 20_000) + "]]"),
    "1,000 keys of 20 parts": _numbered(".".join(["a"] * 19) + ".k{n} = 1\n", 1_000),
    "20 parts, each in 20": _filled(".".join(["a"] * 19) + " = {" + ".".join(["b"] * 19) + " = 1}\n", 2_000),
}
_MANY: dict[str, Make] = {
    "numbers": _filled("1,", before="steps = [", after="]"),
    "empty tables": _filled("{},", before="behaviours = [", after="]"),
    "empty lists": _filled("[],", before="behaviours = [", after="]"),
    "empty entries": _filled("[[steps]]\n"),
    "entries one letter long": _filled("[[behaviours]]\nid='b'\n"),
    "tables with names of their own": _numbered("[steps.s{n}]\n", 60_000),
    "unknown keys": _numbered("k{n}=1\n", 100_000),
    "unknown keys in a section": _numbered("k{n}=1\n", 100_000, "[[steps]]\n"),
    "unknown quoted keys": _numbered('"k\\u0061{n}"=1\n', 60_000, "[[steps]]\n" * 20_000),
    "one key again and again": _filled("a=1\n"),
    "disciplines": lambda place: place.given.write_text(
        SMALL.replace('["baking"]', "[" + ",".join(f'"d{n}"' for n in range(90_000)) + "]")
    ),
    "one discipline": lambda place: place.given.write_text(
        SMALL.replace('["baking"]', "[" + '"baking",' * 100_000 + "]")
    ),
    "steps with one id": _filled('[[steps]]\nid="near"\nname="N"\n', before=SMALL),
    "names that nearly fit": _numbered(
        '[[behaviours]]\nid="b{n}"\ncharacteristic="kimd"\nstep="naer"\ntext="T"\n', 20_000, SMALL
    ),
    "lines": _filled("\n"),
    "carriage returns": _filled("\r\n"),
    "comments": _filled("#\n"),
    "spaces": _filled(" "),
    "quotation marks": _filled('"'),
    "apostrophes": _filled("'"),
    "backslashes": _filled("\\\\", before='a = "', after='"'),
    "escapes": _filled("\\n", before='a = "', after='"'),
    "lines that go on": _filled("\\\n", before='a = """', after='"""'),
    "pairs of quotation marks": _filled('""x', before='a = """', after='"""'),
    "dots": _filled("."),
    "equals signs": _filled("="),
    "commas": _filled(",", before="a = [", after="]"),
    "digits": _filled("9", before="a = "),
    "underscores": _filled("1_", before="a = ", after="1"),
    "digits behind a point": _filled("9", before="a = 0."),
    "zero bytes": _filled("\0"),
    "marks above letters": _filled("\u0301\u0316", before='a = "', after='"'),
}
_ODD_VALUES: dict[str, Make] = {
    "not a number": _with("format = 1", "format = nan"),
    "no end of a number": _with("format = 1", "format = -inf"),
    "a number of 5,001 digits": _with("format = 1", "format = 1" + "0" * 5_000),
    "a number of 4,000 digits": _with("format = 1", "format = 1" + "0" * 4_000),
    "a number of 5,000 digits in hex": _with("format = 1", "format = 0x" + "f" * 5_000),
    "a number of 500,000 digits in hex": _with("format = 1", "format = 0x" + "f" * 500_000),
    "a number of 500,000 digits in bits": _with("format = 1", "format = 0b" + "1" * 500_000),
    "a huge power": _with("format = 1", "format = 1e999999999"),
    "a number of 100,000 digits behind a point": _with("format = 1", "format = 1." + "0" * 100_000),
    "a day that never was": _with('version = "1.0"', "version = 2026-02-30"),
    "a year beyond all": _with('version = "1.0"', "version = 99999-01-01"),
    "a day for a version": _with('version = "1.0"', "version = 2026-11-28"),
    "a time for a name": _with('name = "Small"', "name = 23:59:59.999999999999999999999999"),
    "a key twice": _with("format = 1", "format = 1\nformat = 1"),
    "a head twice": _with("[[steps]]", "[steps]\n[steps]\n[[steps]]"),
    "half a sign as an escape": _with('"Small"', '"\\ud800"'),
    "half a sign as a long escape": _with('"Small"', '"\\U0000dfff"'),
    "a sign beyond all": _with('"Small"', '"\\U7fffffff"'),
    "half a sign in bytes": _text(SMALL.encode().replace(b"Small", b"\xed\xa0\x80", 1)),
    "no UTF-8": _text(SMALL.encode().replace(b"Small", b"\xff\xfe", 1)),
    "overlong UTF-8": _text(SMALL.encode().replace(b"Small", b"\xc0\xaf", 1)),
    "cut within a sign": _text(SMALL.encode() + "# Å".encode()[:-1]),
    "UTF-16": _text(SMALL.encode("utf-16")),
    "two byte order marks": _text("\ufeff\ufeff" + SMALL),
    "a byte order mark inside": _with("[[steps]]", "\ufeff[[steps]]"),
    "a zero byte": _with("Small", "Sm\0all"),
    "a zero byte as an escape": _with("Small", "Sm\\u0000all"),
    "what a terminal would obey": _with("Small", "\\u001b[2J\\u009b"),
    "an id with a way out of its folder": _with('id = "small"', 'id = "../../etc/passwd"'),
    "an id that is a way": _with('id = "small"', 'id = "/etc/passwd"'),
    "an id with a zero byte": _with('id = "small"', 'id = "small\\u0000"'),
    "an id of 100,000 letters": _with('id = "small"', f'id = "{"x" * 100_000}"'),
    "a key of 100,000 letters": _with("format = 1", f"{'x' * 100_000} = 1"),
    "a name of 900,000 letters": _with("Kindness", "x" * 900_000),
    "a version of 100,000 letters": _with('"1.0"', '"' + "1" * 100_000 + '"'),
    "a text of 900,000 letters": _with("Listens to the end.", "x" * 900_000),
    "an example of 900,000 lines": _with(
        'text = "Listens', 'example = """' + "\n" * 900_000 + '"""\ntext = "Listens'
    ),
    "an unknown step of 900,000 letters": _with('step = "far"', f'step = "{"x" * 900_000}"'),
    "words that nearly fit, 900,000 letters long": _with('step = "far"', f'step = "{"fa" * 450_000}"'),
    "a behaviour that is a day": _text("behaviours = [2026-11-28]\n" + SMALL.split("[[behaviours]]")[0]),
    "wrong kinds everywhere": _text(
        "format = []\nid = 1\nversion = {}\nlanguage = true\nname = 1.5\nabout = 2026-11-28\n"
        'steps = 7\ncharacteristics = "x"\ndisciplines = { a = 1 }\nroles = [[]]\n'
        "behaviours = [{ id = [] }]\n"
    ),
    "200 long names that nearly fit": _nearly(95),
    "200 short names that nearly fit": _nearly(25),
    "500 steps": _numbered('[[steps]]\nid="s{n}"\nname="S"\n', 500, SMALL[SMALL.index("[[steps]]") :]),
    "nothing": _text(b""),
    "a zip bomb": lambda place: place.given.write_bytes(bomb()),
    "a zip bomb in a zip bomb": lambda place: place.given.write_bytes(bomb(3)),
    "one byte too long": _text("#" * (MAX_BYTES + 1)),
    "40 MB": lambda place: place.given.write_bytes(b"[" * 40_000_000),
}
_ODD: dict[str, Make] = {
    "a FIFO": lambda place: odd_files.fifo(place.given),
    "a folder": lambda place: odd_files.folder(place.given),
    "the vault": lambda place: odd_files.link(place.given, place.vault),
    "a link to itself": lambda place: odd_files.link(place.given, place.given),
    "a link to nothing": lambda place: odd_files.link(place.given, "nowhere"),
    "a device without end": lambda place: odd_files.link(place.given, "/dev/zero"),
    "a device without anything": lambda place: odd_files.link(place.given, "/dev/null"),
    "nobody may read it": lambda place: odd_files.unreadable(place.given),
    "it is gone": lambda _place: None,
}
_LONG: dict[str, Make] = {
    "a file of the system's": lambda place: odd_files.link(place.given, "/proc/self/maps"),
    "a terabyte of nothing": lambda place: odd_files.sparse(place.given, 1 << 40),
    "it grows": lambda place: odd_files.growing(place.given),
    "the notes": lambda place: odd_files.link(place.given, place.notes),
}
_FINE: dict[str, Make] = {
    "a small framework": _text(SMALL),
    "a byte order mark": _text("\ufeff" + SMALL),
}

TEXTS: dict[str, Case] = {
    **refused("FrameworkFileError", _NESTED | _MANY | _ODD_VALUES),
    **{name: Case(make, (WELL,)) for name, make in _FINE.items()},
}


def check(place: Place) -> None:
    """Type `fika framework check FILE`."""
    typed("framework", "check", str(place.given))


def take_in(place: Place) -> None:
    """Take the text into the open vault, and think better of it where it is well."""
    text = place.given.read_bytes().decode("utf-8", "surrogateescape")
    session = vaults.open_session(place.vault, vaults.key_from_passphrase(place.vault, WORDS), QUICK)
    try:
        with suppress(ThoughtBetterError), session.all_at_once():
            _take_in(session, text)
    finally:
        session.close()


def _take_in(session: Session, text: str) -> None:
    session.frameworks.add(text)
    raise ThoughtBetterError


class ThoughtBetterError(Exception):
    """Nothing of what was begun is to be kept."""


FRAMEWORKS = Kind(TEXTS, {"taking in": take_in})
FRAMEWORK_FILES = Kind(as_typed(refused("-", _ODD_VALUES | _ODD | _LONG)), {"check": check})
