"""The archive 档案: where something was decided, and whether the paper is untouched."""
