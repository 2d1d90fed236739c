"""Tests of reading a framework."""
