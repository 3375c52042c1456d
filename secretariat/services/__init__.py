"""The verbs of the office: one public method is one use case and one transaction."""
