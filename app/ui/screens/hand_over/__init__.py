"""The employee's own turn: a phrase of their own, their assessment, and handing the laptop back."""
