"""Who a claim is about, where it begins with it: said once above a list instead of at the head of every line.

    leading(text, actors)            'the subject with which a claim begins, or nothing'
    said_once(section, title, actors)  the section as a list of duties reads

Nothing is reworded: a line loses its first words or it does not. They go only where a modal word, a preposition or one
of a few verbs follows, for of 秘书长座谈会 and of 秘书长的职责 the post is no subject.
"""

from __future__ import annotations

import re
from dataclasses import replace

from scripts.language.lexicon import Lexicon
from scripts.pages.sections import SectionView

JOINS = ("、", "以及", "和", "与", "及")
PREDICATE = re.compile(
    "必须|应|须|需要|要|可以|可|能|不|拟|将|打算|"
    "把|同|向|对|为|在|从|通过|按|根据|结合|"
    "负责|承担|协助|组织|统筹|参加|参与|做|跳出|开展")


def leading(text: str, actors: Lexicon) -> str:
    """Actors joined to one another from the first character on, with a predicate behind them."""
    end = 0
    for spelling in actors.spellings(text):
        if spelling.start != end:
            break
        end += len(spelling.text)
        joined = next((join for join in JOINS if text.startswith(join, end)), "")
        if not joined:
            break
        end += len(joined)
    return text[:end] if end and PREDICATE.match(text, end) else ""


def said_once(section: SectionView, title: str, actors: Lexicon) -> SectionView:
    """A subject that all claims of a section share stands above them; the page's own title need not be said at all."""
    subjects = [leading(claim.text, actors) for claim in section.claims]
    shared = subjects[0] if subjects and len(subjects) > 1 and len(set(subjects)) == 1 else ""
    cut = shared or title
    return replace(
        section,
        subject="" if shared == title else shared,
        claims=tuple(
            replace(claim, text=claim.text[len(cut):]) if subject == cut else claim
            for claim, subject in zip(section.claims, subjects)
        ),
    )
