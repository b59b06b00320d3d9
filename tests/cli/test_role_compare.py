"""`journal role compare` shows fit and move apart, to the digit of the worked example."""

import os
from datetime import UTC, datetime

import pytest
import role_journal
from comparison_example import EXPECTED
from second import vectors

NOW = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
WRITER, MANAGER, STAY = "help-center-writer", "community-manager", "support-specialist"

PAGE = """\
Which role next?                       24 Sep 2026 · 3 roles · 7 criteria
swing weights, fair · 10,000 draws, seed 1 · your gut said Help Center writer

● Fit   Help Center writer, clear: best in 90% of draws, never behind while
        the order of your weights holds.
● Move  Take Community Manager now and keep Help Center writer open, clear.
        Waiting beats taking and staying only above 99% (you say 35%), and
        never beats keeping it open. Finding out first would not change this.

Role fit             0        50     100   fit   10–90%  best   2nd   3rd
Help Center writer   ···········─●─······   63   58–68     90%   10%    0%
Community Manager    ·········─●─········   54   49–60     10%   90%   <1%
Stay in support      ······─●─···········   37   35–40      0%   <1%  >99%

Where it comes from  weight  writer  manager  stay  gap  manager leads if
Energy fit              24%      19        7     9  +11  under 7%
Visibility              17%       8       13     5   −5  over 37%
Writing growth          16%      14        7     5   +6  –
Community skills        12%       4       10     5   −6  over 24%
Pay                     12%       6        7     3    0  over 75%
Schedule                10%       6        4     4   +2  –
Team                    10%       6        6     6    0  over 74%

What would change it
  nearest   Community skills at 24% (now 12%): 1.2 × your top criterion
  ratings   none, alone and within its range, changes the leader
  order     trusting only the order of weights: writer ahead by 0 to 47 points
  doubt     98% if only ratings vary, 95% if only weights do
  weak      stay is practically dominated by writer (better only on
            Community skills, 1 point)

Move, 24 months                        value  writer yes  writer no  regret
take manager, keep writer open            54          57         52       0
take manager and stay                     52          52         52       5
wait for writer                           43          52         37      15
stay                                      37          37         37      20

Your own hours, beside the fit   writer +0.61 charges · stay +0.06 neutral ·
manager −0.19 neutral   (752 rated entries, least 90 a realm)
"""


@pytest.fixture
def worked(journal):
    role_journal.enter(journal)
    return journal


def test_the_worked_example_comes_out_line_by_line(worked, home):
    role_journal.enter_hours(str(home / "journal.db"), NOW)
    page = worked("role", "compare", "--gut", "writer").out

    assert page[: len(PAGE)] == PAGE


def test_the_reasons_unknowns_and_notices_stand_below(worked):
    page = worked("role", "compare").out

    assert (
        page[page.index("For and against") :]
        == """\
For and against, in points against the mean of the others
Help Center writer                       Community Manager
  + Energy fit 10                          + Visibility 6
  + Writing growth 8                       + Community skills 6
  + Schedule 3                             − Energy fit 7
  − Community skills 4
Stay in support
  − Writing growth 6
  − Visibility 6
  − Energy fit 3
  − Pay 3
  − Community skills 2

Known least
  Energy fit of manager 1–5, 10 points · Energy fit of writer 6–9, 7 points ·
  Visibility of writer 3–7, 7 points

To know
  Regret and values are expected points: they take no account of liking or
  fearing risk.
  Are Visibility and Pay the same thing twice?
  Team does not matter for this choice: under 2 points between these roles
  No reason written yet for Help Center writer: Energy fit, Writing growth,
  Community skills, Schedule
  No reason written yet for Community Manager: Energy fit, Visibility,
  Community skills
  No reason written yet for Stay in support: Energy fit, Visibility, Writing
  growth, Community skills, Pay

Next  journal role report --html roles.html    a page with its charts
      journal decision new "Which role next?"  write it down
"""
    )


