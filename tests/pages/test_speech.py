"""How the page of a speech is cut into sections."""

from __future__ import annotations

from scripts.pages import page, speech
from scripts.pages.outline import Caption, Heading


def heading(level: int) -> Heading:
    return Heading(level, "", "", "", "")


TEXT = Caption("", "", "")


def heights(*blocks: int | str, told: int) -> list[int]:
    """Each number is a heading of that level, each letter a text with so many claims."""
    laid = [heading(block) if isinstance(block, int) else TEXT for block in blocks]
    return [height for height in speech.heights(laid, [told if block is TEXT else 0 for block in laid]) if height]


def test_headings_of_a_short_part_stand_as_they_are_nested():
    assert heights(2, 3, "a", 4, "b", 3, "c", 2, "d", told=speech.LONG // 3) == [2, 3, 4, 3, 2]


def test_the_parts_of_a_long_part_stand_as_high_as_it_does():
    """The first part has two texts too many, the second has not; of the first one's own parts only the first is too long itself."""
    assert heights(2, 3, 4, "a", 4, "b", 3, "c", 2, 3, "d", told=speech.LONG * 2 // 3) == [2, 2, 2, 2, 2, 2, 3]
    assert heights(2, 3, 4, "a", 3, "b", told=speech.LONG * 2 // 3) == [2, 2, 3, 2]


def test_no_section_of_a_digest_could_be_cut_further(real_pages):
    long = [
        (one.path, section[:40]) for one in real_pages if one.kind == page.SPEECH.name for section in one.text.split("\n## ")
        if section.count(" .claim") > speech.LONG and "\n### " in section]
    assert not long
