"""Vaults as former versions made them."""
