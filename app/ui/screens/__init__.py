"""Screens: each a folder with a presenter (what to show, what happens) and a view (how it looks)."""
