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
    names = [name for name in (one_line(page.employee_name), one_line(page.manager_name)) if name]
    day = long_date(page.held_on)
    return (
        *text_rows(title, TITLE, column, heading=True),
        space(6),
        *text_rows(_(" and ").join(names), NAMES, column, heading=True),
        *text_rows(
            _("{date}, {time}").format(date=day, time=time) if time else day, DATE, column, heading=True
        ),
        *((space(6), *standing) if standing else ()),
        rule(column, above=14),
    )
