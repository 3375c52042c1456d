"""File names every system takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.file_names import LONGEST, safe, unlike


@pytest.mark.parametrize(("title", "name"), [
    ("../../x", "x"), ("CON", "_CON"), ("con.txt", "_con.txt"), ("a/b\\c:d*e", "a_b_c_d_e"), ("  通知。 ", "通知。"), ("...", "未命名"),
    ("", "未命名"), ("关于“龙𬱖”的通知", "关于“龙𬱖”的通知"), ("LPT1", "_LPT1"),
    ("a\u202egnp.exe", "a_gnp.exe"), ("第1期\n纪要", "第1期_纪要"),
])
def test_a_title_becomes_a_name(title, name):
    assert safe(title) == name


def test_three_hundred_characters_are_cut_and_fit_the_file_system():
    assert len(safe("通" * 300)) == LONGEST
    assert len(safe("𬱖" * 300).encode()) <= LONGEST * 3


@given(st.text(max_size=400))
def test_no_title_leads_out_of_the_folder_or_is_refused_by_windows(title):
    name = safe(title)
    assert name
    assert not set(name) & set('<>:"/\\|?*')
    assert all(ord(one) > 31 for one in name)
    assert name not in {".", ".."}
    assert not name.endswith((".", " "))
    assert len(name.encode()) <= 243


def test_a_taken_name_is_numbered_whatever_its_case():
    assert unlike("A", ".pdf", {"a.PDF", "A（2）.pdf"}) == "A（3）.pdf"
    assert unlike("A", ".pdf", set()) == "A.pdf"
