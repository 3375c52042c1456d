"""Pages as images for preview and print."""

import pytest
from paper_samples import notice

from secretariat.errors import Unreadable
from secretariat.papers.meetings import meeting_notice
from secretariat.rendering import page_images
from secretariat.rendering.write_docx import render
from secretariat.rendering.write_pdf import pdf_from_docx


@pytest.fixture(scope="module")
def pdf(fonts):
    return pdf_from_docx(render(meeting_notice.compose(notice()), fonts=fonts), fonts)


def test_a_page_is_white_with_a_red_head(pdf):
    image = page_images.page_pixels(pdf, 0, 1.0)
    assert (image.width, image.height) == (596, 842)
    assert len(image.pixels) == image.stride * image.height
    assert image.pixels[:3] == b"\xff\xff\xff"
    row = int(76 / 297 * image.height)
    pixels = [image.pixels[row * image.stride + x * 4 : row * image.stride + x * 4 + 3] for x in range(image.width)]
    assert any(pixel[2] > 200 and pixel[1] < 80 for pixel in pixels)


def test_a_page_is_saved_as_png(pdf):
    assert page_images.page_png(pdf, 1, 0.5).startswith(b"\x89PNG")
    assert page_images.page_count(pdf) >= 3


def test_a_page_that_is_not_there_and_a_file_that_is_no_pdf_are_refused(pdf):
    with pytest.raises(Unreadable, match="没有第100页"):
        page_images.page_pixels(pdf, 99, 1.0)
    with pytest.raises(Unreadable, match="打不开"):
        page_images.page_count(b"not a pdf")
    with pytest.raises(Unreadable, match="太大"):
        page_images.page_pixels(pdf, 0, 40.0)
