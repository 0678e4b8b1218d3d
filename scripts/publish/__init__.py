"""Puts the built site on the office's server: how nginx serves it."""
