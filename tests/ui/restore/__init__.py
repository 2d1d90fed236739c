"""Tests of app/ui: restore."""
