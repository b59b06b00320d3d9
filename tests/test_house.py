"""The house stands as docs/architecture.md says: doors, tables, drawings, words and statements.

Each assertion that fails names what to edit.
"""

import ast
import importlib
import inspect
import pkgutil
import re
import sqlite3
import typing
from contextlib import closing
from pathlib import Path

import pytest

import journal
from journal import cli, lane
from journal._lazy import load
from journal.storage import migrate

PACKAGE = Path(journal.__file__).parent
TESTS = Path(__file__).parent
ROOMS = ("charts", "domain", "exchange", "ledger", "plans", "render", "reviews", "storage")
"""Rooms with a lazy front door."""

SQL_ROOMS = sorted([*PACKAGE.glob("ledger/[a-z]*.py"), *PACKAGE.glob("plans/glance*.py")])
"""Modules whose every statement is a constant."""

VERBS = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")


def modules(room):
    """Return the names of the modules of a room."""
    return sorted(each.name for each in pkgutil.iter_modules([str(PACKAGE / room)]))


def front_door(room):
    """Return the names that a front door gives to type checkers, and those that it loads."""
    tree = ast.parse((PACKAGE / room / "__init__.py").read_text(encoding="utf-8"))
    guarded = [node for node in tree.body if isinstance(node, ast.If)]
    typed = [
        name.asname
        for node in ast.walk(ast.Module([each for block in guarded for each in block.body], []))
        if isinstance(node, ast.ImportFrom) and node.module == f"journal.{room}"
        for name in node.names
    ]
    loaded = [
        argument.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "lazy_submodules"
        for argument in node.args[1:]
        if isinstance(argument, ast.Constant)
    ]
    return typed, loaded


@pytest.mark.parametrize("room", [room for room in ROOMS if (PACKAGE / room).is_dir()])
def test_a_front_door_tells_the_type_checker_what_it_loads(room):
    typed, loaded = front_door(room)

    assert sorted(typed) == sorted(loaded), f"edit journal/{room}/__init__.py"


@pytest.mark.parametrize("room", ["domain", "ledger", "plans", "storage"])
def test_every_module_stands_behind_its_front_door(room):
    _, loaded = front_door(room)
    # codec and uid are imported by name on hot paths; the front door would be a detour.
    direct = {"domain": {"codec", "uid"}}.get(room, set())

    assert set(modules(room)) - set(loaded) - direct == set(), f"edit journal/{room}/__init__.py"


def schemas():
    """Return every view that stands for itself, by module."""
    found = []
    for name in modules("views"):
        module = importlib.import_module(f"journal.views.{name}")
        found += [
            view
            for view in vars(module).values()
            if inspect.isclass(view) and view.__module__ == module.__name__
            if hasattr(view, "SCHEMA")
        ]
    return found


VIEWS = schemas()


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.SCHEMA)
def test_a_view_says_its_schema_with_a_number(view):
    assert re.fullmatch(r"journal(\.[a-z]+)+/[1-9][0-9]*", view.SCHEMA)


def test_no_two_views_have_one_schema():
    names = [view.SCHEMA for view in VIEWS]

    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.SCHEMA)
@pytest.mark.parametrize("registry", ["lines", "tables"])
def test_every_view_with_a_schema_is_drawn(view, registry):
    noun = view.__module__.rpartition(".")[2]
    drawings = getattr(load(f"journal.render.text.{noun}"), registry)

    assert view in drawings.by_view, f"edit journal/render/text/{noun}.py"


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.SCHEMA)
def test_no_field_of_a_view_is_called_schema(view):
    assert "schema" not in typing.get_type_hints(view)


WORDS = sorted({row.module for row in cli.COMMANDS.values()})
SHARED = {"_shared", "hot"}
"""Modules of journal.commands that are no word: shared options, and words without Typer."""


def has_app(name):
    """Whether a module of journal.commands, or a package, makes a Typer app."""
    path = PACKAGE / "commands" / name
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    tree = ast.parse(file.read_text(encoding="utf-8"))
    made = [ast.unparse(each) for node in tree.body for each in getattr(node, "targets", ())]
    taken = [each.name for node in tree.body for each in getattr(node, "names", ())]
    return "app" in [*made, *taken]


def test_every_command_module_is_in_the_table():
    there = {name for name in modules("commands") if name not in SHARED and has_app(name)}

    assert there == set(WORDS), "edit COMMANDS in journal/cli.py"


