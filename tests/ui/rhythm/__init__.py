"""How often two people meet, and when next."""
