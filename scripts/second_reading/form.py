"""The two files of a batch: what the reader sees and fills in, and the sealed key that tells true from false."""

from __future__ import annotations

import hashlib
from typing import Annotated, Literal

from pydantic import Field

from scripts.models import Authority, ClaimId, Date, Model, ReadingError, Sha256, Text, UnitId

FOLDER = "build/readings"


class Ground(Model):
    """一条依据"""

    unit: UnitId = Field(description="单元编号")
    place: Text = Field(description="在讲话和原件中的位置")
    original: Text | None = Field(default=None, description="原文；手头没有原文时不写")


class Shown(Model):
    """一条待核对的论断"""

    claim: ClaimId = Field(description="论断编号")
    text: Text = Field(description="论断正文")
    authority: Authority = Field(description="分量")
    parts: tuple[Text, ...] = Field(default=(), description="提法的组成部分")
    place: Text | None = Field(default=None, description="地方")
    doubt: Text | None = Field(default=None, description="疑在哪里")
    grounds: tuple[Ground, ...] = Field(default=(), description="依据")
    verdict: Literal["无误", "已改"] | None = Field(default=None, description="结论，核对者填：无误，或已改（不对、应当改）")
    error: ReadingError | None = Field(default=None, description="哪一类差错（结论为“已改”时必填）")
    changed: Text | None = Field(default=None, description="哪里不对、应改成什么（结论为“已改”时必填）")
    corrected: Text | None = Field(default=None, description="改正后的论断正文；填了，且 data/ 里照此改好，才算读过")


class Batch(Model):
    """build/readings/*.yml: 一批待核对的论断"""

    date: Date | None = Field(default=None, description="核对日期，核对者填")
    claims: tuple[Shown, ...] = Field(description="每条论断一项")


class Seal(Model):
    """一条论断的封条"""

    claim: ClaimId = Field(description="论断编号")
    seal: Sha256 = Field(description="由盐、编号和真假算出")


class Key(Model):
    """build/readings/*.key.yml: 封存的底单"""

    salt: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")] = Field(description="盐")
    seals: tuple[Seal, ...] = Field(description="每条论断一项")
    taken: Text | None = Field(default=None, description="已收回，记在哪个文件")


def seal(salt: str, claim: str, read: str | None) -> str:
    """Of a true claim with the hash of what was shown; of a falsified one with None."""
    return hashlib.sha256("|".join((salt, claim, read or "假")).encode()).hexdigest()
