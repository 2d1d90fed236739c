"""Tests of app/ui/private_copy and the fields that use it."""
