"""The words that objects of the windows keep in memory, whether a widget shows them or not."""

import functools
import sys
from collections.abc import Callable, Iterable, Iterator
from types import BuiltinFunctionType, CellType, FunctionType, MethodType, ModuleType
from typing import Any

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

_OURS = (
    "app.ui",
    "app.domain",
    "app.reports",
    "app.services.agree",
    "app.services.employee_turn",
    "app.services.together",
    "app.services.turns",
    "app.services.undo",
    "tests.",
)
"""Whose objects are opened. Not the session's: an unlocked vault can read what its room may see."""


def words_kept() -> Iterator[str]:
    """Yield every text that can be reached from a window, by whatever path of our own objects."""
    seen: set[int] = set()
    waiting: list[Any] = [
        one for top in QApplication.topLevelWidgets() for one in (top, *top.findChildren(QObject))
    ]
    waiting += [module for name, module in list(sys.modules.items()) if name.startswith("app.ui")]
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, str):
            yield one
        else:
            waiting += _inside(one)


def _inside(one: Any) -> Iterable[Any]:  # noqa: ANN401 - it looks into anything
    if isinstance(one, dict):
        return [part for pair in one.items() for part in pair]
    if isinstance(one, list | tuple | set | frozenset):
        return one
    if isinstance(one, ModuleType):
        ours = one.__name__.startswith("app.ui")
        return [value for name, value in vars(one).items() if ours and not name.startswith("__")]
    for kind, opened in _OPENED.items():
        if isinstance(one, kind):
            return opened(one)
    return _attributes(one) if _is_ours(one) else ()


def _is_ours(one: Any) -> bool:  # noqa: ANN401 - it looks at anything
    if isinstance(one, QObject):
        return shiboken6.isValid(one)
    return not isinstance(one, type) and any(kind.__module__.startswith(_OURS) for kind in type(one).__mro__)


def _attributes(one: Any) -> list[Any]:  # noqa: ANN401 - it looks into anything
    slots = (name for kind in type(one).__mro__ for name in getattr(kind, "__slots__", ()))
    return [*getattr(one, "__dict__", {}).values(), *(getattr(one, name, None) for name in slots)]


def _of_function(one: FunctionType) -> list[Any]:
    return [*(one.__closure__ or ()), *(one.__defaults__ or ()), *(one.__kwdefaults__ or {}).values()]


def _of_cell(one: CellType) -> list[Any]:
    try:
        return [one.cell_contents]
    except ValueError:  # not filled yet
        return []


def _of_method(one: MethodType) -> list[Any]:
    return [one.__self__, one.__func__]


def _of_partial(one: "functools.partial[Any]") -> list[Any]:
    return [one.func, *one.args, *one.keywords.values()]


def _of_builtin(one: BuiltinFunctionType) -> list[Any]:
    return [one.__self__]


_OPENED: dict[type, Callable[[Any], list[Any]]] = {
    FunctionType: _of_function,
    CellType: _of_cell,
    MethodType: _of_method,
    functools.partial: _of_partial,
    BuiltinFunctionType: _of_builtin,
}
