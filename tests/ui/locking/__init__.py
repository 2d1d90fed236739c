"""Tests of locking by itself."""
