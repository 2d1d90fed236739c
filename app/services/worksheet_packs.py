"""Objects that a PDF packs together and compresses, each unpacked from its own bytes alone.

pypdf itself lets an object run on into the ones after it, so that a small file could take hours.
"""

from itertools import pairwise

from pypdf import PdfReader
from pypdf.errors import PdfReadError
from pypdf.generic import NumberObject, StreamObject, read_object

from app.domain.errors import WorksheetTooLargeError
from app.services.worksheet_patience import Patience, WatchedFile

_MAX_UNPACKED = 8 * 1024 * 1024  # all packs together


def unpack(reader: PdfReader, patience: Patience) -> None:
    """Let the reader know all packed objects. Raises WorksheetTooLargeError, or whatever pypdf raises."""
    unpacked = 0
    for number in sorted({pack for pack, _place in reader.xref_objStm.values()}):
        pack = reader.get_object(number)
        if not isinstance(pack, StreamObject):
            raise PdfReadError
        data = pack.get_data()
        unpacked += len(data)
        if unpacked > _MAX_UNPACKED:
            raise WorksheetTooLargeError
        _unpack_one(reader, number, pack, data, patience)
        patience.look()


def _unpack_one(reader: PdfReader, number: int, pack: StreamObject, data: bytes, patience: Patience) -> None:
    begin, amount = pack.get("/First"), pack.get("/N")
    if not isinstance(begin, NumberObject) or not isinstance(amount, NumberObject):
        raise PdfReadError
    numbers = [int(one) for one in data[: max(begin, 0)].split()[: max(2 * amount, 0)]]
    starts = [*(begin + offset for offset in numbers[1::2]), len(data)]
    for own, (start, end) in zip(numbers[::2], pairwise(starts), strict=True):
        is_newest = reader.xref_objStm.get(own, (None, None))[0] == number
        if is_newest and (0, own) not in reader.resolved_objects:
            part = WatchedFile(data[start:end] + b" ", patience)
            reader.cache_indirect_object(0, own, read_object(part, reader))
