"""How often two people meet, and when they meet next."""
