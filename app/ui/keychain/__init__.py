"""The system's keychain, which may keep a secret that opens a vault together with its keys.json."""
