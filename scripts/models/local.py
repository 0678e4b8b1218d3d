"""The office's own facts, in data/local/, which git ignores and the published site never reads."""

from __future__ import annotations

from pydantic import Field, model_validator

from scripts.models.base import Date, Model, RecordId, Text


class LocalRule(Model):
    """本单位现行的一份规定"""

    title: Text = Field(description="题名")
    number: Text | None = Field(default=None, description="文号")
    date: Date | None = Field(default=None, description="印发日期")
    kept: Text | None = Field(default=None, description="存放在哪里")


class LocalFact(Model):
    """关于一页的本单位情况"""

    about: RecordId = Field(description="填在哪一页：岗位、制度、手册等的记录编号，如 duties/office")
    telephone: Text | None = Field(default=None, description="电话")
    room: Text | None = Field(default=None, description="房间")
    owner: Text | None = Field(default=None, description="由谁负责")
    form: Text | None = Field(default=None, description="用什么表格，表格存在哪里")
    rules: tuple[LocalRule, ...] = Field(default=(), description="本单位现行规定")
    note: Text | None = Field(default=None, description="别的要说的话")

    @model_validator(mode="after")
    def _says_something(self) -> LocalFact:
        if not any((self.telephone, self.room, self.owner, self.form, self.rules, self.note)):
            raise ValueError("除了 about，至少填一项")
        return self


class Local(Model):
    """data/local/*.yml: 本单位填写的情况，只在本单位内部的网站上显示"""

    mobile_allowed: bool = Field(default=False, description="可不可以写手机号码：true 或 false")
    report_to: Text | None = Field(default=None, description="页面有错，报给谁：哪个科室、电话或房间；写在每页末尾")
    facts: tuple[LocalFact, ...] = Field(description="每页一项")