def test_the_reasons_of_two_roles_stand_side_by_side_unless_read_aloud(worked, monkeypatch):
    side = [line for line in worked("role", "compare").lines if "Visibility 6" in line]
    monkeypatch.setenv("JOURNAL_A11Y", "1")
    aloud = [line for line in worked("role", "compare").lines if "Visibility 6" in line]

    assert side[0] == "  + Energy fit 10                          + Visibility 6"
    assert aloud[0] == "  + Visibility 6"


def test_read_aloud_every_figure_of_a_table_has_its_name(worked, monkeypatch):
    monkeypatch.setenv("JOURNAL_A11Y", "1")
    lines = worked("role", "compare").lines

    assert "Writing growth, weight 16%: writer 14, manager 7, stay 5, gap +6" in lines
    assert "  value 54 - writer yes 57 - writer no 52 - regret 0" in lines
    assert [line for line in lines if line != line.rstrip()] == []


def test_a_bar_in_ascii_shows_its_range(worked, shell):
    page = shell("role", "compare", PYTHONIOENCODING="ascii").lines

    assert "Help Center writer   ...........=*=......   63   58-68     90%   10%    0%" in page


def test_too_close_a_call_names_the_rating_that_would_decide_it(worked):
    worked("role", "rate", "writer", "energy=2/4/8")
    page = worked("role", "compare").out

    assert "too close to call" in page
    asked = worked("role", "compare", "--json").data["verdict"]["fit"]["question"]

    assert f"Next  journal role rate {asked['role']} {asked['criterion']}=6/8/9" in page


@pytest.mark.parametrize("more", [("--what-if", "lock=0"), ("--from", "roles.toml")])
def test_nothing_follows_what_is_not_in_the_journal(worked, tmp_path, monkeypatch, more):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "roles.toml").write_text(
        '[[criterion]]\nslug = "pay"\nname = "Pay"\nworst = "a"\nbest = "b"\nswing = 5\n'
        '[[role]]\nname = "A"\nratings = { pay = 4 }\n[[role]]\nname = "B"\nratings = { pay = 7 }\n'
    )
    answer = worked("role", "compare", *more)

    assert answer.code == 0
    assert "Next  " not in answer.out


def test_lines_of_the_journal_that_belong_to_a_role_stand_beside_the_fit(worked):
    worked("win", "published the guide", "--role", "writer")
    worked("log", "too few samples", "--kind", "critique", "--role", "writer", "--who", "Docs")

    told = " ".join(worked("role", "compare").out.split())

    assert "In your journal writer: 1 win, 1 gap named, last on 24 Sep: “too few samples”" in told


def by_slug(items, key="slug"):
    return {item[key]: item for item in items}


def test_the_json_carries_the_unrounded_figures_of_the_vector(worked):
    data = worked("role", "compare", "--json").data
    roles, criteria, moves = (
        by_slug(data["roles"]),
        by_slug(data["criteria"]),
        by_slug(data["moves"], "id"),
    )
    came_out = {
        "weights": {slug: each["weight"] for slug, each in criteria.items()},
        "leverage": {slug: each["leverage"] for slug, each in criteria.items()},
        "fit": {slug: each["fit"] for slug, each in roles.items()},
        "fit_of_likely_values": {slug: each["likely_fit"] for slug, each in roles.items()},
        "rank": {slug: each["rank"] for slug, each in roles.items()},
        "contributions": {slug: each["contributions"] for slug, each in roles.items()},
        "ordered_weights_lead_over": {
            each["rival"]: {"min": each["min"], "max": each["max"]} for each in data["ordered"]
        },
        "tornado_gap_at_half_and_one_and_a_half_times_the_weight": data["tornado"],
        "moves": {name: each["value"] for name, each in moves.items()},
        "where_you_end_up": data["ends"],
        "break_even_p_unclamped": {
            f"{each['role']} against {each['against']}": each["p"] for each in data["break_even"]
        },
        "tipping_p_of_best_against_best_other_first_step": data["tipping"],
    }

    assert vectors.flat(came_out) == pytest.approx(
        vectors.flat({name: EXPECTED[name] for name in came_out}), abs=1e-6
    )


