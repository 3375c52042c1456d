"""The page 帮助: keys, what was said, what was done, what this machine is."""
