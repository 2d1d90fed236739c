"""Writing a framework file: a whole new one, or an existing one with only what differs changed.

A file is taken apart into its head and its entries, each with the comments above it. What did not change is
put back as it was, to the byte; tomlkit changes single keys inside an entry and keeps the comments there.
"""

import tomllib
from dataclasses import dataclass, replace
from typing import Any, cast

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Table

from app.domain.errors import FrameworkFileError
from app.domain.framework import Framework
from app.services.framework_file import read_framework
from app.services.framework_places import outline
from app.services.framework_schema import SECTIONS
from app.services.framework_toml import framework_data, toml_entry, toml_file, toml_value

Entry = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Block:
    """One piece of a file: an entry with the comments above it, or (with no section) the file's head."""

    section: str
    text: str
    entry: Entry

    @property
    def id(self) -> str:
        """The entry's id."""
        return str(self.entry["id"])


def write_framework(framework: Framework, source: str = "") -> str:
    """Return the file of a framework; with `source`, that file with its comments and order where they fit.

    What is read back is always the same framework. A source that is no framework file, or not laid out in
    `[[entries]]`, gives way to a new file.
    """
    data = framework_data(framework)
    if source:
        try:
            changed = _changed(source.removeprefix("\ufeff"), data)
            if read_framework(changed) == framework:
                return changed
        except (FrameworkFileError, ValueError, TypeError, TOMLKitError):
            pass  # a layout that can't be taken apart; the new file below holds everything but its comments
    return toml_file(data)


def _changed(source: str, data: Entry) -> str:
    read_framework(source)
    head, *entries = _blocks(source)
    blocks = [_updated(head, {key: value for key, value in data.items() if key not in SECTIONS})]
    blocks += entries
    for section in SECTIONS:
        blocks = _with_section(blocks, section, data[section])
    return "".join(block.text for block in blocks)


def _blocks(source: str) -> list[_Block]:
    """Take a file apart; the texts put together again are the file. Raises ValueError where that can't be."""
    data = tomllib.loads(source)
    lines = source.split("\n")
    lines = [line + "\n" for line in lines[:-1]] + ([lines[-1] + "\n"] if lines[-1] else [])
    places = outline(source).entries
    starts = [_with_comments_above(lines, place.line - 1) for place in places]
    blocks = [_Block("", "".join(lines[: starts[0]] if starts else lines), data)]
    waiting = {section: iter(data.get(section, ())) for section in SECTIONS}
    for place, start, end in zip(places, starts, [*starts[1:], len(lines)], strict=True):
        entry = next(waiting[place.section])
        blocks.append(_Block(place.section, "".join(lines[start:end]), entry))
    if any(next(entries, None) is not None for entries in waiting.values()):
        raise ValueError("entries that no head was found for")
    return blocks


def _with_comments_above(lines: list[str], head: int) -> int:
    start = head
    while start > 0 and (not lines[start - 1].strip() or lines[start - 1].startswith("#")):
        start -= 1
    return start


def _with_section(blocks: list[_Block], section: str, wanted: list[Entry]) -> list[_Block]:
    """Return all blocks, those of this section updated and in the wanted order."""
    kept = {block.id: block for block in blocks if block.section == section}
    here = [
        _updated(kept[entry["id"]], entry) if entry["id"] in kept else _new(section, entry)
        for entry in wanted
    ]
    if [block.id for block in here] == list(kept):
        following = iter(here)
        return [next(following) if block.section == section else block for block in blocks]
    first = next((index for index, block in enumerate(blocks) if block.section == section), len(blocks))
    gone = [block for key, block in kept.items() if key not in {entry["id"] for entry in wanted}]
    banners = [replace(block, section="", text=text) for block in gone if (text := _banner(block.text))]
    rest = [block for block in blocks if block.section != section]
    return [*rest[:first], *banners, *here, *rest[first:]]


def _new(section: str, entry: Entry) -> _Block:
    return _Block(section, "\n" + toml_entry(section, entry), entry)


def _banner(text: str) -> str:
    """Return the comments above an entry that a blank line sets apart: they belong to what follows too."""
    lines = text.splitlines(keepends=True)
    head = next(index for index, line in enumerate(lines) if line.lstrip().startswith("["))
    while head > 0 and lines[head - 1].strip():
        head -= 1
    return "".join(lines[:head]) if any(line.strip() for line in lines[:head]) else ""


def _updated(block: _Block, wanted: Entry) -> _Block:
    current = dict(block.entry)
    changes: Entry = {}
    for key, value in wanted.items():
        if _said(current, key) != value:
            current[key] = changes[key] = value
    if not changes:
        return block
    document = tomlkit.parse(block.text)
    table = _only_entry(document, block.section) if block.section else document
    for key, value in changes.items():
        if value in ("", []):
            table.remove(key)
        else:
            table[key] = tomlkit.value(toml_value(value))
    return replace(block, text=tomlkit.dumps(document), entry=current)


def _only_entry(document: tomlkit.TOMLDocument, section: str) -> Table:
    return cast(AoT, document[section])[0]


def _said(entry: Entry, key: str) -> object:
    """Return what an entry says under a key, also where it leaves the key out."""
    if key == "short_name":
        return entry.get(key) or entry["name"]
    otherwise: dict[str, object] = {"disciplines": [], "language": "en"}
    return entry.get(key, otherwise.get(key, ""))
