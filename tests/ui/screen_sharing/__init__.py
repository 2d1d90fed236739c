"""Tests of app/ui/screen_sharing and of the messages it sends to macOS."""
