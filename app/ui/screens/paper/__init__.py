"""Pages for both, looked at before they are saved: what every such screen has."""
