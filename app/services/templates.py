"""Templates for agendas: to read where both look, to change where the manager is alone."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.agenda import AgendaItem
from app.domain.assessment import Side
from app.domain.draft import TEMPLATE_ITEM_FORM, form_about
from app.domain.errors import NotFoundError
from app.domain.template import AgendaTemplate, TemplateItem
from app.domain.template_errors import TemplateNameMissingError
from app.services.agendas import Agendas
from app.services.meetings import Meetings
from app.services.rooms import Rooms
from app.storage import drafts as kept_drafts
from app.storage import templates as kept
from app.storage.vault import Vault


class Templates:
    """The templates of one vault. Those that come with Fika are put in when somebody first asks for any."""

    def __init__(self, vault: Vault, rooms: Rooms, meetings: Meetings, agendas: Agendas) -> None:
        self._vault = vault
        self._rooms = rooms
        self._meetings = meetings
        self._agendas = agendas

    def listed(self) -> tuple[AgendaTemplate, ...]:
        """Return all templates in their order. Raises SealedError where the employee sits alone."""
        self._rooms.check_manager_sits_here()
        found = kept.listed(self._vault)
        if found:
            return found
        kept.put_in(self._vault, _that_come())
        return kept.listed(self._vault)

    def get(self, template_id: int) -> AgendaTemplate:
        """Return one template. Raises NotFoundError, and SealedError where the employee sits alone."""
        self._rooms.check_manager_sits_here()
        found = kept.get(self._vault, template_id)
        if found is None:
            raise NotFoundError("template", str(template_id))
        return found

    def deleted(self) -> tuple[AgendaTemplate, ...]:
        """Return those that came with Fika and were deleted here, as they came."""
        here = {one.id for one in self.listed()}
        return tuple(one for one in _that_come() if one.id not in here)

    def is_as_it_came(self, template: AgendaTemplate) -> bool:
        """Tell whether a template is one that came with Fika, with every word as it came."""
        return any(
            (one.id, one.name, one.items) == (template.id, template.name, template.items)
            for one in _that_come()
        )

    def add(self, name: str, items: tuple[TemplateItem, ...] = ()) -> AgendaTemplate:
        """Add one of the vault's own, after all others. Raises TemplateNameMissingError, SealedError."""
        self._rooms.check_everything()
        self.listed()
        new = _tidy(AgendaTemplate(name, items))
        return self.get(kept.add(self._vault, new))

    def change(self, template: AgendaTemplate) -> None:
        """Keep another name, or other items; those without words are left out.

        Raises TemplateNameMissingError, NotFoundError, SealedError.
        """
        self._rooms.check_everything()
        tidy = _tidy(template)
        self.get(template.id)
        kept.put(self._vault, tidy)

    def as_it_came(self, template_id: int) -> AgendaTemplate:
        """Bring one that came with Fika back, changed or deleted as it was.

        Raises NotFoundError for one that didn't come with Fika, and SealedError.
        """
        self._rooms.check_everything()
        came = next((one for one in _that_come() if one.id == template_id), None)
        if came is None:
            raise NotFoundError("template", str(template_id))
        self.listed()
        kept.put(self._vault, came)
        return self.get(template_id)

    def reorder(self, template_ids: Sequence[int]) -> None:
        """Keep all templates in this order. Raises SealedError."""
        self._rooms.check_everything()
        kept.reorder(self._vault, template_ids)

    def delete(self, template_id: int) -> None:
        """Delete one, and what is half typed for it; it doesn't come back by itself. Raises SealedError."""
        self._rooms.check_everything()
        with self._vault.transaction():
            kept.remove(self._vault, template_id)
            kept_drafts.drop_of_manager(self._vault, form_about(TEMPLATE_ITEM_FORM, template_id))

    def put_on_agenda(
        self, meeting_id: int, items: Sequence[TemplateItem], by_whom: Side, title: str = ""
    ) -> tuple[AgendaItem, ...]:
        """Put all of these on the agenda of both, or none, and return what they became there.

        A meeting that has no title yet gets this one.

        Raises NotFoundError, SealedError, and WordsMissingError for an item without words.
        """
        with self._vault.transaction():
            add = self._agendas.of_both.add
            made = tuple(add(meeting_id, one.words, by_whom, one.minutes) for one in items)
            meeting = self._meetings.get(meeting_id)
            if title and not meeting.title:
                self._meetings.change(replace(meeting, title=title))
        return made


def _that_come() -> tuple[AgendaTemplate, ...]:
    from app.services.agenda_files import templates_that_come

    return templates_that_come()


def _tidy(template: AgendaTemplate) -> AgendaTemplate:
    name = " ".join(template.name.split())
    if not name:
        raise TemplateNameMissingError
    items = tuple(
        TemplateItem(" ".join(one.words.split()), one.minutes or None)
        for one in template.items
        if one.words.strip()
    )
    return replace(template, name=name, items=items)
