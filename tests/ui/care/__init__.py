"""Tests of the page that looks after the vault."""
