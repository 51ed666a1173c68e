"""What the names of elements say, and what they don't."""

from __future__ import annotations

import pytest

from cleaner.rules.cues import name_concepts


@pytest.mark.parametrize(
    ("names", "concepts"),
    [
        ("relatedPosts", ("related",)),
        ("post-share clearfix", ("body", "share")),
        ("hidden", ("hidden",)),
        ("is-hidden", ("hidden",)),
        ("d-none", ("hidden",)),
        ("how-to-choose-the-best-share-plan", ()),
    ],
)
def test_names_say_what_a_box_is(names: str, concepts: tuple[str, ...]) -> None:
    assert set(concepts) <= set(name_concepts(names)) and bool(concepts) == bool(name_concepts(names))


@pytest.mark.parametrize(
    "name",
    [
        "overflow-hidden", "md:hidden", "text-left", "position-relative", "mb-2", "w-full", "d-flex", "alignright",
        "has-text-color", "is-layout-flow", "no-bottom-spacing", "status-publish", "type-post", "aem-GridColumn",
        "flex-grid", "et_pb_module", "field--label-hidden",
    ],
)  # fmt: skip
def test_names_that_lay_out_say_nothing(name: str) -> None:
    assert name_concepts(name) == ()