def clause(text):
    """Return the first clause of a help text; what follows it the table leaves out."""
    return re.split(r"[.;:,]", " ".join(text.split()), maxsplit=1)[0]


@pytest.mark.parametrize("word", cli.COMMANDS)
def test_the_table_says_what_the_command_says(word):
    said, listed = cli.command(word).help, cli.COMMANDS[word].help

    assert clause(listed) == clause(said), "edit COMMANDS in journal/cli.py"


@pytest.mark.parametrize("word", cli.COMMANDS)
def test_every_word_stands_in_a_group_of_the_help(word):
    assert cli.COMMANDS[word].group in cli.GROUPS


@pytest.mark.parametrize("word", lane.HOT)
def test_every_word_of_the_lane_has_its_module(word):
    act = load(f"journal.commands.hot.{lane.HOT[word].module}").act

    assert next(iter(inspect.signature(act).parameters)) == "run"


def test_every_word_of_the_lane_is_a_word_of_the_table():
    assert set(lane.HOT) - set(cli.COMMANDS) == set()


def constants(path):
    """Return the statements that stand as constants in capitals at the top of a module."""
    name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
    found = vars(load(name)).items()
    return [
        pytest.param(text, id=f"{path.stem}.{label}")
        for label, text in found
        if label.isupper() and isinstance(text, str) and text.split()[0] in VERBS
    ]


STATEMENTS = [each for path in SQL_ROOMS for each in constants(path)]


@pytest.fixture(scope="module")
def schema():
    """Return an empty journal of today's schema."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate.create(connection)
        yield connection


def named(statement):
    """Return a value for each named parameter of a statement."""
    return dict.fromkeys(re.findall(r":([a-z_]+)", statement), "1")


@pytest.mark.parametrize("statement", STATEMENTS)
def test_every_statement_prepares(schema, statement):
    assert schema.execute(f"EXPLAIN {statement}", named(statement)).fetchone() is not None


def executed(path):
    """Return what is executed in a module: the first argument of each execute()."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        node.args[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("execute", "executemany", "executescript")
    ]


def is_constant(node, path):
    """Whether an executed argument is a constant in capitals, an entry of one, or a plain name that
    only ever holds such.
    """
    if isinstance(node, ast.Subscript):
        return is_constant(node.value, path)
    text = ast.unparse(node)
    if text.rpartition(".")[2].isupper():
        return True
    tree = ast.parse(path.read_text(encoding="utf-8"))
    given = [
        each.value
        for each in ast.walk(tree)
        if isinstance(each, ast.Assign) and text in map(ast.unparse, each.targets)
    ]
    sources = [
        each.iter
        for each in ast.walk(tree)
        if isinstance(each, ast.For) and re.search(rf"\b{text}\b", ast.unparse(each.target))
    ]
    choices = [
        part
        for each in given
        for part in ((each.body, each.orelse) if isinstance(each, ast.IfExp) else (each,))
    ]
    over = [source.func.value if isinstance(source, ast.Call) else source for source in sources]
    return bool(choices + over) and all(is_constant(part, path) for part in choices + over)


@pytest.mark.parametrize("path", SQL_ROOMS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_only_constants_are_executed(path):
    assert [ast.unparse(each) for each in executed(path) if not is_constant(each, path)] == []


HOT_STATEMENTS = [
    *("entries.NEWEST", "entries.OLDEST", "entries.ONE", "entries.BY_UID"),
    *("days.ONE", "days.BETWEEN", "marks.ONE", "marks.OF_HABIT", "tags.HELD", "tags.OF_ENTRY"),
    *("search.MATCHES", "excuses.OF_HABIT"),
]


@pytest.mark.parametrize("name", HOT_STATEMENTS)
def test_hot_statements_use_an_index(schema, name):
    module, _, label = name.partition(".")
    statement = getattr(load(f"journal.ledger.{module}"), label)
    plan = schema.execute(f"EXPLAIN QUERY PLAN {statement}", named(statement)).fetchall()
    scans = [row[3] for row in plan if row[3].startswith("SCAN")]

    assert [scan for scan in scans if "VIRTUAL TABLE" not in scan] == []


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE))
)
def test_every_module_says_what_it_owns(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", sorted(TESTS.rglob("*.py")), ids=lambda path: path.stem)
def test_no_test_imports_from_a_conftest(path):
    """Which of several is meant depends on the order of the paths that pytest is given."""
    assert "conftest" not in imported(path)


def imported(path):
    """Return the modules that a module imports from."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
