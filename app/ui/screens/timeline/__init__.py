"""The timeline on a person's page: what happened between two people, the newest first."""
