"""The check of file lengths: who is named, who fails."""

from pathlib import Path

from tools import check_lengths


def house(root: Path, **lengths: int) -> Path:
    for name, lines in lengths.items():
        path = root / "secretariat" / f"{name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text("x = 1\n" * lines, encoding="utf-8")
    return root


def test_a_file_of_four_hundred_lines_is_named_and_passes(tmp_path, capsys):
    assert check_lengths.main(house(tmp_path, long=400, short=300)) == 0
    assert capsys.readouterr().out == "secretariat/long.py: 400 lines; 300 is long\n"


def test_a_file_beyond_four_hundred_lines_fails(tmp_path, capsys):
    assert check_lengths.main(house(tmp_path, endless=401)) == 1
    assert "401 lines; 400 is the end" in capsys.readouterr().out


def test_no_file_of_the_house_is_beyond_the_end():
    sentences, good = check_lengths.verdict(check_lengths.measure(check_lengths.ROOT))
    assert good, sentences
