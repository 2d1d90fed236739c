"""Tests of app/ui: backing_up."""
