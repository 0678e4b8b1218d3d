"""Hidden strings are replaced before anything else sees them."""

from scripts.ingest import mask
from scripts.ingest.annotate import Annotator
from scripts.ingest.passage import passage
from scripts.ingest.segment import Leaf
from scripts.language.lexicon import Lexicon
from scripts.models import Mask, Name, UnitKind

TEXT = "由赵钱孙委员牵头，在《云水河治理报告》中写明“云水河速度”，2024年办结3件。"
MASKS = tuple(Mask(unit="S900-1.1", offset=o, length=n, kind="人名", replacement=r) for o, n, r in (
    (1, 3, "某"), (11, 3, "某河"), (23, 3, "某河")))


def annotated(masks, **options):
    annotator = Annotator(TEXT, Lexicon([Name(name="委员")]), Lexicon([]), frozenset({"2024"}), frozenset(options.get("doubtful", ())))
    leaf = Leaf("S900-1.1", UnitKind.POINT, ("一",), passage(TEXT, ((0, len(TEXT)),)))
    return annotator.annotate(leaf, masks)


def test_masks_hide_every_place_and_nothing_else():
    assert mask.apply(TEXT, MASKS) == "由某委员牵头，在《某河治理报告》中写明“某河速度”，2024年办结3件。"


def test_nothing_of_what_is_hidden_reaches_the_unit():
    unit = annotated(MASKS)
    assert unit.titles == ("《某河治理报告》",) and unit.formulas == ("某河速度",)
    assert unit.flags == ("hidden", "false-year")
    assert unit.hash == annotated(()).model_copy(update={"hash": unit.hash}).hash != annotated(()).hash
    assert "云水" not in unit.model_dump_json()


def test_annotations():
    unit = annotated((), doubtful=[2])
    assert unit.figures == ("2024年", "3件") and unit.actors == ("委员",) and unit.lines == (1, 1)
    assert unit.flags == ("false-year", "doubtful-character")


def test_printed_masks_are_flagged():
    leaf = Leaf("S900-1.1", UnitKind.POINT, ("一",), passage("共X个小组", ((0, 5),)))
    annotator = Annotator("共X个小组", Lexicon([]), Lexicon([]), frozenset(), frozenset())
    assert annotator.annotate(leaf, ()).flags == ("masked",)
