"""Use cases: one function or small class per thing a person does. Both faces call these, and only these."""
