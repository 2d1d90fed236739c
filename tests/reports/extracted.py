"""What a reader of a PDF gets out of it again."""

from pypdfium2 import PdfDocument


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page."""
    document = PdfDocument(pdf)
    try:
        return [document[number].get_textpage().get_text_range() for number in range(len(document))]
    finally:
        document.close()


def words(pdf: bytes) -> str:
    """Return the whole text, in lines joined by single spaces."""
    return " ".join(" ".join(page_texts(pdf)).split())


def letters(text: str) -> str:
    """Return a text without white space, to compare what was written with what was read."""
    return "".join(text.split())
