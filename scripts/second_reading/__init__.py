"""Second readings: a batch of claims for somebody who did not write them, with some made false and not marked.

    batch    claims not yet read → a file for the reader and, beside it, a sealed key
    take     the filled file → data/readings/, if the reader caught what was false

Both files stand in build/, which git ignores: the batch may hold sentences of the originals.
"""
