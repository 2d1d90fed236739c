"""The words both faces share: terms, dates, and what an error means for a person."""
