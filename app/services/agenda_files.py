"""The agendas and questions that come with Fika, read from their files."""

import tomllib
from typing import Any

from app.domain.question import Question, Theme
from app.domain.template import AgendaTemplate, TemplateItem
from app.resources import resource


def templates_that_come() -> tuple[AgendaTemplate, ...]:
    """Return the agendas that come with Fika, in their order; each one's number is its id."""
    found = _read("agendas.toml")["agendas"]
    return tuple(
        AgendaTemplate(one["name"], _items(one["items"]), one["number"], place)
        for place, one in enumerate(found, 1)
    )


def questions_that_come() -> tuple[Question, ...]:
    """Return the questions that come with Fika, theme by theme."""
    found = _read("questions.toml")
    pairs = [(theme, words) for theme in Theme for words in found[theme.value]]
    return tuple(Question(theme, words, position=place) for place, (theme, words) in enumerate(pairs, 1))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resource("agendas", name).read_text(encoding="utf-8"))


def _items(listed: list[tuple[str, int]]) -> tuple[TemplateItem, ...]:
    return tuple(TemplateItem(words, minutes or None) for words, minutes in listed)
