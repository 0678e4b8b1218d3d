"""The contributor's field reference, from the descriptions in the schema."""

from __future__ import annotations

from markupsafe import Markup

from scripts import schema
from scripts.dataset import Dataset
from scripts.pages import front_matter, markdown, page

PATH = "contributing/fields.md"
TITLE = "字段说明"
DATA_FILE = "scripts/models/"


def render(dataset: Dataset) -> list[page.GeneratedPage]:
    head = front_matter.of(
        dataset,
        title=TITLE,
        description="每种数据文件有哪些字段，各写什么。",
        kind="参与编写",
        record="fields",
        data_file=DATA_FILE,
    )
    body = schema.reference().strip()
    foot = f"给编写的人：本页由 `{DATA_FILE}` 生成，请勿直接修改。\n{{: .made-from }}"
    return [page.GeneratedPage(PATH, TITLE, markdown.tidy(f"{head}\n{body}\n\n{Markup(foot)}"))]
