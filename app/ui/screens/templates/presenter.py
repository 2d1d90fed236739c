"""What happens with the templates: each change is kept as it is typed."""

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.draft import TEMPLATE_ITEM_FORM, form_about
from app.domain.errors import FikaError
from app.domain.template import AgendaTemplate, TemplateItem
from app.ui.screens.meeting.typed import as_minutes, minutes_problem, split_minutes
from app.ui.screens.templates.keeping import Keeping
from app.ui.screens.templates.picking import minutes_in_words
from app.ui.screens.templates.shown import TemplateShown, TemplatesView
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class TemplatesPresenter:
    """The templates, without their looks."""

    def __init__(self, view: TemplatesView, session: "Session") -> None:
        self._view = view
        self._session = session
        self._now: AgendaTemplate | None = None
        self._keeping = Keeping(session.templates.change)
        self._removed: tuple[int, TemplateItem] | None = None

    @property
    def at(self) -> int:
        """The id of the template people are at; 0 for none."""
        return self._now.id if self._now else 0

    @property
    def _draft_form(self) -> str:
        return form_about(TEMPLATE_ITEM_FORM, self.at)

    def begin(self, template_id: int = 0) -> None:
        """Show all, and one of them: the first unless said otherwise. Raises FikaError."""
        listed = self._session.templates.listed()
        found = next((one for one in listed if one.id == template_id), next(iter(listed), None))
        self._view.show_list([(one.id, one.name) for one in listed], found.id if found else 0)
        self._turn_to(self._keeping.as_typed(found) if found else None)

    def choose(self, template_id: int) -> None:
        """Go to another template."""
        if template_id != self.at:
            self._turn_to(self._keeping.as_typed(self._session.templates.get(template_id)))

    def rename(self, name: str) -> None:
        """Keep another name; without one, the old name stays until there is one again."""
        if self._now is None:
            return
        self._view.show_name_problem("" if name.strip() else _("It keeps its name until you write another."))
        if name.strip():
            self._keep(replace(self._now, name=name))
            self._show_names()

    def write_item(self, place: int, words: str) -> None:
        """Keep other words of an item; one without words is left out until it has some."""
        if self._now is not None:
            self._keep(_with_item(self._now, place, replace(self._now.items[place], words=words)))

    def set_minutes(self, place: int, typed: str) -> None:
        """Keep an item's time box; what is no time leaves it as it was, and that is said."""
        minutes = as_minutes(typed)
        self._view.show_minutes_problem(place, minutes_problem(typed))
        if self._now is not None and minutes is not None:
            item = replace(self._now.items[place], minutes=minutes or None)
            self._keep(_with_item(self._now, place, item))

    def add_item(self, typed: str) -> None:
        """Add an item at the end; minutes may be typed behind its words."""
        if self._now is None:
            return
        words, minutes = split_minutes(typed)
        if words and self._keep(replace(self._now, items=(*self._now.items, TemplateItem(words, minutes)))):
            self.draft("")
            self._view.show_draft("")
            self._show()

    def draft(self, words: str) -> None:
        """Keep what is half typed of a new item."""
        draft = self._session.drafts.of(self._draft_form)
        try:
            if words.strip():
                draft.keep({"words": words})
            elif draft.kept() is not None:
                draft.drop()
        except FikaError as error:
            self._view.show_error(error)

    def move_item(self, place: int, by: int) -> None:
        """Move an item up (-1) or down (1)."""
        if self._now is None or not 0 <= place + by < len(self._now.items):
            return
        items = list(self._now.items)
        items.insert(place + by, items.pop(place))
        if self._keep(replace(self._now, items=tuple(items))):
            self._show(place + by)

    def remove_item(self, place: int) -> None:
        """Take an item out; it can be put back."""
        if self._now is None:
            return
        item = self._now.items[place]
        items = (*self._now.items[:place], *self._now.items[place + 1 :])
        if self._keep(replace(self._now, items=items)):
            self._removed = (place, item)
            self._show(min(place, len(items) - 1) if items else None)
            self._view.show_word(_("Taken out: “{words}”").format(words=item.words), can_put_back=True)

    def put_back(self) -> None:
        """Put the item back that was taken out last."""
        if self._now is None or self._removed is None:
            return
        place, item = self._removed
        items = (*self._now.items[:place], item, *self._now.items[place:])
        if self._keep(replace(self._now, items=items)):
            self._removed = None
            self._show(place)
            self._view.show_word("")

    def add(self) -> None:
        """Add a template, to be named at once."""
        self._make(_("New template"), ())

    def duplicate(self) -> None:
        """Add another one like this."""
        if self._now is not None:
            self._make(_("{name} (copy)").format(name=self._now.name), self._now.items)

    def move(self, by: int) -> None:
        """Move this template up (-1) or down (1) in the list."""
        ids = [one.id for one in self._session.templates.listed()]
        if self._now is None or not 0 <= ids.index(self.at) + by < len(ids):
            return
        place = ids.index(self.at)
        ids.insert(place + by, ids.pop(place))
        try:
            self._session.templates.reorder(ids)
        except FikaError as error:
            self._view.show_error(error)
        self._show_names()

    def as_it_came(self) -> None:
        """Let this template be as it came with Fika."""
        if self._now is not None and self._now.came_with_fika:
            self._bring(self._now.id)

    def bring_back(self) -> None:
        """Ask which one of those that were deleted comes back."""
        gone = self._session.templates.deleted()
        if gone:
            self._view.ask_bring_back([(one.id, one.name) for one in gone], self._bring)
        else:
            self._view.show_word(_("Every template that came with Fika is here."))

    def delete(self) -> None:
        """Ask, then delete this template."""
        if self._now is not None:
            came = _("It can be brought back as it came, and not as you changed it.")
            own = _("It goes for good. Agendas that began from it stay as they are.")
            self._view.ask_delete(self._now.name, came if self._now.came_with_fika else own, self._delete)

    def flush(self) -> None:
        """Save once more what could not be saved. Raises FikaError."""
        self._keeping.save()

    def _turn_to(self, template: AgendaTemplate | None) -> None:
        self._now, self._removed = template, None
        self._view.show_word("")
        self._view.show_name_problem("")
        self._show()
        kept = self._session.drafts.of(self._draft_form).kept()
        self._view.show_draft(kept.words.get("words", "") if kept else "")

    def _keep(self, template: AgendaTemplate) -> bool:
        """Save it as it stands now; what could not be saved stays in the window, and is tried again."""
        self._now = template
        try:
            self._keeping.keep(template)
        except FikaError as error:
            self._view.show_error(error)
            return False
        self._view.show_standing(self._shown(template))
        return True

    def _make(self, name: str, items: tuple[TemplateItem, ...]) -> None:
        try:
            made = self._session.templates.add(name, items)
        except FikaError as error:
            self._view.show_error(error)
            return
        self.begin(made.id)
        self._view.begin_naming()

    def _bring(self, template_id: int) -> None:
        try:
            self._session.templates.as_it_came(template_id)
            self._keeping.forget(template_id)
        except FikaError as error:
            self._view.show_error(error)
            return
        self.begin(template_id)
        self._view.show_word(_("It is as it came."))

    def _delete(self) -> None:
        ids = [one.id for one in self._session.templates.listed()]
        place = ids.index(self.at)
        try:
            self._session.templates.delete(self.at)
            self._keeping.forget(self.at)
        except FikaError as error:
            self._view.show_error(error)
            return
        left = [one for one in ids if one != self.at]
        self.begin(left[min(place, len(left) - 1)] if left else 0)
        self._view.show_word(_("Deleted."))

    def _show_names(self) -> None:
        listed = self._session.templates.listed()
        self._view.show_list([(one.id, one.name) for one in listed], self.at)

    def _show(self, keyboard_at: int | None = None) -> None:
        self._view.show_template(self._shown(self._now) if self._now else None, keyboard_at)

    def _shown(self, template: AgendaTemplate) -> TemplateShown:
        total = minutes_in_words(template.minutes)
        return TemplateShown(
            name=template.name,
            items=tuple((one.words, str(one.minutes or "")) for one in template.items),
            total=_("{minutes} in all").format(minutes=total) if total else "",
            came=template.came_with_fika,
            as_it_came=self._session.templates.is_as_it_came(template),
        )


def _with_item(template: AgendaTemplate, place: int, item: TemplateItem) -> AgendaTemplate:
    items = (*template.items[:place], item, *template.items[place + 1 :])
    return replace(template, items=items)
