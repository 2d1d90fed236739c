"""Mistakes of a framework file in words: where each stands, what is wrong, and what to do about it."""

from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING, Any

from app.domain.errors import FrameworkMistake
from app.services.framework_places import Outline
from app.services.framework_schema import (
    FORMAT,
    LONGEST_LINE,
    LONGEST_PASSAGE,
    MOST_ENTRIES,
    SECTIONS,
    FrameworkFile,
)
from app.wording.translate import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic_core import ErrorDetails

Location = tuple[int | str, ...]
"""A path into the file's data, such as ("behaviours", 3, "text")."""

_MOST_CANDIDATES = 100
_LONGEST_CANDIDATE = 40
"""A suggestion is looked for among so many names, so long: enough for people, bounded for built files."""


@dataclass(frozen=True, slots=True)
class Found:
    """A mistake and its line, for sorting; 0 is the file as a whole."""

    line: int
    mistake: FrameworkMistake


class Places:
    """Names the place of a path into the data, by line and by id."""

    def __init__(self, data: dict[str, Any], outline: Outline) -> None:
        self._data = data
        self._outline = outline
        self._sections = {section: outline.of_section(section) for section in SECTIONS}

    def found(self, location: Location, problem: str, advice: str) -> Found:
        """Return a mistake at that path."""
        line = self._line(location)
        whole = _("the top of the file")
        where = ", ".join(
            part
            for part in (
                _("line {line}").format(line=line) if line else whole,
                self._name(location),
            )
            if part
        )
        return Found(line, FrameworkMistake(where, problem, advice))

    def _line(self, location: Location) -> int:
        section = str(location[0]) if location else ""
        places = self._sections.get(section, [])
        if len(location) > 1 and isinstance(location[1], int) and location[1] < len(places):
            place = places[location[1]]
            key = str(location[2]) if len(location) > 2 else ""
            return place.keys.get(key, place.line)
        if section in self._outline.keys:
            return self._outline.keys[section]
        heads = [entry.line for entry in self._outline.entries if entry.section in (section, f"[{section}]")]
        return min(heads, default=0)

    def _name(self, location: Location) -> str:
        if len(location) < 2 or not isinstance(location[1], int):
            return ""
        noun = section_noun(str(location[0]))
        entry = self._data[str(location[0])][location[1]]
        identifier = entry.get("id") if isinstance(entry, dict) else None
        if not isinstance(identifier, str) or not identifier.strip():
            return noun
        return _("{noun} “{id}”").format(noun=noun, id=shown(identifier))


def section_noun(section: str) -> str:
    """Return what one entry of a section is called."""
    return {
        "steps": _("step"),
        "characteristics": _("characteristic"),
        "disciplines": _("discipline"),
        "roles": _("role"),
        "behaviours": _("behaviour"),
    }[section]


def shown(name: str) -> str:
    """Return a name from the file as it may be printed: cut short, and with nothing a terminal would obey."""
    printable = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in name[:80])
    return printable + "…" if len(name) > 80 else printable


def did_you_mean(typed: str, known: "Iterable[str]", otherwise: str) -> str:
    """Return 'did you mean …' for the nearest known name, or else the other advice."""
    candidates = [name for name in islice(known, _MOST_CANDIDATES) if len(name) <= _LONGEST_CANDIDATE]
    nearest = get_close_matches(typed[:_LONGEST_CANDIDATE], candidates, n=1, cutoff=0.6)
    return _("Did you mean “{name}”?").format(name=shown(nearest[0])) if nearest else otherwise


def in_words(detail: "ErrorDetails", places: Places) -> Found:
    """Return the words for one finding of the schema."""
    location, kind = detail["loc"], detail["type"]
    key = shown(next((part for part in reversed(location) if isinstance(part, str)), ""))
    if kind == "extra_forbidden":
        advice = did_you_mean(key, _known_keys(location), _("Take it out, or put a # before it."))
        return places.found(location, _("“{key}” is no key of this file format.").format(key=key), advice)
    if kind == "missing":
        return _missing(location, key, places)
    if kind == "list_type":
        return places.found(location, *_list_words(location, key))
    return places.found(location, *_WORDS.get(kind, _wrong_kind)(key))


