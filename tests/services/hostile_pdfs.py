"""PDF files that mean harm, or are merely broken: each a few lines of the format, put together by hand."""

import zlib
from collections.abc import Callable, Iterable

Objects = dict[int, bytes]


def plain_pdf(objects: Objects, trailer: bytes = b"") -> bytes:
    """Return a PDF of these objects with a table that says where each lies; the first is the root."""
    out = bytearray(b"%PDF-1.7\n")
    places: dict[int, int] = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    return bytes(out) + _table(places, len(out), trailer)


def _table(places: dict[int, int], start: int, trailer: bytes) -> bytes:
    rows = [b"0 1\n0000000000 65535 f \n"]
    rows += [b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in places.items()]
    size = max(places) + 1
    ending = b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return b"xref\n" + b"".join(rows) + ending


def packed_pdf(objects: Objects, packs: dict[int, bytes], inside: dict[int, tuple[int, int]]) -> bytes:
    """Return a PDF with compressed packs of objects: `inside` says of an object its pack and place in it."""
    out = bytearray(b"%PDF-1.7\n")
    rows: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
    for number, body in (objects | packs).items():
        rows[number] = (1, len(out), 0)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    rows |= {number: (2, pack, place) for number, (pack, place) in inside.items()}
    start, own = len(out), max(rows) + 1
    rows[own] = (1, start, 0)
    index = b" ".join(b"%d 1" % number for number in rows)
    body = b"".join(
        kind.to_bytes(1, "big") + at.to_bytes(4, "big") + extra.to_bytes(2, "big")
        for kind, at, extra in rows.values()
    )
    head = b"/Type /XRef /Size %d /Root 1 0 R /W [1 4 2] /Index [%s]" % (own + 1, index)
    out += b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (own, stream(head, body), start)
    return bytes(out)


def stream(head: bytes, data: bytes) -> bytes:
    """Return a compressed stream with these entries."""
    return packed_stream(head, zlib.compress(data))


def packed_stream(head: bytes, packed: bytes) -> bytes:
    """Return a stream of what is compressed already."""
    return b"<< %s /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (head, len(packed), packed)


def pack(bodies: dict[int, bytes], padding: int = 0) -> bytes:
    """Return a compressed pack of objects, and that many spaces after them."""
    header, rest, at = b"", b"", 0
    for number, body in bodies.items():
        header += b"%d %d " % (number, at)
        rest += body + b" "
        at = len(rest)
    head = b"/Type /ObjStm /N %d /First %d" % (len(bodies), len(header))
    return stream(head, header + rest + b" " * padding)


_ROOT = b"<< /Type /Catalog /AcroForm 2 0 R >>"
_FORM = b"<< /Fields 3 0 R >>"


def with_fields(fields: bytes, more: Objects | None = None, trailer: bytes = b"") -> bytes:
    """Return a PDF whose form has this as its list of fields."""
    return plain_pdf({1: _ROOT, 2: _FORM, 3: fields, **(more or {})}, trailer)


def with_value(value: bytes) -> bytes:
    """Return a PDF whose form has one field, with this value."""
    return with_fields(b"[ 4 0 R ]", {4: b"<< /FT /Tx /T (a) /V %s >>" % value})


def _references(numbers: Iterable[int]) -> bytes:
    return b"[ " + b" ".join(b"%d 0 R" % number for number in numbers) + b" ]"


def _many_missing() -> bytes:
    filling = {4: b"(" + b"x" * 4_000_000 + b")"}
    return with_fields(_references(range(10, 5_000)), filling)


def _missing_parts() -> bytes:
    numbers = range(10, 1_500)
    fields = {n: b"<< /T %d 0 R /V %d 0 R >>" % (n + 10_000, n + 20_000) for n in numbers}
    return with_fields(_references(numbers), fields | {4: b"(" + b"x" * 3_800_000 + b")"})


def _texts_within_texts() -> bytes:
    """Each object begins inside the text of the one before, and every text runs to the end of the file."""
    out = bytearray(b"%PDF-1.7\n")
    places: dict[int, int] = {}
    numbers = range(10, 2_000)
    fixed = {1: _ROOT, 2: _FORM, 3: _references(numbers)}
    for number, body in fixed.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    for number in numbers:
        places[number] = len(out)
        out += b"%d 0 obj\n(" % number
    out += b"x" * 500_000 + b")" * len(numbers) + b"\nendobj\n"
    return bytes(out) + _table(places, len(out), b"")


def _bombs(how_many: int, size: int) -> bytes:
    """Return a file whose every field lies in a pack of its own, blown up by empty space."""
    first = 10
    numbers = range(first, first + how_many)
    packs = {n + 10_000: pack({n: b"<< /T (a) >>"}, size) for n in numbers}
    inside = {n: (n + 10_000, 0) for n in numbers}
    return packed_pdf({1: _ROOT, 2: _FORM, 3: _references(numbers)}, packs, inside)