def test_the_json_has_the_keys_of_its_schema(worked):
    data = worked("role", "compare", "--json").data

    assert data["schema"] == "journal.role.compare/1"
    assert data["leader"] == WRITER
    assert data["settings"]["weights"] == "swing"
    assert set(data["criteria"][0]) >= {"slug", "name", "kind", "swing", "weight", "flips"}
    assert data["criteria"][1]["flips"][0] == {
        "rival": MANAGER,
        "weight": pytest.approx(0.368421053, abs=1e-9),
        "swing": pytest.approx(201.25),
        "times_top": pytest.approx(2.0125),
    }
    assert set(data["simulation"]["stated"]) == {"ranks", "central", "confidence", "pairwise"}
    assert data["simulation"]["stated"]["ranks"][WRITER] == [0.902, 0.098, 0.0]
    assert data["simulation"]["stated"]["central"][STAY] is None
    assert data["verdict"]["fit"]["word"] == EXPECTED["verdict_fit"]
    assert data["verdict"]["move"]["word"] == EXPECTED["verdict_move"]
    assert data["verdict"]["move"]["gap"] == pytest.approx(11.166114, abs=1e-6)
    assert data["rating_flips"] == []
    assert [each["points"] for each in data["evpi"]] == pytest.approx([0.0] * 3, abs=1e-9)
    assert {each["question"] for each in data["evpi"]} == {"offer", "opens"}
    assert data["moves"][0]["scenarios"][WRITER] == pytest.approx([57.073126, 52.052711], abs=1e-6)
    assert data["moves"][3]["regret"][WRITER] == pytest.approx(19.603246, abs=1e-6)
    assert data["dominance"] == [
        {
            "winner": WRITER,
            "loser": STAY,
            "kind": "practical",
            "better_on": {"community": pytest.approx(1.204819, abs=1e-6)},
        }
    ]


def test_the_plain_page_is_one_table(worked):
    lines = worked("role", "compare", "--plain").lines

    assert lines[0] == "table\tname\titem\tvalue"
    assert "role\thelp-center-writer\trank\t1" in lines
    assert "dominance\thelp-center-writer\tsupport-specialist\tpractical" in lines


def test_the_same_seed_gives_the_same_bytes(worked):
    worked("role", "compare")
    first = worked("role", "compare", "--json").out
    again = worked("role", "compare", "--json").out

    assert first == again


def test_adding_a_role_changes_no_other_fit(worked):
    before = by_slug(worked("role", "compare", "--json").data["roles"])
    worked("role", "add", "QA lead")
    worked("role", "rate", "qa-lead", *[f"{slug}=9" for slug in EXPECTED["weights"]])
    after = by_slug(worked("role", "compare", "--json").data["roles"])

    assert after.pop("qa-lead")["rank"] == 1
    assert {slug: role["fit"] for slug, role in after.items()} == {
        slug: role["fit"] for slug, role in before.items()
    }


@pytest.mark.parametrize("number", range(5))
def test_what_if_at_a_reported_weight_flip_makes_the_two_equal(worked, number):
    data = worked("role", "compare", "--json").data
    flips = [(c["slug"], flip) for c in data["criteria"] for flip in c["flips"]]
    slug, flip = flips[number]
    key = f"weight.{slug}={flip['weight']!r}"
    roles = by_slug(worked("role", "compare", "--what-if", key, "--json").data["roles"])

    assert roles[WRITER]["fit"] == pytest.approx(roles[flip["rival"]]["fit"], abs=1e-9)


def test_what_if_at_a_reported_rating_flip_makes_the_two_equal(worked):
    worked("role", "rate", "writer", "energy=2/8/9")
    flip = worked("role", "compare", "--json").data["rating_flips"][0]
    key = f"{flip['role']}.{flip['criterion']}={flip['figure']!r}"
    data = worked("role", "compare", "--what-if", key, "--json").data
    roles = by_slug(data["roles"])

    assert data["verdict"]["fit"]["word"] == "tie"
    assert roles[WRITER]["fit"] == pytest.approx(roles[MANAGER]["fit"], abs=1e-9)


