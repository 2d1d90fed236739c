"""Worksheets: PDF files that mean harm, forms that say nothing sound, and what is no file."""

from collections.abc import Callable
from functools import cache

from app.domain.framework import Framework
from app.domain.worksheet import STAMP_FIELD, Stamp, answer_field, fingerprint, note_field, stamp_text
from app.services.framework_file import read_framework
from app.services.worksheets import read_worksheet
from tests.bad_input import odd_files
from tests.bad_input.cases import WELL, Case, Kind, Make, refused
from tests.bad_input.framework_cases import bomb
from tests.bad_input.place import Place
from tests.made import SMALL
from tests.services.hostile_pdfs import CORPUS, plain_pdf, stream, with_fields

_ANY = "WorksheetDamagedError WorksheetTooLargeError NotAWorksheetError NotAPdfError WorksheetLockedError"
_FIRST = "kind-near-listens"


@cache
def framework() -> Framework:
    """Return the framework that the worksheets are for."""
    return read_framework(SMALL)


def _made(make: Callable[[], bytes]) -> Make:
    return lambda place: place.given.write_bytes(make())


def _pdf_text(text: str) -> bytes:
    return b"<" + (b"\xfe\xff" + text.encode("utf-16-be", "surrogatepass")).hex().encode() + b">"


def form(fields: dict[str, bytes | str], times: int = 1) -> bytes:
    """Return a PDF with these fields, each so often; a text is spelled as PDF does, bytes are left alone."""
    written = [
        b"<< /FT /Tx /T %s /V %s >>"
        % (_pdf_text(name), value if isinstance(value, bytes) else _pdf_text(value))
        for name, value in fields.items()
    ] * times
    numbers = range(4, 4 + len(written))
    listed = b"[ " + b" ".join(b"%d 0 R" % number for number in numbers) + b" ]"
    return with_fields(listed, dict(zip(numbers, written, strict=True)))


def stamp(**changed: str) -> str:
    """Return what the hidden field of a worksheet says, with some of it changed."""
    true = {
        "framework_id": framework().id,
        "version": framework().version,
        "discipline_id": "baking",
        "fingerprint": fingerprint(framework()),
    }
    return stamp_text(Stamp(**(true | changed)))


def valid() -> bytes:
    """Return a worksheet somebody filled in."""
    return form({STAMP_FIELD: stamp(), answer_field(_FIRST): b"/sometimes", note_field(_FIRST): "A note."})


def _stamped(text: str) -> Make:
    return _made(lambda: form({STAMP_FIELD: text}))


def _saying(fields: dict[str, bytes | str], times: int = 1) -> Make:
    return _made(lambda: form({STAMP_FIELD: stamp(), **fields}, times))


