"""A summary of the example team, and ways to fill one with any text."""

from datetime import date

from app.domain.summary import Summary, SummaryAmendment, SummaryGrowthArea

FEEDBACK = SummaryGrowthArea(
    headline="Ask for feedback before it is due",
    looks_like="Two people see the work while it is still soft.",
    employee_does="Book a pairing slot in each sprint.",
    manager_does="Answer within a day.",
    look_again_on=date(2027, 1, 8),
)
SHARING = SummaryGrowthArea(
    headline="Share what we learn beyond the squad",
    looks_like="Other squads hear of it before they need it.",
    employee_does="Give a guild talk in December.",
    manager_does="Open the door to the guild.",
    look_again_on=None,
)
SUMMARY = Summary(
    employee_name="Amira Haddad",
    manager_name="Jonas Berg",
    held_on=date(2026, 11, 22),
    growth_areas=(FEEDBACK, SHARING),
    shared_notes="We saw the load test differently, and talked it through.",
    look_again_on=date(2027, 2, 19),
    agreed_on=date(2026, 11, 23),
)
AMENDMENT = SummaryAmendment(date(2026, 12, 4), "The guild talk moved to January: the room was taken.")


def filled_with(text: str) -> Summary:
    """Return a summary that has the same text in every field of free text."""
    area = SummaryGrowthArea(text, text, text, text, date(2027, 1, 8))
    day, added = date(2026, 11, 22), SummaryAmendment(date(2026, 12, 4), text)
    return Summary(text, text, day, (area,), text, None, agreed_on=day, amendments=(added,))