@pytest.mark.parametrize(
    ("key", "field", "value"),
    [
        ("writer.offer=90%", "p_offer", 0.45),
        ("writer.opens=1", "p_offer", 0.7),
        ("writer.starts=2027-01", "start_in", 4),
        ("manager.offer=0.5", "p_offer", 0.5),
    ],
)
def test_what_if_supposes_a_chance_or_a_date(worked, key, field, value):
    roles = by_slug(worked("role", "compare", "--what-if", key, "--json").data["roles"])

    slug = WRITER if key.startswith("writer") else MANAGER
    assert roles[slug][field] == pytest.approx(value)


def test_what_if_saves_nothing_and_says_so(worked):
    page = worked("role", "compare", "--what-if", "lock=0").lines
    history = worked("history", "--json").data["batches"]

    assert page[0].startswith("What if  ")
    assert page[1] == "lock=0 · nothing of this is saved"
    assert history[0]["command"] == "role rate"


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("writer.energy", 2),
        ("writer.energy=", 2),
        ("size=3", 2),
        ("writer.energy=99", 5),
        ("writer.starts=soon", 2),
        ("writer.offer=often", 2),
        ("writer.offer=3", 5),
        ("nobody.offer=1", 3),
        ("writer.taste=3", 3),
        ("weight.taste=3%", 3),
        ("horizon=0", 5),
        ("lock=2", 5),
    ],
)
def test_what_if_refuses_what_is_no_key_or_value(worked, key, code):
    assert worked("role", "compare", "--what-if", key).code == code


def test_the_variant_with_an_earlier_start_and_a_closed_door_comes_out(worked):
    worked("role", "offer", "writer", "--starts", "2027-01")
    data = worked("role", "compare", "--lock", "0.2", "--json").data
    expected = vectors.decisions("move_earlier_post_closed_door")["expected"]
    moves = {each["id"]: each["value"] for each in data["moves"]}
    asked = {(each["role"], each["question"]): each["points"] for each in data["evpi"]}

    assert moves == pytest.approx(expected["moves"], abs=1e-6)
    assert asked[WRITER, "offer"] == pytest.approx(1.105346, abs=1e-6)
    assert "Asking whether the offer of Help Center writer will come is worth" in " ".join(
        worked("role", "compare", "--lock", "0.2").out.split()
    )


def test_a_missing_rating_unranks_that_role_alone_and_says_which(worked):
    worked("role", "add", "Team lead")
    worked("role", "rate", "team-lead", *[f"{s}=5" for s in EXPECTED["weights"] if s != "pay"])
    answer = worked("role", "compare")

    assert "ranking without Team lead: 1 rating missing (pay)" in answer.lines
    data = by_slug(worked("role", "compare", "--json").data["roles"])
    assert (data["team-lead"]["rank"], data["team-lead"]["fit"]) == (None, None)
    assert data[WRITER]["rank"] == 1


def test_a_must_that_is_not_met_is_shown_and_not_ranked(worked):
    worked("role", "criterion", "add", "Night calls", "--kind", "must", "--at-most", "4")
    worked("role", "rate", "writer", "night-calls=0")
    worked("role", "rate", "manager", "night-calls=3/4/6")
    worked("role", "rate", "support", "night-calls=6")
    answer = worked("role", "compare")

    assert "Stay in support is out: Night calls 6, at most 4" in answer.lines
    assert "Community Manager is at risk: Night calls 4, at most 4" in answer.lines
    assert "No move: your present job is not ranked" in answer.out


def test_fewer_than_two_rankable_roles_are_refused_with_the_gaps(journal):
    role_journal.enter_criteria(journal)
    role_journal.enter_roles(journal)
    answer = journal("role", "compare")

    assert answer.code == 5
    assert "fewer than two roles can be ranked" in answer.err
    assert "help-center-writer has no rating on energy" in answer.err


def test_a_refused_comparison_writes_nothing(journal, home):
    role_journal.enter_criteria(journal)
    before = journal("history", "--json").out
    journal("role", "compare")

    assert journal("history", "--json").out == before


