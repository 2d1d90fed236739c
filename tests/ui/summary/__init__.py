"""Tests of the summary preview."""
