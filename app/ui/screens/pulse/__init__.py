"""The two questions about the conversations: asked of the employee, and their trend for both."""