def test_the_first_result_is_kept_and_later_edits_are_told(worked):
    worked("role", "compare", "--gut", "manager")
    worked("role", "criterion", "weigh", "visibility=85")
    worked("role", "rate", "writer", "pay=6/7/8")
    page = " ".join(worked("role", "compare").out.split())

    assert "your gut said Community Manager" in page
    assert "Weights changed after the result was first shown (24 Sep): Visibility 70 → 85" in page
    assert (
        "Ratings changed after the result was first shown (24 Sep): "
        "Pay of Help Center writer 4/5/7 → 6/7/8" in page
    )


def test_edits_before_the_first_result_are_not_late(worked):
    worked("role", "criterion", "weigh", "visibility=85")
    first = worked("role", "compare").out
    second = worked("role", "compare").out

    assert "after the result was first shown" not in first + second


def test_a_comparison_writes_once(worked):
    worked("role", "compare", "--gut", "writer")
    worked("role", "compare")
    commands = [each["command"] for each in worked("history", "--json").data["batches"]]

    assert [each for each in commands if each.startswith("role compare")] == ["role compare --gut"]


def test_what_counts_twice_is_asked_before_the_first_result_alone(worked):
    first = worked("role", "compare").out
    second = worked("role", "compare").out

    assert "Are Visibility and Pay the same thing twice?" in first
    assert "the same thing twice" not in second


def test_two_present_jobs_need_a_word_which_one_is_staying(worked):
    worked("role", "add", "Night desk", "--current", "--employer", "Inn")

    assert worked("role", "compare").code == 4
    assert worked("role", "compare", "--stay", "support").code == 0


def test_without_a_present_job_there_is_a_fit_and_no_move(worked):
    worked("role", "rm", "support-specialist", "--yes")
    answer = worked("role", "compare")

    assert "● Move" not in answer.out
    assert "journal role add NAME --current" in " ".join(answer.out.split())


def test_roles_named_are_compared_with_the_present_job_alone(worked):
    data = worked("role", "compare", "manager", "--json").data

    assert sorted(role["slug"] for role in data["roles"]) == [MANAGER, STAY]


def test_a_closed_role_is_not_compared(worked):
    worked("role", "status", "writer", "rejected")

    assert WRITER not in worked("role", "compare", "--json").out
    assert worked("role", "compare", "writer").code == 4


def test_hours_like_these_contradict_a_rating_in_words(worked, home):
    role_journal.enter_hours(str(home / "journal.db"), NOW)
    worked("role", "edit", "manager", "--mix", "live-one=50,live-many=50")
    worked("role", "rate", "manager", "energy=7/8/9")
    page = " ".join(worked("role", "compare").out.split())

    assert (
        "You rate Energy fit of Community Manager 8; hours like these drained you (−0.6, n 378). "
        "They went together; it need not be the cause" in page
    )


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100, 140])
def test_no_line_is_wider_than_the_page(worked, monkeypatch, width):
    monkeypatch.setenv("COLUMNS", str(width))
    lines = worked("role", "compare", "--gut", "writer").lines

    assert max(map(len, lines)) <= min(width, 100)


