"""Text and thin lines can be read in both themes, and no two colours of a palette are the same."""

import pytest

from journal.charts import style

GROUND = [
    (theme, role)
    for theme in ("light", "dark")
    for role in style.Palette._fields
    if role not in ("bg", "grid")
]


@pytest.mark.parametrize(("theme", "role"), GROUND)
def test_every_colour_reaches_4_5_to_1_on_its_ground(theme: str, role: str) -> None:
    palette = style.THEMES[theme]

    assert style.contrast(getattr(palette, role), palette.bg) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert style.contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert style.contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
    assert style.contrast("#777777", "#777777") == 1.0


@pytest.mark.parametrize("palette", [style.LIGHT, style.DARK, style.SENTINELS])
def test_no_colour_of_a_palette_is_there_twice(palette: style.Palette) -> None:
    assert len(set(palette)) == len(palette)
