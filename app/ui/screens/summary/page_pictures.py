"""The pages of the summary as pictures."""

from app.ui.screens.paper.page_pictures import PagePictures

__all__ = ["PagePictures"]