def test_the_wide_page_adds_the_points_each_criterion_can_move(worked, monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    lines = worked("role", "compare").lines

    assert "gap  leverage  manager leads if" in " ".join(lines)
    assert any(line.startswith("Energy fit") and "   11  under 7%" in line for line in lines)


def test_roles_that_are_alike_tie(journal):
    role_journal.enter_criteria(journal)
    for name in ("One", "Two"):
        journal("role", "add", name)
        journal("role", "rate", name, *[f"{slug}=5/5/5" for slug in EXPECTED["weights"]])
    answer = journal("role", "compare")

    assert "One and Two tie at 50 points." in answer.out


FILE = """\
title = "Which role next?"
today = 2026-09-24
horizon_months = 24
lock = 0.8
weights = "swing"
firmness = "fair"
seed = 1
draws = 10000
{criteria}
{roles}
"""


@pytest.fixture
def file(tmp_path):
    table = role_journal.COMPARISON
    criteria = "\n".join(
        f'[[criterion]]\nslug = "{c["slug"]}"\nname = "{c["name"]}"\nkind = "rating"\n'
        f'worst = "{c["worst"]}"\nbest = "{c["best"]}"\nswing = {c["swing"]}\n'
        for c in table["criteria"]
    )
    roles = "\n".join(
        f'[[role]]\nslug = "{r["slug"]}"\nname = "{r["name"]}"\nstatus = "{r["status"]}"\n'
        + (
            f'opens = {r["opens"]}\noffer = {r["offer"]}\nstarts = "{r["starts"]}"\n'
            if "opens" in r
            else ""
        )
        + "ratings = { "
        + ", ".join(f"{slug} = {figures}" for slug, figures in r["ratings"].items())
        + " }\n"
        for r in table["roles"]
    )
    path = tmp_path / "roles.toml"
    path.write_text(FILE.format(criteria=criteria, roles=roles), encoding="utf-8")
    return path


def test_a_file_is_compared_alone_and_touches_nothing(journal, file, home):
    data = journal("role", "compare", "--from", str(file), "--json").data

    assert {role["slug"]: role["fit"] for role in data["roles"]} == pytest.approx(
        EXPECTED["fit"], abs=1e-6
    )
    assert data["simulation"]["stated"]["ranks"][WRITER] == [0.902, 0.098, 0.0]
    assert not os.path.exists(home)


def test_each_command_takes_its_own_tables_of_the_file(journal, file):
    assert journal("role", "criterion", "add", "--from", str(file)).code == 0
    assert journal("role", "add", "--from", str(file)).code == 0
    assert journal("role", "rate", "--from", str(file)).code == 0

    data = journal("role", "compare", "--json").data
    assert {role["slug"]: role["fit"] for role in data["roles"]} == pytest.approx(
        EXPECTED["fit"], abs=1e-6
    )


def test_every_fault_of_a_file_is_told_with_its_line_and_nothing_is_taken(journal, file):
    journal("role", "criterion", "add", "--from", str(file))
    text = file.read_text(encoding="utf-8")
    text = text.replace("energy = [6, 8, 9]", "energy = [9, 8, 6]").replace(
        "pay = [4, 6, 7]", "pay = [4, 6, 17]"
    )
    file.write_text(text, encoding="utf-8")
    journal("role", "add", "--from", str(file))
    lines = text.splitlines()
    bad = [n for n, line in enumerate(lines, 1) if "[9, 8, 6]" in line or "6, 17]" in line]
    answer = journal("role", "rate", "--from", str(file))

    assert answer.code == 5
    assert f"line {bad[0]}: “17” is outside 0 to 10" in answer.err
    assert f"line {bad[1]}: low, likely and high of “energy”" in answer.err
    assert journal("role", "show", "support-specialist", "--json").data["ratings"] == []


def test_an_unknown_field_of_a_file_is_told_with_its_line(journal, file):
    file.write_text("[[role]]\nname = 'A'\nstaus = 'watching'\n", encoding="utf-8")
    answer = journal("role", "add", "--from", str(file))

    assert (answer.code, "line 3: no field “staus”" in answer.err) == (5, True)


@pytest.mark.parametrize("name", ["nowhere.toml", "."])
def test_a_file_that_cannot_be_read_is_refused(journal, tmp_path, name):
    assert journal("role", "compare", "--from", str(tmp_path / name)).code == 8


def test_ratings_come_from_a_table_too(worked, tmp_path):
    path = tmp_path / "ratings.csv"
    path.write_text(
        "role,criterion,low,likely,high,why\nwriter,energy,5,7,9,two quiet days\nmanager,pay,,5,\n",
        encoding="utf-8-sig",
    )
    worked("role", "rate", "--from", str(path))
    ratings = by_slug(worked("role", "show", "writer", "--json").data["ratings"], "criterion")
    others = by_slug(worked("role", "show", "manager", "--json").data["ratings"], "criterion")

    assert (ratings["energy"]["low"], ratings["energy"]["why"]) == (5.0, "two quiet days")
    assert (others["pay"]["low"], others["pay"]["high"], others["pay"]["basis"]) == (
        4.0,
        6.0,
        "assumed",
    )


def test_a_table_with_faults_is_not_taken_at_all(worked, tmp_path):
    path = tmp_path / "ratings.csv"
    path.write_text(
        "role,criterion,low,likely,high,why\n"
        "writer,energy,5,7,9,\nnobody,pay,,5,\nmanager,pay,4,,\n",
        encoding="utf-8",
    )
    before = worked("role", "show", "writer", "--json").data["ratings"]
    answer = worked("role", "rate", "--from", str(path))

    assert "line 3: no role “nobody”" in answer.err
    assert "line 4: “pay” needs a likely figure" in answer.err
    assert worked("role", "show", "writer", "--json").data["ratings"] == before


HEAD = "[[criterion]]\nslug = 'pay'\nworst = 'a'\nbest = 'b'\nswing = 50\n"
ROLE = "[[role]]\nname = 'Desk'\n"


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("title = 3\n" + HEAD, 5, "line 1: title: “3” is not a text"),
        ("weights = 'ahp'\n" + HEAD, 5, "line 1: weights from “ahp”"),
        ("lock = 'a'\n" + HEAD, 5, "lock: “a” is not such a value"),
        ("today = 'soon'\n" + HEAD, 5, "is not a day"),
        ("criterion = 3\n", 5, "is not a list of [[criterion]] tables"),
        ("criterion = [3]\n", 5, "is not a list of [[criterion]] tables"),
        (HEAD + "rank = 1.5\n", 5, "line 1: rank: “1.5” is not a whole number"),
        (HEAD + "points = [48]\n", 5, "points: a list of"),
        (HEAD.replace("50", "'50'"), 5, "line 1: swing: “50” is not a number"),
        (HEAD.replace("50", "500"), 5, "points are 0 to 100"),
        (HEAD.replace("50", "0"), 5, "all swings are zero"),
        (HEAD.replace("'pay'", "3"), 5, "line 1: name: “3” is not a text"),
        (HEAD + ROLE + "opens = 3\n", 5, "line 8: “3.0” is not a chance"),
        (HEAD + ROLE + "mix = 3\n", 5, "line 8: mix: “3” is not a text"),
        (HEAD + ROLE + "mix = { docs = 0.5 }\n", 5, "line 8: the mix adds up to"),
        (HEAD + ROLE + "starts = 2027\n", 5, "line 8: starts: “2027” is not a text"),
        (HEAD + ROLE + "starts = '2027'\n", 2, "line 8: “2027” is not a month"),
        (HEAD + ROLE + "ratings = 3\n", 5, "line 8: ratings: not a table"),
        (HEAD + ROLE + "ratings = { pay = [1, 'x', 3] }\n", 5, "line 8: a rating: “x”"),
        (HEAD + ROLE + "ratings = { pay = nan }\n", 5, "line 8"),
        (HEAD + ROLE + "ratings = { pay = 3 }\nwhy = { pay = 3 }\n", 5, "why: “3” is not a text"),
        (HEAD + ROLE + "ratings = { taste = 3 }\n", 3, "line 8: no role criterion “taste”"),
        (HEAD + ROLE + "ratings = { pay = 3 }\n", 5, "fewer than two roles"),
        ("not toml", 8, "is no TOML"),
    ],
)
def test_a_file_with_a_fault_is_refused_in_words(journal, tmp_path, text, code, told):
    path = tmp_path / "roles.toml"
    path.write_text(text, encoding="utf-8")
    answer = journal("role", "compare", "--from", str(path))

    assert (answer.code, told in answer.err, answer.out) == (code, True, ""), answer.err


