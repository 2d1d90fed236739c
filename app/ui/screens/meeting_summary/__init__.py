"""MeetingSummary: a screen."""
