"""Growth areas after they were agreed: check-ins, their story, and the line they draw."""
