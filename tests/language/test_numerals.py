"""Numerals: reading and writing are inverse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.language import numerals


@given(st.integers(0, 9999))
def test_what_is_written_is_read_back(number):
    assert numerals.value(numerals.chinese(number)) == number


@pytest.mark.parametrize("text, number", [("十一", 11), ("两", 2), ("二〇〇九", 2009), ("一百二十", 120), ("三百", 300)])
def test_values(text, number):
    assert numerals.value(text) == number


@given(st.text(alphabet="〇零一二两三四五六七八九十百千万a1 ", max_size=8))
def test_anything_else_is_none_and_never_an_error(text):
    assert numerals.value(text) is None or isinstance(numerals.value(text), int)


def test_only_four_digits_are_written():
    with pytest.raises(ValueError):
        numerals.chinese(10_000)
