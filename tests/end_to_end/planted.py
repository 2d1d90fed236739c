"""A vault in which every text that people write is a canary of its own: of these two, and of others."""

import hashlib
import re
import shutil
from collections.abc import Iterable
from copy import copy
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.domain.agreement import DifferReason, Today
from app.domain.assessment import Answer, ManagerEntry, Side, View
from app.domain.conversation import Conversation
from app.domain.growth import GrowthArea
from app.domain.person import Person
from app.services import vaults
from app.services.together import Together
from app.storage import drafts as kept_drafts
from tests.end_to_end import canaries
from tests.end_to_end.canary import PLACE, TYPED_BLIND, Canary, Moment, Whose
from tests.end_to_end.planted_one_on_ones import OneOnOnes, plant_templates
from tests.made import QUICK

PHRASE = "zqownphrase walnut meadow"
"""What the employee seals with. Its first word is looked for like every canary, and may be nowhere."""
OPENS_WITH = "zqlockedby harbour lantern orbit"
VAULT_NAME = "Zqvaultname"
HELD_ON = date(2026, 11, 22)
_WORD = re.compile(r"zq[a-z]{7}")
_BY_NAME = ("zqownphrase", "zqlockedby", "zqvaultname")


class Planted:
    """The vault, and every canary in it. The conversation that is here is being prepared by both."""

    def __init__(self, folder: Path) -> None:
        self.canaries: dict[str, Canary] = {}
        for word, field in zip(_BY_NAME, (TYPED_BLIND, TYPED_BLIND, PLACE), strict=True):
            self.canaries[word] = Canary(word, field, Whose.ELSEWHERE)
        manager = self.name("identity.manager_name", Whose.HERE)
        self.session = vaults.create(folder / f"{VAULT_NAME}.fika", OPENS_WITH, manager, QUICK).session
        self.person = self._add_person(Whose.HERE, "zwid")
        self._add_end(self._prepare(self.person, Whose.EARLIER), Whose.EARLIER)
        self.conversation = self._prepare(self.person, Whose.HERE)
        other = self._add_person(Whose.ELSEWHERE, "zwel")
        self._add_end(self._prepare(other, Whose.ELSEWHERE), Whose.ELSEWHERE)
        others_framework = canaries.framework_words("zwel")
        for word in others_framework:
            field = "framework.name" if word.endswith("frame") else "framework.model"
            self.canaries[word] = Canary(word, field, Whose.ELSEWHERE)
        self._by_name = (*_BY_NAME, *others_framework)
        self._half_type()
        self.one_on_ones = OneOnOnes(self, self.person, Whose.HERE, HELD_ON)
        OneOnOnes(self, other, Whose.ELSEWHERE, HELD_ON)
        plant_templates(self)

    def copied_into(self, folder: Path) -> "Planted":
        """Return the same, in a vault that lies in another folder and is open; this one has to be closed."""
        made = copy(self)
        made.canaries = dict(self.canaries)
        vault = Path(shutil.copytree(self.session.folder, folder / self.session.folder.name))
        made.session = vaults.open_session(vault, vaults.key_from_passphrase(vault, OPENS_WITH), QUICK)
        return made

    @property
    def employee(self) -> str:
        """What the employee of this conversation is called here: the first name."""
        return self.person.name.split()[0]

    @property
    def manager(self) -> str:
        """What the manager is called here: the first name."""
        return self.session.manager_name.split()[0]

    def words(self, field: str, whose: Whose = Whose.HERE, characteristic: str = "") -> str:
        """Return a sentence with a new canary, to be written into this field."""
        return f"Kept {self._new(field, whose, characteristic)} here."

    def name(self, field: str, whose: Whose) -> str:
        """Return a first and a last name of which nobody heard before."""
        return " ".join(self._new(field, whose, "").capitalize() for _part in range(2))

    def strangers(self, texts: Iterable[str], moment: Moment) -> list[tuple[Canary, str]]:
        """Return each canary in these texts that doesn't belong to the moment, and where it stands."""
        return [
            (self.canaries[word], text)
            for text in texts
            for word in self.found(text)
            if not moment.may_hold(self.canaries[word])
        ]

    def found(self, text: str) -> set[str]:
        """Return the canaries in a text; case hides nothing."""
        plain = text.casefold()
        by_form = {word for word in _WORD.findall(plain) if word in self.canaries}
        return by_form | {word for word in self._by_name if word in plain}

    def of(self, field: str, whose: Whose = Whose.HERE, characteristic: str = "") -> set[str]:
        """Return the canaries of a field."""
        wanted = (field, whose, characteristic)
        return {
            one.word
            for one in self.canaries.values()
            if (one.field, one.whose, characteristic and one.characteristic) == wanted
        }

    def of_field(self, field: str) -> set[str]:
        """Return the canaries of a field, whosever they are."""
        return {one.word for one in self.canaries.values() if one.field == field}

    def hidden_at(self, moment: Moment) -> tuple[str, ...]:
        """Return every canary that may not be there."""
        return tuple(one.word for one in self.canaries.values() if not moment.may_hold(one))

    def _new(self, field: str, whose: Whose, characteristic: str) -> str:
        seed = f"{field} {whose} {characteristic} {len(self.canaries)}".encode()
        letters = "".join(chr(ord("a") + byte % 26) for byte in hashlib.sha256(seed).digest()[:7])
        word = f"zq{letters}"
        assert word not in self.canaries
        self.canaries[word] = Canary(word, field, whose, characteristic)
        return word

    def _add_person(self, whose: Whose, prefix: str) -> Person:
        # A comment belongs to the file alone: no screen of either room has a use for it.
        note = self._new("framework.source", Whose.ELSEWHERE, "")
        framework_id = self.session.frameworks.add(f"# {note}\n{canaries.framework_file(prefix)}")
        return self.session.people.add(
            Person(
                self.name("person.name", whose),
                roles=(self._new("person.roles", whose, ""),),
                team=self._new("person.team", whose, ""),
                framework_id=framework_id,
            )
        )

    def _prepare(self, person: Person, whose: Whose) -> Conversation:
        """Let both write about every behaviour: the employee under a phrase, with notes of their own."""
        held_on = HELD_ON if whose is Whose.HERE else HELD_ON.replace(month=3)
        conversation = self.session.conversations.start(person, held_on)
        assessments = self.session.assessments
        hers = assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE)
        seal = assessments.new_seal()
        hers.seal(seal, seal.key_for(PHRASE))
        hers.write_private_notes(self.words("self_seal.box", whose))
        his = assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER)
        for number, behaviour in enumerate(hers.behaviours):
            about = behaviour.characteristic
            hers.say(behaviour.id, View(Answer.SOMETIMES, self.words("self_view.note", whose, about)))
            theirs = View(list(Answer)[number % 4], self.words("manager_view.note", whose, about))
            private = [self.words(f"manager_private.{one}", whose) for one in ("evidence", "peers")]
            his.say(behaviour.id, ManagerEntry(theirs, *private))
        return conversation

    def _add_end(self, conversation: Conversation, whose: Whose) -> None:
        """Talk a conversation through to its end, and add to it after that."""
        self.finish(conversation)
        together = self.session.together(conversation.id)
        seal = together.seal
        assert seal is not None
        together.open_sealed(seal.key_for(PHRASE))
        together.reveal(one.id for one in together.unrevealed)
        self.talk(together, whose)
        for side in Side:
            together.agree(side)
        together.amend(self.words("amendment.words", whose))

    def _half_type(self) -> None:
        """Leave words in forms: in one about this person, in one about another, and in one for both."""
        for person, whose in ((self.person, Whose.HERE), (None, Whose.ELSEWHERE)):
            form = f"person:{person.id}" if person else f"person:{self._new('manager_draft.form', whose, '')}"
            draft = self.session.drafts.of(form, person.id if person else None)
            draft.keep({"name": self.words("manager_draft.words", whose)})
        form = f"growth:{self._new('draft_for_both.form', Whose.HERE, '')}"
        kept_drafts.put_of_both(
            self.session._vault, self.conversation.id, form,
            {"headline": self.words("draft_for_both.words", Whose.HERE)},
        )  # fmt: skip
        self.session.where_left.keep(self.words("setting.value", Whose.ELSEWHERE))

    def talk(self, together: Together, whose: Whose) -> None:
        """Fill in all that two people agree."""
        behaviour = together.behaviours[0].id
        together.say_reason(behaviour, DifferReason.READ_DIFFERENTLY)
        together.say_today(behaviour, Today.STILL_DIFFER)
        together.say_words(behaviour, self.words("agreement.words", whose))
        area = GrowthArea(
            headline=self.words("growth_area.headline", whose),
            behaviours=(behaviour,),
            looks_like=self.words("growth_area.looks_like", whose),
            employee_does=self.words("growth_area.employee_does", whose),
            manager_does=self.words("growth_area.manager_does", whose),
        )
        together.add_growth_area(replace(area, look_again_on=HELD_ON))
        together.write_shared_notes(self.words("conversation.shared_notes", whose))
        # A remark names nobody, and belongs to no conversation: it is for whoever edits the framework.
        together.send_to_wording_list(behaviour, self.words("wording_remark.remark", Whose.ELSEWHERE))
        together.pause(behaviour)

    def finish(self, conversation: Conversation) -> None:
        """Let both say that they have finished."""
        assessments = self.session.assessments
        seal = assessments.seal_of(conversation.id)
        assert seal is not None
        key = seal.key_for(PHRASE)
        assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE, key=key).finish()
        assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER).finish()
