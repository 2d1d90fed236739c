"""Tests of actions, of what was learned, and of recognition, as parts of a page."""
