"""What is revealed of a conversation, as text or JSON: differences first, and nothing private."""

import json
from collections.abc import Iterator
from typing import Any

from app.domain.agreement import Agreement
from app.domain.assessment import View
from app.domain.comparison import AGENDA, Gap, Pair
from app.services.together import Together
from app.wording.dates import long_date
from app.wording.terms import answer_name, gap_name, reason_name, today_name
from app.wording.translate import _

_ORDER = (*AGENDA, Gap.SAME, Gap.OPEN)


def as_text(together: Together) -> str:
    """Return the conversation for a terminal."""
    lines = [
        _("{employee} and {manager}, {day}").format(
            employee=together.person.name,
            manager=together.manager_name,
            day=long_date(together.conversation.held_on),
        ),
        _("on {framework} {version}").format(
            framework=together.framework.name, version=together.framework.version
        ),
    ]
    for gap, pairs in _by_gap(together):
        lines += ["", gap_name(gap), "-" * len(gap_name(gap))]
        for pair in pairs:
            lines += ["", *_pair_lines(together, pair)]
    if together.unrevealed:
        names = "; ".join(one.short_name for one in together.unrevealed)
        lines += ["", _("Not revealed yet: {names}").format(names=names)]
    return "\n".join(lines)


def as_json(together: Together) -> str:
    """Return the conversation for other programs; every text as it was written."""
    found = {
        "person": together.person.name,
        "manager": together.manager_name,
        "held_on": together.conversation.held_on.isoformat(),
        "framework": {"id": together.framework.id, "version": together.framework.version},
        "not_revealed": [one.id for one in together.unrevealed],
        "behaviours": [_pair_data(together, pair) for _gap, pairs in _by_gap(together) for pair in pairs],
    }
    return json.dumps(found, ensure_ascii=True, indent=2)


def _by_gap(together: Together) -> Iterator[tuple[Gap, list[Pair]]]:
    for gap in _ORDER:
        pairs = [pair for pair in together.comparison.pairs if pair.gap is gap]
        if pairs:
            yield gap, pairs


def _pair_lines(together: Together, pair: Pair) -> Iterator[str]:
    framework, behaviour = together.framework, pair.behaviour
    characteristic = framework.characteristic(behaviour.characteristic)
    yield f"{characteristic.short_name} · {framework.step(behaviour.step).name}"
    yield behaviour.text
    yield from _view_lines(together.person.name, pair.employee)
    yield from _view_lines(together.manager_name, pair.manager)
    yield from _agreement_lines(together.agreement(behaviour.id))


def _view_lines(name: str, view: View) -> Iterator[str]:
    yield f"  {name}: {answer_name(view.answer)}"
    yield from _indented(view.note)


def _agreement_lines(agreement: Agreement) -> Iterator[str]:
    if agreement.reason is not None:
        yield "  " + _("Why we differ: {reason}").format(reason=reason_name(agreement.reason))
    if agreement.today is not None:
        yield "  " + _("Today we say: {answer}").format(answer=today_name(agreement.today))
    if agreement.words:
        yield "  " + _("In our words:")
        yield from _indented(agreement.words)


def _indented(text: str) -> Iterator[str]:
    yield from (f"    {line}" for line in text.splitlines())


def _pair_data(together: Together, pair: Pair) -> dict[str, Any]:
    agreement = together.agreement(pair.behaviour.id)
    return {
        "behaviour": pair.behaviour.id,
        "characteristic": pair.behaviour.characteristic,
        "step": pair.behaviour.step,
        "text": pair.behaviour.text,
        "seen": pair.gap.value,
        "employee": _view_data(pair.employee),
        "manager": _view_data(pair.manager),
        "together": {
            "reason": agreement.reason.value if agreement.reason else None,
            "today": agreement.today.value if agreement.today else None,
            "words": agreement.words,
        },
    }


def _view_data(view: View) -> dict[str, str | None]:
    return {"answer": view.answer.value if view.answer else None, "note": view.note}
