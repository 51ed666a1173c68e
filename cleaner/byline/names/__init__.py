"""Names of people: what is one, in any script, and what of a line is none."""
