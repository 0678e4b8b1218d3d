"""From speeches to a checked knowledge site. Start at `__main__` (commands) or `models` (records)."""
