"""Bad input changes nothing: what is damaged or made to do harm, and what becomes of it."""
