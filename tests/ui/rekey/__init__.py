"""Tests of changing what opens the vault."""
