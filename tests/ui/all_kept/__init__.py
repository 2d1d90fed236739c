"""Tests of the page of everything kept."""
