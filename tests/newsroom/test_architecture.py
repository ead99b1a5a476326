import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Each room and the rooms it may import: the arrows of the house point down only.
BOTTOM = {"accounts", "pictures"}
SIBLINGS = {"articles", "sponsored", "people"}
BELOW = {
    "accounts": set(),
    "pictures": set(),
    "publishing": {"accounts", "pictures"},
    "readership": {"publishing", *BOTTOM},
    "articles": {"readership", "publishing", *BOTTOM},
    "sponsored": {"readership", "publishing", *BOTTOM},
    "people": {"readership", "publishing", *BOTTOM},
    "discovery": {*SIBLINGS, "readership", "publishing", *BOTTOM},
    "frontpage": {"discovery", *SIBLINGS, "readership", "publishing", *BOTTOM},
    "newsroom": {"frontpage", "discovery", *SIBLINGS, "readership", "publishing", *BOTTOM},
}
FILES = [
    path
    for room in BELOW
    for path in sorted((ROOT / room).rglob("*.py"))
    if "migrations" not in path.parts
]


@cache
def statements_of(path):
    """The import statements of a file, each with the functions it stands in, outermost first."""
    found = []

    def visit(node, functions):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            functions = (*functions, node.name)
        if isinstance(node, ast.Import | ast.ImportFrom):
            found.append((node, functions))
        for child in ast.iter_child_nodes(node):
            visit(child, functions)

    visit(ast.parse(path.read_text("utf-8")), ())
    return found


def imported(node):
    """The top-level names of the modules an import statement brings in."""
    if isinstance(node, ast.Import):
        return {alias.name.split(".")[0] for alias in node.names}
    if isinstance(node, ast.ImportFrom) and node.level == 0:
        return {node.module.split(".")[0]}
    return set()


def imports_of(path):
    return set().union(*(imported(node) for node, _ in statements_of(path)))


def imports_in_functions(path):
    """The functions that import something, `ready` of an AppConfig left out."""
    allowed = ("ready",) if path.name == "apps.py" else ()
    return {functions for _, functions in statements_of(path) if functions not in ((), allowed)}


def offenders(fault_of):
    """Each file in which `fault_of` finds something, with what it found."""
    found = {str(path.relative_to(ROOT)): fault_of(path) for path in FILES}
    return {name: fault for name, fault in found.items() if fault}


def upward(path):
    room = path.relative_to(ROOT).parts[0]
    return (imports_of(path) & BELOW.keys()) - {room} - BELOW[room]


def test_no_two_test_files_have_one_name():
    """pytest would collect only one of them."""
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert sorted(names) == sorted(set(names))


class TestTheHouse:
    """Imports point one way, down; the three siblings never know each other."""

    def test_a_room_imports_only_the_rooms_below_it(self):
        assert offenders(upward) == {}

    def test_nothing_is_imported_inside_a_function(self):
        assert offenders(imports_in_functions) == {}

    def test_no_room_knows_the_tests(self):
        assert offenders(lambda path: imports_of(path) & {"tests", "pytest", "hypothesis"}) == {}

    def test_there_is_something_to_hold(self):
        assert {path.relative_to(ROOT).parts[0] for path in FILES} == set(BELOW)

    def test_every_app_of_ours_is_a_room(self, settings):
        ours = {
            name.split(".")[0]
            for name in settings.INSTALLED_APPS
            if (ROOT / name.split(".")[0]).is_dir()
        }
        assert ours == set(BELOW)

    def test_no_arrow_points_up(self):
        for room, below in BELOW.items():
            assert all(room not in BELOW[other] for other in below)
        for sibling in SIBLINGS:
            assert not BELOW[sibling] & SIBLINGS
