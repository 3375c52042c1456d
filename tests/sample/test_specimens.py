"""Every kind of paper, written by the command."""

from secretariat.cli import main
from secretariat.papers.catalogue import CATALOGUE
from secretariat.rendering import page_images
from secretariat.rendering.read_docx import read

KINDS = tuple(kind.name for kind in CATALOGUE)


def test_every_kind_of_paper_the_program_makes_is_written_as_docx_and_pdf(tmp_path, capsys):
    out = tmp_path / "样张"
    assert main(["samples", "--out", str(out)]) == 0
    told = capsys.readouterr().out.splitlines()
    readings = {file: read(file.read_bytes()) for file in out.glob("*.docx")}
    assert sorted(reading.paper.kind for reading in readings.values()) == sorted(KINDS)
    assert len(told) == len(KINDS)
    for file, reading in readings.items():
        pdf = file.with_suffix(".pdf").read_bytes()
        assert page_images.page_count(pdf) >= 1
        assert reading.unread == ()
        assert any(file.name in line for line in told)


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path, capsys):
    (tmp_path / "文件").write_bytes(b"mine")
    assert main(["samples", "--out", str(tmp_path / "文件")]) == 2
    assert capsys.readouterr().err.strip().endswith("。")
    assert (tmp_path / "文件").read_bytes() == b"mine"
