"""Tests of choosing a passphrase."""
