"""What is copied in Fika: kept from clipboard histories, and gone from the clipboard after a while."""
