"""Tests of writing down a growth area."""
