"""The summary PDF, with the library loaded."""

from app.reports.summary_pdf import summary_pdf
from app.services.summaries import summary_of
from app.services.together import Together
from bench.measure import Figure, once


def measure(together: Together) -> Figure:
    """Measure the PDF of one conversation."""
    summary = summary_of(together)
    return once("The summary PDF, warm", lambda: summary_pdf(summary), "<= 300 ms")
