"""Lists: what stands beside what in an enumeration (政治意识、大局意识和服务意识)."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from scripts.language.normal import bare, hash16

EDGE = 3  # characters of a member kept at a joint
SHORT = 2  # characters of the shortest member
ALIKE = 1 / 4  # of the characters of a clause that stand in the same places in the one before it
_STOPS = re.compile("[。；！？;!?\n]")
_COMMAS = re.compile("[，,]|[；;]")
_AND = re.compile("以及|和|与|及|或")
_COMMON = "的和在了"
_LEADING = "是要能有把对从以在为"
_OPENING = re.compile("^(?:要|并|还|又|既|也|更|同时)+")


class Joint(NamedTuple):
    """Where two members of a list meet: how the one ends and the other begins, at most EDGE characters of each."""

    left: str
    right: str

    def hashes(self) -> JointHashes:
        return JointHashes(*map(hash16, (self.left, self.left[-SHORT:], self.right, self.right[:SHORT])))


class JointHashes(NamedTuple):
    """A joint as the corpus keeps it: both sides whole, and their SHORT characters next to the joint."""

    left: int
    left_short: int
    right: int
    right_short: int

    def ends(self, member: str) -> bool:
        """Whether a member of the list is the one before the joint."""
        return self.left == hash16(member[-EDGE:]) or self.left_short == hash16(member) or (
            self.left == self.left_short == hash16(member[-SHORT:]))

    def begins(self, member: str) -> bool:
        """Whether a member of the list is the one after the joint."""
        return self.right == hash16(member[:EDGE]) or self.right_short == hash16(member) or (
            self.right == self.right_short == hash16(member[:SHORT]))


def joints(text: str) -> list[Joint]:
    """All joints, in the order of the text."""
    plain = re.sub("[“”‘’]", "", text)
    found = [joint for sentence in _STOPS.split(plain) for joint in (*_enumerated(sentence), *_parallel(sentence))]
    return [joint for joint in found if min(map(len, joint)) >= SHORT]


def pack(found: Iterable[Joint]) -> str:
    """Joints as one word of Base64, for the corpus file: sorted, so that they do not tell their order."""
    packed = sorted(b"".join(number.to_bytes(2, "big") for number in joint.hashes()) for joint in found)
    return base64.b64encode(b"".join(packed)).decode()


def unpack(packed: str) -> list[JointHashes]:
    """Inverse of `pack`."""
    numbers = [int.from_bytes(pair, "big") for pair in zip(*[iter(base64.b64decode(packed, validate=True))] * 2)]
    return [JointHashes(*four) for four in zip(*[iter(numbers)] * len(JointHashes._fields))]


def _enumerated(sentence: str) -> Iterator[Joint]:
    """Members set apart by 、, the last by 和 or 以及."""
    for clause in _COMMAS.split(sentence):
        members = clause.split("、")
        for left, right in pairwise(members):
            yield _joint(left, right)
        if len(members) > 1 and (match := _AND.search(members[-1], 2)):
            yield _joint(members[-1][:match.start()], members[-1][match.end():])


def _parallel(sentence: str) -> Iterator[Joint]:
    """Clauses that are built alike: with the same leading word, or one the end of the other's length with the same characters
    in the same places (相互补台不拆台，相互帮忙不添乱)."""
    for left, right in pairwise(_OPENING.sub("", bare(clause)) for clause in _COMMAS.split(sentence)):
        if left and right and left[0] == right[0] and left[0] in _LEADING:
            yield _joint(left, right[1:])
        elif _alike(left, right):
            yield _joint(left, right)


def _alike(left: str, right: str) -> bool:
    same = sum(a == b and a not in _COMMON for a, b in zip(left[-len(right):], right))
    if len(right) < 4 or len(left) < len(right):
        return False
    return same > 0 if len(left) == len(right) else same >= ALIKE * len(right)


def _joint(left: str, right: str) -> Joint:
    return Joint(bare(left)[-EDGE:], bare(right)[:EDGE])
