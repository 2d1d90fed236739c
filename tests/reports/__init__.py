"""Tests of what leaves the vault."""
