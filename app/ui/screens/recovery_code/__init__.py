"""The recovery code in front of people: shown, saved as a sheet, asked back."""
