"""Making a vault, page by page."""
