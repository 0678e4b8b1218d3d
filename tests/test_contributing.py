"""What the guide for editors quotes is what the data hold."""

import re
from pathlib import Path

import pytest
import yaml

from scripts.__main__ import commands

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs/contributing/index.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\| (S\d{3}-\d+#\d+)：(.+?) \|", GUIDE, re.MULTILINE)


def test_there_are_examples():
    assert len(EXAMPLES) >= 5


@pytest.mark.parametrize(("claim", "text"), EXAMPLES)
def test_an_example_is_the_claim_it_names(real, claim, text):
    assert real.claims[claim].claim.text == text


def test_the_worked_example_is_what_the_files_say(real):
    """Each block of YAML in the guide says what the record says now."""
    blocks = [yaml.safe_load(block) for block in re.findall(r"(?:^ {8}.*\n)+", GUIDE, re.MULTILINE)]
    synonyms, words, told, section = blocks[0], blocks[1], blocks[2]["S000-1.2.2.s3"], blocks[3][0]
    assert all(any((tuple(one["words"]), tuple(one["to"])) == (known.words, known.to) for known in real.synonyms) for one in synonyms)
    assert all(any((one["claim"], tuple(one["words"])) == (known.claim, known.words) for known in real.other_words) for one in words)
    found = real.digests["S000-1"].units["S000-1.2.2.s3"]
    assert [(one["id"], one["text"], one["authority"]) for one in told["claims"]] == [
        (one.id, one.text, one.authority) for one in found.claims]
    shown = next(one for one in real.records["duties/secretary-general"].sections if one.title == section["title"])
    assert [item["use"] for item in section["items"]] == [item.use for item in shown.items[:len(section["items"])]]


def test_every_command_that_the_guide_names_exists():
    named = set(re.findall(r"python -m scripts ([a-z]+)", GUIDE))
    assert named and named <= set(commands.commands)