_FOREIGN: dict[str, Make] = {
    "nothing": _made(lambda: b""),
    "zero bytes": _made(lambda: bytes(4_000_000)),
    "a zip bomb": _made(bomb),
    "a zip bomb in a zip bomb": _made(lambda: bomb(3)),
    "a zip bomb that calls itself a PDF": _made(lambda: b"%PDF-1.7\n" + bomb()),
    "40 MB": _made(lambda: b"%PDF-1.7\n" + b"[" * 40_000_000),
    "a head too late": _made(lambda: bytes(2_000) + valid()),
    "cut short": _made(lambda: valid()[:-200]),
    "half of it": _made(lambda: valid()[: len(valid()) // 2]),
    "names in names": _made(lambda: with_fields(b"[ 4 0 R ]", {4: b"<< /T " + b"<< /T " * 200_000})),
    "a number beyond all": _made(lambda: with_fields(b"[ " + b"9" * 5_000 + b" 0 R ]")),
    "a place beyond all": _made(lambda: plain_pdf({1: b"<<>>"}) + b"startxref\n" + b"9" * 5_000),
    "a length below nothing": _made(
        lambda: with_fields(b"4 0 R", {4: b"<< /Length -5 >>\nstream\nendstream"})
    ),
    "a length beyond all": _made(
        lambda: with_fields(b"4 0 R", {4: b"<< /Length 99999999999 >>\nstream\nx\nendstream"})
    ),
    "filters on filters": _made(
        lambda: with_fields(b"4 0 R", {4: stream(b"/Filter [" + b"/FlateDecode " * 5_000 + b"]", b"x")})
    ),
    "encrypted by nobody": _made(lambda: with_fields(b"[ ]", trailer=b"/Encrypt << /Filter /Standard >>")),
    "no stamp": _made(lambda: form({answer_field(_FIRST): "sometimes"})),
    "a stamp that is a list": _made(lambda: form({STAMP_FIELD: b"[ 1 2 ]"})),
    "a stamp of 20,000 digits": _stamped("fika-worksheet\n" + "1" * 20_000),
    "a stamp of 20,000 lines": _stamped("fika-worksheet\n1" + "\n" * 20_000),
    "a stamp of digits beyond all": _stamped(stamp().replace("\n1\n", "\n" + "9" * 5_000 + "\n")),
    "a stamp of other digits": _stamped(stamp().replace("\n1\n", "\n١\n")),
}
_OTHER: dict[str, Make] = {
    "another framework": _stamped(stamp(framework_id="other")),
    "a framework that is a way": _stamped(stamp(framework_id="../../../etc/passwd")),
    "what a terminal would obey": _stamped(stamp(version="\x1b[2J\u202e")),
    "half a sign": _stamped(stamp(fingerprint="f" * 63) + "x"),
}
_HARMLESS: dict[str, Make] = {
    "it is well": _made(valid),
    "a note of half signs": _saying({note_field(_FIRST): "\ud800" * 100}),
    "a note of zero bytes": _saying({note_field(_FIRST): "\0" * 1_000}),
    "an answer that is nobody's": _saying({answer_field(_FIRST): "../../etc/passwd"}),
    "fields that belong nowhere": _saying({f"answer-../../{n}": "sometimes" for n in range(300)}),
    "wrong kinds everywhere": _saying({answer_field(_FIRST): b"[ 1 ]", note_field(_FIRST): b"<< /A 1 >>"}),
    "every field 200 times": _saying({answer_field(_FIRST): "sometimes", note_field(_FIRST): "A"}, 200),
    "two answers": _made(
        lambda: form({STAMP_FIELD: stamp(), answer_field(_FIRST): "sometimes"}).replace(
            b"%%EOF\n", b"%%EOF\n" + bytes(10)
        )
    ),
}
_LONG_TEXTS: dict[str, Make] = {
    # Read letter by letter: a fast machine reads them within their time.
    "a note of 20,000 letters": _saying({note_field(_FIRST): "x" * 20_000}),
    "an answer of 20,000 letters": _saying({answer_field(_FIRST): "x" * 20_000}),
    "a field's name of 20,000 letters": _saying({"x" * 20_000: "y"}),
    "a framework of 20,000 letters": _stamped(stamp(framework_id="x" * 20_000)),
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
    "keys.json": lambda place: odd_files.link(place.given, place.keys),
}


def read(place: Place) -> None:
    """Read a worksheet as the employee's turn does."""
    read_worksheet(place.given, framework(), "baking")


WORKSHEETS = Kind(
    {
        **refused(_ANY, {name: _made(make) for name, make in CORPUS.items()}),
        **refused(_ANY, _FOREIGN | _LONG),
        **refused("OtherFrameworkError", _OTHER),
        **refused(f"WorksheetTooLargeError OtherFrameworkError {WELL}", _LONG_TEXTS),
        **refused("NewerWorksheetError", {"a newer form": _stamped(stamp().replace("\n1\n", "\n999999\n"))}),
        **refused("WorksheetUnreadableError", _ODD),
        **{name: Case(make, (WELL,)) for name, make in _HARMLESS.items()},
    },
    {"reading": read},
)