def test_with_many_roles_the_six_best_stand_in_tables_and_the_rest_in_a_list(worked):
    for letter in "ABCDE":
        worked("role", "add", f"Desk {letter}", "--opens", "20%", "--offer", "50%")
        worked(
            "role", "rate", f"desk-{letter.lower()}", *[f"{s}=3/3/3" for s in EXPECTED["weights"]]
        )
    lines = worked("role", "compare").lines

    assert "7. Desk D, fit 30" not in lines
    assert [line for line in lines if ", fit " in line] == [
        "4. Desk D, fit 30",
        "4. Desk E, fit 30",
    ]
    assert "  A leads over 90%" not in lines
    assert "  manager leads under 7%" in lines
    assert max(map(len, lines)) <= 80


THREE = """
[[criterion]]
slug = "a"
name = "A"
kind = "rating"
worst = "w"
best = "b"
swing = 5

[[role]]
slug = "here"
name = "Here"
status = "current"
ratings = {{ a = 6 }}

[[role]]
slug = "manager"
name = "Manager"
status = "offered"
opens = 1
offer = 0.9
starts = "2026-10"
ratings = {{ a = {manager} }}

[[role]]
slug = "writer"
name = "Writer"
status = "watching"
opens = 0.5
offer = 0.7
starts = "2027-07"
ratings = {{ a = {writer} }}
"""


