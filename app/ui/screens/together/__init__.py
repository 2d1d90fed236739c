"""The time together: both views side by side, and what the two say about them."""
