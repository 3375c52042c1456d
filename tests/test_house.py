"""The house as agreed: what lies at its top, what each room says of itself, and what no file may say."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOP = {
    "pyproject.toml", "secretariat", "ui", "templates", "resources", "tests", "README.md", "README.zh-CN.md", "ARCHITECTURE.md",
    "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "Makefile", ".ci", "packaging", "tools", "constraints.txt",
    ".gitignore", ".gitattributes", ".python-version",
}  # fmt: skip
TEXT = {".py", ".md", ".toml", ".txt", ".sh", ".ini", ".mako", ".spec", ".yml", ""}


def tracked_files() -> list[Path]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: there is no list of the project's own files")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout.decode("utf-8")
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).exists()]


def test_the_top_level_is_what_the_user_fixed():
    assert {path.relative_to(ROOT).parts[0] for path in tracked_files()} == TOP


def packages() -> list[Path]:
    return sorted(path for room in ("secretariat", "ui") for path in (ROOT / room).rglob("__init__.py"))


@pytest.mark.parametrize("path", packages(), ids=lambda path: path.parent.relative_to(ROOT).as_posix())
def test_every_package_states_its_charter_in_one_sentence(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    charter = ast.get_docstring(tree)
    assert charter is not None
    assert charter.endswith(".")
    assert "\n" not in charter
    assert re.findall(r"[.!?] [A-Z]", charter) == []
    assert len(tree.body) == 1, "a package's __init__ holds its charter and nothing else"


def test_every_folder_of_code_is_a_package():
    folders = {path.parent for room in ("secretariat", "ui") for path in (ROOT / room).rglob("*.py")}
    assert [str(folder.relative_to(ROOT)) for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []


def test_the_import_contracts_hold():
    program = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stdout


# A path of somebody's machine, or the address a package was fetched from, is true on one machine only.
FORBIDDEN = {
    "a home folder": re.compile(r"(?<![\w.])/(?:home|Users|root)/[\w.-]+"),
    "a working folder": re.compile(r"(?<![\w.])/(?:work|opt|tmp|mnt|srv)/[\w.-]+"),
    "a drive": re.compile(r"\b[A-Z]:\\Users\\[\w.-]+"),
    "a package index": re.compile(r"(?:index|extra-index|find-links)[-_ ](?:url)?[ =]*(?:https?|file)://|pypi\.org|registry\.npmjs|/simple/"),
}
NAMED_HERE = {"tests/test_house.py"}


def test_no_file_names_a_path_of_a_machine_or_a_package_index():
    found = []
    for path in tracked_files():
        name = path.relative_to(ROOT).as_posix()
        if path.suffix not in TEXT or name in NAMED_HERE or name.startswith("resources/fonts/"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            found += [f"{name}:{number}: {what}" for what, pattern in FORBIDDEN.items() if pattern.search(line)]
    assert found == []


def test_no_work_is_left_marked_as_undone():
    marks = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|X" + r"XX)\b")
    found = []
    for path in tracked_files():
        if path.suffix == ".py" or path.name == "Makefile":
            lines = path.read_text(encoding="utf-8").splitlines()
            found += [f"{path.relative_to(ROOT)}:{number}" for number, line in enumerate(lines, start=1) if marks.search(line)]
    assert found == []
