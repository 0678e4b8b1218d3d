"""What can be read off a Chinese text by program: figures, titles, formulas, actors, times, modality.

The same functions read the originals (ingest) and the claims (checks), so that both sides
are compared in one canonical form. Pure functions on strings; no files.
"""
