"""What all records are made of: the frozen model that knows its line, and the types of fields."""

from __future__ import annotations

import datetime
import re
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from scripts import ids


class LineDict(dict):
    """A YAML mapping that knows the line it began on. Made by `read_yaml`."""

    line: int = 0


class Model(BaseModel):
    """Base of all records: frozen, no unknown fields, knows the line it was read from."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
    _line: int = PrivateAttr(default=0)

    @model_validator(mode="wrap")
    @classmethod
    def _remember_line(cls, data, handler):
        record = handler(data)
        if isinstance(data, LineDict):
            record._line = data.line
        return record

    @property
    def yaml_line(self) -> int:
        """Line in the YAML file, from 1; 0 when the record was not read from a file."""
        return self._line


def _must(predicate, expected: str):
    def validate(text: str) -> str:
        if not predicate(text):
            raise ValueError(expected)
        return text
    return AfterValidator(validate)


def _exists(date: str) -> bool:
    """Whether a year, month or day is one of the calendar's."""
    try:
        datetime.date.fromisoformat((date + "-01-01")[:10])
    except ValueError:
        return False
    return True


DATE = r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"

SpeechId = Annotated[str, _must(ids.is_speech, "讲话编号，如 S000-1")]
UnitId = Annotated[str, _must(ids.is_unit, "单元编号，如 S000-1.2.3 或 S000-1.2.3.s1")]
ClaimId = Annotated[str, _must(ids.is_claim, "论断编号，如 S000-1#12")]
RecordId = Annotated[str, _must(ids.is_record, "记录编号，如 duties/office")]
Slug = Annotated[str, _must(lambda s: ids.SLUG.fullmatch(s) is not None, "小写英文字母、数字和短横，如 secretary-general")]
Date = Annotated[str, _must(lambda s: re.fullmatch(DATE, s) is not None and _exists(s), "日期：2009、2009-10 或 2009-10-01")]
Sha256 = Annotated[str, _must(lambda s: re.fullmatch(r"[0-9a-f]{64}", s) is not None, "64 位十六进制 sha256")]
Text = Annotated[str, Field(min_length=1)]
Phrase = Annotated[str, Field(min_length=1, max_length=24)]
Sure = Literal["高", "中", "低"]
NOT_TOLD = "原文未说"  # what a step says of what its speech leaves open


class Authority(StrEnum):
    """How binding a claim is, from the strongest down. In doubt the weaker is taken."""

    RULE = "讲话所述制度"
    DEMAND = "工作要求"
    PRACTICE = "经验做法"
    PLAN = "计划建议"
    EDITOR = "编者归纳"


class Status(StrEnum):
    """How much of a named thing the sources give."""

    GIVEN = "内容已给"
    PARTLY = "部分给出"
    NAME_ONLY = "只有名称"
