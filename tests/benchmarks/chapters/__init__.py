"""What is measured, one subject a module; each gives figures, and a sentence for what cannot be measured here."""
