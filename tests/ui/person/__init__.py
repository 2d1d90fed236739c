"""Tests of a person's page."""
