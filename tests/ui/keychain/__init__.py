"""The system's keychain: a real one on Linux, and stand-ins for what can not run here."""