def _pack_in_pack() -> bytes:
    return packed_pdf({1: _ROOT, 2: _FORM}, {}, {3: (4, 0), 4: (3, 0)})


def _chain() -> bytes:
    links = {n: b"%d 0 R" % (n + 1) for n in range(4, 5_000)}
    return with_fields(b"[ 4 0 R ]", links)


def _previous_table_is_this_one() -> bytes:
    first = with_fields(b"[ ]")
    start = first.rindex(b"startxref\n") + len(b"startxref\n")
    return with_fields(b"[ ]", trailer=b"/Prev " + first[start:].split(b"\n")[0])


def _many_tables() -> bytes:
    """Return a file whose every table is a bomb that takes long to undo, and names one before it."""
    out = bytearray(b"%PDF-1.7\n")
    before = 0
    bomb = zlib.compress(b"\4\1\2\3\4\5\6\7" * 130_000)
    for number in range(1, 500):
        head = (
            b"/Type /XRef /Size 1 /W [1 4 2] /Index [0 1] /Root 1 0 R"
            b" /DecodeParms << /Predictor 15 /Columns 7 >> /Prev %d" % before
        )
        before = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, packed_stream(head, bomb))
    return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % before


def _huge_table() -> bytes:
    rows = b"".join(b"%010d 00000 n \n" % (n % 9) for n in range(200_000))
    return (
        b"%%PDF-1.7\nxref\n0 200000\n%strailer\n<< /Size 200000 /Root 1 0 R >>\nstartxref\n9\n%%%%EOF" % rows
    )


CORPUS: dict[str, Callable[[], bytes]] = {
    "nothing after the header": lambda: b"%PDF-1.7\n",
    "no end": lambda: b"%PDF-1.7\n" + b"x" * 100_000,
    "lines without end": lambda: b"%PDF-1.7\n" + b"\n" * 4_000_000,
    "percent signs without end": lambda: b"%PDF-1.7\n" + b"%" * 4_000_000,
    "a list that holds itself": lambda: with_fields(b"[ 3 0 R 3 0 R ]"),
    "a list that is a text": lambda: with_fields(b"(no list)"),
    "fields that are numbers": lambda: with_fields(b"[ 1 2 3 (a) null true ]"),
    "kids that hold their parent": lambda: with_fields(
        b"[ 4 0 R ]",
        {4: b"<< /T (a) /Kids [ 5 0 R ] >>", 5: b"<< /Parent 4 0 R /Kids [ 4 0 R 5 0 R ] >>"},
    ),
    "a parent that is itself": lambda: with_fields(
        b"[ 4 0 R ]", {4: b"<< /Parent 4 0 R /T 4 0 R /V 4 0 R >>"}
    ),
    "two references to each other": lambda: with_fields(b"[ 4 0 R ]", {4: b"5 0 R", 5: b"4 0 R"}),
    "a chain of references": _chain,
    "a form that is the root": lambda: plain_pdf({1: b"<< /Type /Catalog /AcroForm 1 0 R /Fields 1 0 R >>"}),
    "brackets without end": lambda: with_value(b"[" * 1_000_000),
    "brackets that close": lambda: with_value(b"[" * 100_000 + b"]" * 100_000),
    "dictionaries without end": lambda: with_value(b"<< /A " * 500_000),
    "a very long text": lambda: with_value(b"(" + b"x" * 4_000_000 + b")"),
    "a very long code": lambda: with_value(b"<" + b"41" * 2_000_000 + b">"),
    "a very long name": lambda: with_value(b"/" + b"x" * 4_000_000),
    "a very long number": lambda: with_value(b"1" * 4_000_000),
    "very many numbers": lambda: with_value(b"[" + b"0 " * 2_000_000 + b"]"),
    "very many small lists": lambda: with_value(b"[" + b"[0]" * 1_300_000 + b"]"),
    "very many fields": lambda: with_fields(_references(range(10, 100_000))),
    "fields that lie nowhere": _many_missing,
    "parts of fields that lie nowhere": _missing_parts,
    "texts within texts": _texts_within_texts,
    "a table that comes before itself": _previous_table_is_this_one,
    "a table far larger than the file": lambda: (
        b"%PDF-1.7\nxref\n0 99999999\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF"
    ),
    "a huge table": _huge_table,
    "one bomb": lambda: _bombs(1, 30_000_000),
    "many bombs": lambda: _bombs(5, 7_000_000),
    "many small bombs": lambda: _bombs(40, 900_000),
    "tables without end": _many_tables,
    "packs in each other": _pack_in_pack,
    "a bomb for a table": lambda: (
        b"%%PDF-1.7\n1 0 obj\n%s\nendobj\nstartxref\n9\n%%%%EOF"
        % stream(b"/Type /XRef /Size 2000000 /W [1 4 2] /Root 1 0 R", b"\1" * 30_000_000)
    ),
    "a root nobody finds": lambda: plain_pdf({1: b"null"}, b"/Size 100000000"),
}
"""Every file by its name, made when it is asked for."""
