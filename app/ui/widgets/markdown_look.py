"""How Markdown looks while it is written: the text stays as it is typed, only its looks follow."""

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from app.ui import theme
from app.ui.theme import BODY, Theme

_SIZES = (19, 16, 14)
"""Text sizes of the first headings; further ones are as large as the text, and heavy."""
_PLAIN, _FENCED = 0, 1
_FENCE = re.compile(r"^\s{0,3}(```|~~~)")
_HEADING = re.compile(r"^(#{1,6})(?:\s+|$)")
_QUOTE = re.compile(r"^\s{0,3}>[\s>]*")
_MARKER = re.compile(r"^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?")
_RULE = re.compile(r"^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")
_CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ITALIC = re.compile(
    r"(?<![\w*])(\*)(?![\s*])([^*]+?)(?<![\s*])\*(?!\*)|(?<!\w)(_)(?![\s_])([^_]+?)(?<!\s)_(?!\w)"
)
LONGEST = 5_000
"""A line longer than this is left plain: nobody wrote it by hand, and every key would look through it."""


def heading_size(level: int) -> int:
    """Return the text size of a heading at a text scale of 1; the first level is 1."""
    return _SIZES[level - 1] if level <= len(_SIZES) else BODY


class MarkdownLook(QSyntaxHighlighter):
    """Dresses each line for itself, so that a key costs the same in a long note as in a short one."""

    def __init__(self, document: QTextDocument) -> None:
        """Dress this document from now on; it owns this."""
        super().__init__(document)
        self._worn = theme.current()

    def wear(self, worn: Theme) -> None:
        """Dress the text anew in another theme or text size."""
        if worn != self._worn:
            self._worn = worn
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Dress one line."""
        if len(text) > LONGEST:
            self.setCurrentBlockState(_PLAIN)
        elif self._in_code(text):
            self.setFormat(0, len(text), self._format("quiet", family="monospace"))
        elif (found := _HEADING.match(text)) is not None:
            self._dress_heading(text, len(found[1]), found.end())
        else:
            self._dress_line(text)

    def _in_code(self, text: str) -> bool:
        """Tell whether a line belongs to code between fences, and keep it for the next one."""
        inside, fence = self.previousBlockState() == _FENCED, _FENCE.match(text) is not None
        self.setCurrentBlockState(_FENCED if inside is not fence else _PLAIN)
        return inside or fence

    def _dress_heading(self, text: str, level: int, begins: int) -> None:
        size = heading_size(level)
        self.setFormat(0, len(text), self._format("ink", size=size, bold=True))
        self.setFormat(0, begins, self._format("faint", size=size))

    def _dress_line(self, text: str) -> None:
        if _RULE.match(text):
            self.setFormat(0, len(text), self._format("faint"))
            return
        if (quote := _QUOTE.match(text)) is not None:
            self.setFormat(0, len(text), self._format("quiet", italic=True))
            self.setFormat(0, quote.end(), self._format("faint"))
        if (marker := _MARKER.match(text)) is not None:
            self.setFormat(0, marker.end(), self._format("self_ink", bold=True))
        for found in _BOLD.finditer(text):
            self._between(found.start(), found.end(), len(found[1]), bold=True)
        for found in _ITALIC.finditer(text):
            self._between(found.start(), found.end(), 1, italic=True)
        for found in _CODE.finditer(text):
            self.setFormat(
                found.start(), found.end() - found.start(), self._format("quiet", family="monospace")
            )

    def _between(self, start: int, end: int, marks: int, *, bold: bool = False, italic: bool = False) -> None:
        """Dress what stands between two marks, on top of what it wears, and let the marks step back."""
        for place in range(start + marks, end - marks):
            worn = QTextCharFormat(self.format(place))
            if bold:
                worn.setFontWeight(QFont.Weight.DemiBold)
            if italic:
                worn.setFontItalic(True)
            self.setFormat(place, 1, worn)
        faint = self._format("faint")
        self.setFormat(start, marks, faint)
        self.setFormat(end - marks, marks, faint)

    def _format(
        self, colour: str, *, size: int = 0, bold: bool = False, italic: bool = False, family: str = ""
    ) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(self._worn.colour(colour))
        if size:
            made.setProperty(QTextCharFormat.Property.FontPixelSize, self._worn.px(size))
        if bold:
            made.setFontWeight(QFont.Weight.DemiBold)
        if italic:
            made.setFontItalic(True)
        if family:
            made.setFontFamilies([family])
        return made
