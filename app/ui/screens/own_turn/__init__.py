"""The employee's own turn outside an assessment: two questions, their agenda, what a new manager gets."""
