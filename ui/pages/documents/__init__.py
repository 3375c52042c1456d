"""The register of documents 文书: every paper with its number, its state and its pages."""
