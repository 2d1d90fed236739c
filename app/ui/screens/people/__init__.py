"""Everyone, and where the conversations stand."""
