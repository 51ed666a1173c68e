"""Authors whom no word names: where a name alone stands tells that he wrote."""
