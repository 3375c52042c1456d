"""The table says what it measured, and measuring in turn is fair."""

import json

from tests.benchmarks.figures import Figure, line_of, ratio, save, side_by_side


def test_a_figure_is_held_against_its_bound():
    assert Figure("a", 100, "ms", 100).verdict == "ok"
    assert Figure("a", 100.1, "ms", 100).verdict == "missed"
    assert Figure("a", 5, "ms").verdict == ""
    assert Figure("a", None, "ms", 100, "nothing to measure").verdict == "not measured"


def test_a_line_names_row_figure_bound_and_verdict():
    assert line_of(Figure("search", 12.34, "ms", 50, "of 50")).split() == ["search", "12", "ms", "≤", "50", "ok", "of", "50"]


def test_what_is_compared_is_called_in_turn_and_none_always_first():
    called = []

    def calling(name):
        return lambda number: called.append((number, name)) or float(number)

    one, other = side_by_side(4, calling("one"), calling("other"))
    assert one == other == [0, 1, 2, 3]
    assert [name for _, name in called] == ["one", "other", "other", "one"] * 2


def test_a_ratio_is_one_of_medians():
    assert ratio([2, 4, 90], [1, 2, 3]) == 2


def test_figures_are_kept_with_the_machine_they_were_taken_on(tmp_path):
    save(tmp_path / "bench" / "figures.json", [Figure("search", 12.0, "ms", 50)])
    kept = json.loads((tmp_path / "bench" / "figures.json").read_text(encoding="utf-8"))
    assert kept["figures"] == [{"row": "search", "value": 12.0, "unit": "ms", "bound": 50, "note": "", "verdict": "ok"}]
    assert {"python", "processors", "load"} <= kept["machine"].keys()
