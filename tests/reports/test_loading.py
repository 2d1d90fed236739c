"""What is needed before anything is printed loads neither of the PDF libraries."""

import subprocess
import sys
from pathlib import Path

_CODE = """
import sys
import app.reports.names, app.reports.pages, app.reports.paper, app.reports.theme
print(sorted({"reportlab", "pypdfium2", "PIL"} & set(sys.modules)))
"""


def test_names_paper_and_preview_are_imported_without_the_libraries() -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", _CODE], check=True, capture_output=True, text=True, cwd=root)
    assert done.stdout.strip() == "[]"
