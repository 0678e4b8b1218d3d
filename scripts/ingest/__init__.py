"""Originals → data/corpus/: extract → clean → segment → mask → annotate → keep ids.

Each step is one module and a pure function of the one before; `run` joins them. Nothing
here holds what is special about one original: that stands in data/sources.yml.
"""
