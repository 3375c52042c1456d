"""Files as Word, WPS or somebody worse would leave them."""

import io
import zipfile

from docx import Document as WordFile

WORDS, OTHER_WORDS = "现将有关事项通知如下", "请准时参加，现将有关事项通知如下"


def retyped(docx, before=WORDS, after=OTHER_WORDS):
    file = WordFile(io.BytesIO(docx))
    paragraph = next(one for one in file.paragraphs if before in one.text)
    paragraph.runs[-1].text = paragraph.runs[-1].text.replace(before, after)
    saved = io.BytesIO()
    file.save(saved)
    return saved.getvalue()


def with_text_box(docx):
    """The .docx with a text box in its first paragraph, which the layout does not show."""
    box = (b'<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>'
           + "框里的字".encode() + b"</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>")
    source, target = zipfile.ZipFile(io.BytesIO(docx)), io.BytesIO()
    with zipfile.ZipFile(target, "w") as written:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                place = part.index(b"</w:p>", part.index(b"<w:body>"))
                part = part[:place] + box + part[place:]
            written.writestr(name, part)
    return target.getvalue()


def bomb(_docx):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (70 * 1024 * 1024))
    return made.getvalue()


def with_part(docx, name, content):
    source, target = zipfile.ZipFile(io.BytesIO(docx)), io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
        for one in source.namelist():
            if one != name:
                written.writestr(one, source.read(one))
        written.writestr(name, content)
    return target.getvalue()


ENTITY = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><d>&x;</d>'
