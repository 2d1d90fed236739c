"""The colours of a theme by what they say, read from resources/themes.

The files are TOML, but so plain that they are read line by line: loading a whole TOML reader would take
longer than all else that dresses the first window. A test holds this reading to the other.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from app.resources import resource


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme's colours as '#RRGGBB'. What each one says stands in resources/themes/light.toml."""

    name: str
    dark: bool
    ink: str
    quiet: str
    faint: str
    line: str
    edge: str
    ground: str
    card: str
    raised: str
    chosen: str
    hover: str
    self: str
    self_ink: str
    self_soft: str
    self_line: str
    manager: str
    manager_ink: str
    manager_soft: str
    manager_line: str
    agreed: str
    agreed_ink: str
    agreed_soft: str
    agreed_line: str
    star: str
    star_ink: str
    star_soft: str
    focus: str
    link: str
    danger: str
    danger_soft: str
    danger_line: str
    primary: str
    primary_ink: str
    primary_hover: str
    on_mark: str


@cache
def load_tokens(name: str) -> Tokens:
    """Return the tokens of 'light' or 'dark'.

    Raises OSError when the file is missing and TypeError when it lacks a colour or has one too many.
    """
    text = resource("themes", f"{name}.toml").read_text(encoding="utf-8")
    values = dict(_read(line) for line in text.splitlines() if line and not line.startswith("#"))
    return Tokens(**values)


def _read(line: str) -> tuple[str, Any]:
    name, _equals, value = line.partition(" = ")
    return name, value.split('"')[1] if value.startswith('"') else value == "true"