@pytest.mark.parametrize(
    ("manager", "writer", "said"),
    [
        (7, 5, "Waiting never beats taking and staying."),
        (5, 4, "Waiting beats taking and staying only below 82% (you say 35%)"),
        (5, 7, "always beats keeping it open."),
    ],
)
def test_waiting_for_a_worse_role_is_not_said_to_be_better(
    journal, tmp_path, manager, writer, said
):
    path = tmp_path / "three.toml"
    path.write_text(THREE.format(manager=manager, writer=writer), encoding="utf-8")

    page = " ".join(journal("role", "compare", "--from", str(path)).out.split())

    assert said in page


def test_a_seed_below_nought_is_refused(worked):
    answer = worked("role", "compare", "--seed", "-1")

    assert (answer.code, answer.err.splitlines()[0]) == (
        5,
        "journal: “-1” is not a seed from 0 on",
    )


def test_a_job_that_is_not_held_cannot_be_said_to_be_home(worked):
    answer = worked("role", "compare", "--stay", "writer")

    assert answer.code == 5
    assert "help-center-writer is not a job you hold" in answer.err


def told(page):
    return " ".join(page.out.split())


def test_weights_by_ranking_after_the_first_result_are_told(worked):
    worked("role", "compare")
    ranked = "writing > visibility > pay = schedule > team > energy > community"
    worked("role", "criterion", "weigh", "--rank", ranked, "--as", "roc")
    page = told(worked("role", "compare"))

    assert "Weights changed after the result was first shown" in page
    assert "the way of weighing swing → roc" in page
    assert "Energy fit rank none → 6" in page


def test_another_scale_after_the_first_result_is_told(worked):
    number = ("--kind", "number", "--worst", "60", "--best", "10", "--unit", "min")
    worked("role", "criterion", "add", "Commute", *number)
    worked("role", "criterion", "weigh", "commute=40")
    worked("role", "rate", "writer", "commute=20")
    worked("role", "rate", "manager", "commute=30")
    worked("role", "rate", "stay", "commute=40")
    worked("role", "compare")
    worked("role", "criterion", "edit", "commute", "--best", "20")

    page = told(worked("role", "compare"))

    assert (
        "Scales changed after the result was first shown (24 Sep): Commute 60 to 10 → 60 to 20"
        in page
    )


def test_what_was_seen_stays_seen_and_undo_takes_back_what_was_done(worked):
    worked("role", "criterion", "weigh", "visibility=80")
    worked("role", "compare")

    assert "role criterion weigh" in worked("undo").out
    worked("role", "criterion", "weigh", "visibility=85")

    assert "Visibility" in told(worked("role", "compare")).partition("first shown")[2]


def test_a_gut_pick_can_be_taken_back_and_the_result_stays_seen(worked):
    worked("role", "compare", "--gut", "manager")
    worked("undo")
    worked("role", "criterion", "weigh", "visibility=85")
    page = told(worked("role", "compare"))

    assert "your gut said" not in page
    assert "Visibility 70 → 85" in page
