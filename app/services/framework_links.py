"""What the entries of a framework file say of each other: ids are unique, and what is named exists."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from app.services.framework_mistakes import Found, Places, did_you_mean, section_noun, shown
from app.services.framework_schema import NEEDED, SECTIONS
from app.wording.translate import _

_LINKS = (
    ("behaviours", "characteristic", "characteristics"),
    ("behaviours", "step", "steps"),
    ("roles", "needs_step", "steps"),
)
"""In this section, this key names an entry of that section."""


def link_mistakes(data: dict[str, Any], places: Places) -> Iterator[Found]:
    """Yield every mistake between entries; parts that are wrong in other ways are passed over."""
    known = {section: _ids(data, section) for section in SECTIONS}
    for section in NEEDED:
        if data.get(section) == []:
            problem = _("There is no {noun} in this file.").format(noun=section_noun(section))
            yield places.found((section,), problem, _("Add at least one [[{key}]].").format(key=section))
    for section in SECTIONS:
        yield from _twice(data, section, places)
    for section, key, target in _LINKS:
        for index, entry in _entries(data, section):
            named = entry.get(key)
            if isinstance(named, str) and (named or key != "needs_step"):
                yield from _unknown(named, known[target], (section, index, key), target, places)
    yield from _discipline_mistakes(data, known["disciplines"], places)


def _discipline_mistakes(data: dict[str, Any], known: dict[str, int], places: Places) -> Iterator[Found]:
    for index, entry in _entries(data, "behaviours"):
        named = entry.get("disciplines")
        if not isinstance(named, list):
            continue
        location = ("behaviours", index, "disciplines")
        texts = [one for one in named if isinstance(one, str)]
        for one in dict.fromkeys(texts):
            yield from _unknown(one, known, location, "disciplines", places)
        for one in (one for one, times in Counter(texts).items() if times > 1):
            problem = _("The discipline “{id}” is named twice.").format(id=shown(one))
            yield places.found(location, problem, _("Once is enough; take the other out."))


def _unknown(
    named: str, known: dict[str, int], location: tuple[str, int, str], target: str, places: Places
) -> Iterator[Found]:
    if named in known:
        return
    problem = _("There is no {noun} “{id}” in this file.").format(noun=section_noun(target), id=shown(named))
    advice = _("Add a [[{section}]] with that id, or name one that is there.").format(section=target)
    yield places.found(location, problem, did_you_mean(named, known, advice))


def _twice(data: dict[str, Any], section: str, places: Places) -> Iterator[Found]:
    seen: set[str] = set()
    for index, entry in _entries(data, section):
        identifier = entry.get("id")
        if not isinstance(identifier, str):
            continue
        if identifier in seen:
            problem = _("The id “{id}” is there already.").format(id=shown(identifier))
            yield places.found((section, index, "id"), problem, _("Give one of the two an id of its own."))
        seen.add(identifier)


def _ids(data: dict[str, Any], section: str) -> dict[str, int]:
    return {
        entry["id"]: index for index, entry in _entries(data, section) if isinstance(entry.get("id"), str)
    }


def _entries(data: dict[str, Any], section: str) -> Iterator[tuple[int, dict[str, Any]]]:
    entries = data.get(section)
    if isinstance(entries, list):
        yield from ((index, entry) for index, entry in enumerate(entries) if isinstance(entry, dict))