def _missing(location: Location, key: str, places: Places) -> Found:
    if key in SECTIONS:
        problem = _("There is no {noun} in this file.").format(noun=section_noun(key))
        return places.found(location, problem, _("Add at least one [[{key}]].").format(key=key))
    advice = _("Add a line such as: {key} = {value}").format(key=key, value=_example_value(key))
    return places.found(location, _("“{key}” is missing.").format(key=key), advice)


def _known_keys(location: Location) -> list[str]:
    model = SECTIONS[str(location[0])] if len(location) > 2 else FrameworkFile
    return list(model.model_fields)


def _example_value(key: str) -> str:
    return str(FORMAT) if key == "format" else '"…"'


def _wrong_kind(key: str) -> tuple[str, str]:
    problem = _("“{key}” is not written as it should be.").format(key=key)
    return problem, _("Compare it with the built-in file.")


def _not_text(key: str) -> tuple[str, str]:
    return _("“{key}” should be text.").format(key=key), _("Put it in quotation marks.")


def _list_words(location: Location, key: str) -> tuple[str, str]:
    if len(location) == 1:
        advice = _("Head each entry with [[{key}]], in two pairs of brackets.").format(key=key)
        return _("“{key}” should be a list of entries.").format(key=key), advice
    advice = _('Write it in brackets: {key} = ["…"]').format(key=key)
    return _("“{key}” should be a list.").format(key=key), advice


def _not_entry(key: str) -> tuple[str, str]:
    advice = _("Head each entry with [[{key}]], and write its keys below.").format(key=key)
    return _("An entry of “{key}” should have keys of its own.").format(key=key), advice


def _not_format(key: str) -> tuple[str, str]:
    advice = _("Write: {key} = {format}").format(key=key, format=FORMAT)
    return _("“{key}” should be the number {format}.").format(key=key, format=FORMAT), advice


def _blank(key: str) -> tuple[str, str]:
    return _("“{key}” is empty.").format(key=key), _("Write something there, or take the entry out.")


def _control(key: str) -> tuple[str, str]:
    problem = _("“{key}” holds a control character, which nobody can see or read.").format(key=key)
    return problem, _("Take it out; line breaks and tabs may stay.")


def _more_lines(key: str) -> tuple[str, str]:
    problem = _("“{key}” holds a line break, a tab or another control character.").format(key=key)
    return problem, _("Write it as one line.")


def _identifier(key: str) -> tuple[str, str]:
    problem = _("“{key}” should be made of letters, digits and hyphens.").format(key=key)
    return problem, _("Write it without spaces, such as team-squad-offers-a-hand.")


def _long_line(key: str) -> tuple[str, str]:
    problem = _("“{key}” is longer than {limit} characters.").format(key=key, limit=LONGEST_LINE)
    return problem, _("Shorten it; it stands in headings and on buttons.")


def _long_passage(key: str) -> tuple[str, str]:
    problem = _("“{key}” is longer than {limit} characters.").format(key=key, limit=LONGEST_PASSAGE)
    return problem, _("Shorten it, so that two people can read it together.")


def _too_many(key: str) -> tuple[str, str]:
    problem = _("There are more than {limit} entries of “{key}”.").format(limit=MOST_ENTRIES[key], key=key)
    return problem, _("Take some out, or make two frameworks of them.")


_WORDS = {
    "string_type": _not_text,
    "model_type": _not_entry,
    "model_attributes_type": _not_entry,
    "int_type": _not_format,
    "format": _not_format,
    "blank": _blank,
    "control": _control,
    "line": _more_lines,
    "identifier": _identifier,
    "long_line": _long_line,
    "long_passage": _long_passage,
    "too_long": _too_many,
}
