"""A body: what it is, who sits in it on any day, what each unit does, by which rules it works, what was changed."""
