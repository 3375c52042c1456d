"""Every paper opened and saved by another program, LibreOffice in place of Word and WPS: it comes back whole, with as many pages."""

import os
import shutil
import subprocess

import pytest

from secretariat.papers.catalogue import CATALOGUE
from secretariat.papers.plain_text import plain_text
from secretariat.rendering.page_images import page_count
from secretariat.rendering.read_docx import read
from secretariat.rendering.write_docx import controls, render
from secretariat.rendering.write_pdf import pdf_from_docx, print_reading

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (libreoffice-writer-nogui) is not installed"),
]


def test_every_paper_saved_by_another_program_is_taken_back_whole(fonts, tmp_path):
    made, saved = tmp_path / "made", tmp_path / "saved"
    made.mkdir()
    for kind in CATALOGUE:
        (made / f"{kind.name}.docx").write_bytes(render(kind.specimen(), fonts=fonts))
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "docx:MS Word 2007 XML",
         "--outdir", saved, *sorted(made.glob("*.docx"))],
        env={**os.environ, "HOME": str(tmp_path)}, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    assert len(list(saved.glob("*.docx"))) == len(CATALOGUE)
    for file in sorted(saved.glob("*.docx")):
        before = (made / file.name).read_bytes()
        reading = read(file.read_bytes())
        assert reading.unread == (), file.stem
        assert controls(file.read_bytes()) == controls(before), file.stem
        assert plain_text(reading.paper).split() == plain_text(read(before).paper).split(), file.stem
        assert print_reading(reading, fonts).page_count == page_count(pdf_from_docx(before, fonts)), file.stem
