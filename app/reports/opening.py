"""How a page for both begins: what it is, whose, and from when."""

from app.domain.summary import SharedPage
from app.reports.blocks import Column, rule, space, text_rows
from app.reports.layout import Row
from app.reports.printable import one_line
from app.reports.theme import DATE, NAMES, TITLE
from app.wording.dates import long_date
from app.wording.translate import _


def opening(
    title: str, page: SharedPage, time: str, standing: tuple[Row, ...], column: Column
) -> tuple[Row, ...]:
    """Return the title, both names and the day with its `time`, then how it stands, and a line below."""
    day = long_date(page.held_on)
    at = _("{date}, {time}").format(date=day, time=time) if time else day
    names = (page.employee_name, page.manager_name)
    return (*titled(title, names, at, standing, column), rule(column, above=14))


def titled(
    title: str, names: tuple[str, str], about: str, standing: tuple[Row, ...], column: Column
) -> tuple[Row, ...]:
    """Return the title, the names there are, what it is about, and how it stands."""
    filled = [name for name in map(one_line, names) if name]
    return (
        *text_rows(title, TITLE, column, heading=True),
        space(6),
        *text_rows(_(" and ").join(filled), NAMES, column, heading=True),
        *text_rows(about, DATE, column, heading=True),
        *((space(6), *standing) if standing else ()),
    )
