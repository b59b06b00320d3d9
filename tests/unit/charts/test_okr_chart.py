"""Key results are bars from 0 to 1, and the title says how many are green, or on pace."""

import pytest
from review_sample import OBJECTIVES, REVIEW

from journal.charts import okr

OBJECTIVE = OBJECTIVES.rows[0]
RESULT = OBJECTIVE.key_results[0]


def review(*results, day=86):
    rows = (OBJECTIVE._replace(key_results=results),)
    return REVIEW._replace(objectives=OBJECTIVES._replace(day=day, rows=rows))


AT_RISK, ON_PACE = RESULT._replace(pace="at risk"), RESULT._replace(pace="on pace")
EARLY = RESULT._replace(pace="too early")
RED = RESULT._replace(score=0.0, band="red", below_baseline=True)
BLANK = RESULT._replace(score=None, band="–", pace=None, now=None)


@pytest.mark.parametrize(
    ("results", "day", "title"),
    [
        ((AT_RISK, ON_PACE), 86, "1 of 2 key results on pace on day 86 of 92"),
        ((AT_RISK, RED), 92, "1 of 2 key results graded green"),
        ((EARLY,), 12, "Too early to say on day 12 of 92: 1 key result"),
        ((BLANK,), 86, "No value yet for 1 key result"),
        ((BLANK, ON_PACE), 86, "1 of 2 key results on pace on day 86 of 92"),
    ],
    ids=["running", "ended", "early", "blank", "partly"],
)
def test_the_title_is_what_the_figure_says(results, day, title):
    assert okr.figure(review(*results, day=day)).title == title


def test_the_subtitle_says_scale_n_and_an_even_pace():
    assert okr.figure(review(AT_RISK)).subtitle.endswith(
        "Score from baseline (0) to target (1), n = 1 key result; thin mark: green from 0.7; "
        "thick mark: an even pace, 0.93."
    )


def test_an_ended_quarter_has_no_mark_of_pace():
    assert "pace" not in okr.figure(review(AT_RISK, day=92)).subtitle


def test_a_key_result_below_its_baseline_is_told_in_words():
    assert okr.figure(review(RED)).alt == "solved within 24 h: 0.00 red, below baseline, at risk."


def test_a_hold_is_a_count_of_its_weeks():
    hold = RESULT._replace(kind="hold", inside=8, known=13, baseline=None)

    assert okr.figure(review(hold)).rows[0][1:4] == ("hold", "8 of 13", "80%")


@pytest.mark.parametrize("results", [(BLANK,), (RED,), (AT_RISK, BLANK)], ids=str)
def test_scores_of_none_and_nothing_are_drawn(results):
    assert okr.figure(review(*results)).png()[:4] == b"\x89PNG"


@pytest.mark.parametrize(
    "found",
    [None, OBJECTIVES._replace(rows=()), OBJECTIVES._replace(rows=(OBJECTIVE._replace(key_results=()),))],
    ids=["none", "empty", "bare"],
)  # fmt: skip
def test_without_a_key_result_there_is_nothing_to_draw(found):
    assert okr.figure(REVIEW._replace(objectives=found)) is None


def test_a_title_of_sixty_strange_letters_is_cut_and_does_nothing():
    strange = RESULT._replace(title="$\x1b[31m<b>" * 20)

    assert "\x1b" not in okr.figure(review(strange)).svg()
