"""How the parts of a framework file are written in TOML."""

from dataclasses import asdict
from typing import Any

from app.domain.framework import Framework
from app.services.framework_schema import FORMAT, SECTIONS

_WIDTH = 110
"""Lists longer than this are written over several lines."""

_SHORT = {"\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f", '"': '\\"', "\\": "\\\\"}


def framework_data(framework: Framework) -> dict[str, Any]:
    """Return a framework as the data of its file, every key present, in the order of writing."""
    data: dict[str, Any] = {
        "id": framework.id,
        "version": framework.version,
        "language": framework.language,
        "name": framework.name,
        "about": framework.about,
    }
    for section, model in SECTIONS.items():
        entries = (asdict(entry) for entry in getattr(framework, section))
        data[section] = [{key: _plain(entry[key]) for key in model.model_fields} for entry in entries]
    return data


def toml_file(data: dict[str, Any]) -> str:
    """Return a whole new file."""
    head = {"format": FORMAT} | {key: value for key, value in data.items() if key not in SECTIONS}
    parts = [_lines(head)]
    parts += [toml_entry(section, entry) for section in SECTIONS for entry in data[section]]
    return "\n".join(parts)


def toml_entry(section: str, entry: dict[str, Any]) -> str:
    """Return one entry with its head; what is empty is left out."""
    return f"[[{section}]]\n" + _lines(entry)


def toml_value(value: str | int | list[str]) -> str:
    """Return a value as it is written; long text with line breaks keeps them."""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        items = [_quoted(item) for item in value]
        one_line = f"[{', '.join(items)}]"
        return (
            one_line if len(one_line) <= _WIDTH else "[\n" + "".join(f"    {one},\n" for one in items) + "]"
        )
    return _passage(value) if "\n" in value else _quoted(value)


def _lines(entry: dict[str, Any]) -> str:
    return "".join(f"{key} = {toml_value(value)}\n" for key, value in entry.items() if value not in ("", []))


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _quoted(text: str) -> str:
    return '"' + "".join(_escaped(char) for char in text) + '"'


def _passage(text: str) -> str:
    # Every quotation mark is escaped only where it could end the text early.
    body = "".join(char if char in '\n\t"' else _escaped(char) for char in text).replace('""', '"\\"')
    if body.endswith('"'):
        body = body[:-1] + '\\"'
    return f'"""\n{body}"""'


def _escaped(char: str) -> str:
    if char in _SHORT:
        return _SHORT[char]
    return char if char.isprintable() or ord(char) > 0xFF else f"\\u{ord(char):04x}"
