"""What was found by reading and by measuring: second readings, the mutation figures."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from scripts.models.base import ClaimId, Date, Model, Sha256, Text


class ReadingError(StrEnum):
    """What a second reading found wrong with a claim."""

    LOST = "漏了内容"
    ADDED = "多了内容"
    BLURRED = "意思走样"
    SUBJECT = "主体不对"
    MODALITY = "轻重不对"
    AUTHORITY = "分量不对"
    FIGURE_OR_NAME = "数字或名称不对"
    GROUNDS = "依据不全"
    DOUBT = "存疑未说清"
    WORDING = "只改文字"


class Reading(Model):
    """一条论断的一次核对"""

    claim: ClaimId = Field(description="核对哪条论断")
    hash: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")] = Field(description="论断和依据的校验码；两者有改动即失效")
    verdict: Literal["无误", "已改"] = Field(description="结论")
    error: ReadingError | None = Field(default=None, description="哪一类差错（结论为“已改”时必填）")
    changed: Text | None = Field(default=None, description="改了什么（结论为“已改”时必填）")

    @model_validator(mode="after")
    def _says_what_changed(self) -> Reading:
        if not (self.verdict == "已改") == (self.changed is not None) == (self.error is not None):
            raise ValueError("结论为“已改”时写明 error 和 changed，结论为“无误”时都不写")
        return self


class Readings(Model):
    """data/readings/*.yml: 一批核对记录"""

    role: Literal["复读"] = Field(description="核对者的角色，不写人名")
    date: Date = Field(description="核对日期")
    readings: tuple[Reading, ...] = Field(description="每条论断一项")
    falsified: Annotated[int, Field(ge=0)] = Field(default=0, description="这批核对混入几条假论断，用来考查核对者")
    caught: Annotated[int, Field(ge=0)] = Field(default=0, description="混入的假论断，核对者看出几条")

    @model_validator(mode="after")
    def _catches_what_was_mixed_in(self) -> Readings:
        if self.caught > self.falsified:
            raise ValueError("caught（看出的）不能多于 falsified（混入的）")
        return self


class MutationRow(Model):
    """一种假论断：造出多少，检查报出多少"""

    kind: Text = Field(description="假在哪里")
    made: Annotated[int, Field(ge=0)] = Field(description="造出几条")
    caught: Annotated[int, Field(ge=0)] = Field(description="检查报出几条")
    survived: Annotated[int, Field(ge=0)] = Field(description="漏过几条")
    untold: Annotated[int, Field(ge=0)] = Field(description="按字面分不出真假的几条")
    true: Annotated[int, Field(ge=0)] = Field(description="改后并不假的几条")


class Mutation(Model):
    """data/mutation.yml: 检查能抓住多少假论断，由 python -m scripts mutants --record 写出，不要手改"""

    claims: Annotated[int, Field(ge=0)] = Field(description="测的是多少条论断")
    claims_hash: Sha256 = Field(description="这些论断和依据的校验码；论断有改动即不合")
    rewordings: Annotated[int, Field(ge=0)] = Field(description="意思不变的改写，试了几条")
    alarms: Annotated[int, Field(ge=0)] = Field(description="其中误报几条")
    rows: tuple[MutationRow, ...] = Field(description="每种一项，末项是合计")
