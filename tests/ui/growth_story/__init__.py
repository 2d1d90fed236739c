"""Growth areas after they were agreed, and priorities."""
