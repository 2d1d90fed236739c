"""The commands: each takes what was typed, and returns the exit code."""

from argparse import Namespace

from app.cli.places import words_about
from app.cli.terminal import RefusalError, ask_passphrase, complain, say
from app.cli.unlocked import closing_after, unlocked
from app.domain.conversation import Conversation, Stage
from app.domain.errors import StillSealedError
from app.domain.person import Person
from app.services import vaults
from app.services.session import Session
from app.wording.dates import long_date
from app.wording.made_anew import can_be_made_anew
from app.wording.translate import _

_PEOPLE, _SEED = 8, 1
"""Of how many people years are invented, and from which number, where nothing is said."""


def demo(typed: Namespace) -> int:
    """Create the example vault, and show its recovery code this once. Raises RefusalError and FikaError."""
    if typed.vault is None:
        raise RefusalError(_("Say where: fika demo --vault PATH, with a folder that isn't there yet."))
    created = _invented(typed)
    with closing_after(created.session) as session:
        say(_("The example team is in {folder}.").format(folder=session.folder))
        say(_("Recovery code: {code}").format(code="-".join(created.code_groups)))
        say(_("Open it with: fika --vault {folder}").format(folder=session.folder))
    return 0


def _invented(typed: Namespace) -> vaults.Created:
    if not typed.years and (typed.people is not None or typed.seed is not None):
        raise RefusalError(
            _(
                "The example team is always the same people. To have others invented, say how many years as "
                "well: fika demo --vault PATH --years 8 --people 40 --seed 1. Nothing was created."
            )
        )
    folder, passphrase = typed.vault.expanduser(), ask_passphrase(twice=True)
    if not typed.years:
        from app.services.example_team import create_example_with_code

        return create_example_with_code(folder, passphrase)
    from app.services.example_years import Size, create_years

    seed = typed.seed if typed.seed is not None else _SEED
    return create_years(folder, passphrase, Size(typed.years, typed.people or _PEOPLE, seed))


def people(typed: Namespace) -> int:
    """List the people."""
    with unlocked(typed.vault) as session:
        listed = session.people.listed()
        for person in listed:
            about = " · ".join(part for part in (*person.roles, person.team) if part)
            say(f"{person.name}  {about}".rstrip())
        if not listed:
            say(_("Nobody is here yet. Open the window with 'fika' to add someone."))
    return 0


def compare(typed: Namespace) -> int:
    """Show what is revealed of someone's latest opened conversation.

    Raises StillSealedError where none is opened, and FikaError.
    """
    from app.cli.side_by_side import as_json, as_text

    with unlocked(typed.vault) as session:
        session.enter_manager()
        conversation = _latest_opened(session, session.people.named(typed.person))
        session.sit_together(conversation.id)
        together = session.together(conversation.id)
        say(as_json(together) if typed.json else as_text(together))
    return 0


def _latest_opened(session: Session, person: Person) -> Conversation:
    """Return the newest conversation that is not sealed, and say so where a newer one is."""
    latest = session.conversations.latest_revealed(person)
    if not session.assessments.needs_phrase(latest.id):
        return latest
    for older in session.conversations.of_person(person.id):
        if older.stage is not Stage.PREPARING and not session.assessments.needs_phrase(older.id):
            sealed = _("The conversation of {newer} is still under the employee’s phrase; this is {older}.")
            complain(sealed.format(newer=long_date(latest.held_on), older=long_date(older.held_on)))
            return older
    raise StillSealedError


def summary(typed: Namespace) -> int:
    """Save the summary of someone's latest revealed conversation. Raises RefusalError and FikaError."""
    from app.cli.mentions import mention_line
    from app.reports.paper import Paper
    from app.reports.summary_pdf import summary_pdf
    from app.services.summaries import mentions_of_steps, summary_of

    with unlocked(typed.vault) as session:
        session.enter_manager()
        conversation = session.conversations.latest_revealed(session.people.named(typed.person))
        agreed = session.agreed(conversation.id)
        page = summary_of(agreed)
        if page.is_nothing_yet:
            raise RefusalError(
                _("Nothing is agreed yet that could stand on a page. Write down a growth area, or notes.")
            )
        for mention in mentions_of_steps(agreed):
            complain(mention_line(mention))
        paper = Paper.LETTER if typed.paper == "letter" else Paper.A4
        vaults.save_file(typed.output, summary_pdf(page, paper))
        saved = (
            _("Saved as {path}, a draft: not agreed by both yet.") if page.is_draft else _("Saved as {path}.")
        )
        say(saved.format(path=typed.output))
    return 0


def framework_check(typed: Namespace) -> int:
    """Look for mistakes in a framework file. Raises RefusalError and FikaError."""
    from app.services.framework_file import content_of, read_framework

    try:
        raw = content_of(typed.file)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise RefusalError(
            _("{path} can't be read: {reason}.").format(path=typed.file, reason=reason)
        ) from error
    framework = read_framework(raw)
    say(_("{name}, version {version}: no mistakes.").format(name=framework.name, version=framework.version))
    return 0


def vault_check(typed: Namespace) -> int:
    """Check the whole vault, or a backup that was named, and say what was looked at."""
    if typed.backup is not None:
        from app.cli import backup_commands

        return backup_commands.check(typed)
    findings = _checked(typed)
    for finding in dict.fromkeys(findings):  # what spoils one look may spoil the next
        complain(" ".join(finding.split()))
    if not findings:
        say(_("All is well."))
        return 0
    if all(map(can_be_made_anew, findings)):
        words = _(
            "Your notes are whole; only what finds them may miss some of them, in search or on a page. “fika "
            "vault check --repair” makes it anew, and touches no note."
        )
    else:
        words = _(
            "Copy the whole folder somewhere safe before anything else. What is damaged, a backup brings "
            "back: “fika vault backups” lists them, “fika vault restore” makes a new vault of one."
        )
    complain(words)
    return 1


def _checked(typed: Namespace) -> tuple[str, ...]:
    """Check the whole vault, mended if that is asked for; say what was looked at, return what is wrong."""
    with unlocked(typed.vault) as session:
        findings = _repaired(session) if typed.repair else session.check()
        say(
            _(
                "Looked at {folder}: the seal of every page, the database's structure, its links,"
                " its identity, its schema, and keys.json."
            ).format(folder=session.folder)
        )
        if session.quick_unlock.is_on:
            say(_("Quick unlock is on: a keychain's secret opens this vault too."))
        if about := words_about(session.folder):
            say(about)
    return findings


def _repaired(session: Session) -> tuple[str, ...]:
    """Make what finds notes anew where nothing else is wrong; return what is wrong then."""
    findings = session.check()
    if not any(map(can_be_made_anew, findings)):
        say(_("What finds your notes is as it should be; nothing was changed."))
        return findings
    if not all(map(can_be_made_anew, findings)):
        return findings  # spoilt elsewhere too: nothing is written before it is copied
    for finding in findings:
        say(" ".join(finding.split()))
    session.search.make_anew()
    say(_("What finds your notes was made anew from them. No note was touched."))
    return session.check()
