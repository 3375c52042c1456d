"""An examination names the paper of which any byte changed, the gap in a series, the damage in the file."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing

import pytest

from secretariat.domain.findings import Finding
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.persistence.database import open_database
from secretariat.persistence.verify import examine, examine_papers
from tests.persistence.acts import issue_one, open_act


@pytest.fixture
def issued(numbered):
    """Five numbered, sealed papers, in a closed file."""
    with open_database(numbered) as database:
        for _ in range(5):
            issue_one(database)
    return numbered


def harm(path, statement):
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(statement)
        raw.commit()


def found(path):
    with open_database(path) as database:
        return examine(database)


def test_an_untouched_file_has_nothing_to_report(issued):
    assert found(issued) == ()


@pytest.mark.parametrize("change", [
    "text = text || ' '", "title = '第3号通告'", "number = '澄助餐联办〔2026〕4号'", "dated = '2026-11-11'", "year = 2025",
    "retention = 'D10'", "retention = 'X'", "dated = '很久以前'", "pages = 9", "responsible = '他人'", "kind_label = '会议纪要'",
    "sealed_at = '2026-11-10 09:30:01.000000'", "seal = replace(seal, substr(seal, 1, 1), 'x')", "text = CAST(X'FF' AS TEXT)",
])
def test_any_change_to_a_sealed_paper_names_it(issued, change):
    harm(issued, f"UPDATE archival_unit SET {change} WHERE id = 3")
    (finding,) = found(issued)
    with open_database(issued) as database, database.reading_entities() as session:
        assert examine_papers(session) == (finding,)
    assert finding.record == RecordRef(RecordKind.ARCHIVAL_UNIT, 3)
    assert "第3号通" in finding.sentence


@pytest.mark.parametrize("change", ["digest = (SELECT digest FROM archival_file WHERE id = 1)", "file_name = '别的.docx'",
                                    "part = 'scan'", "ordinal = 2", "unit_id = 4"])
def test_any_change_to_the_list_of_its_files_names_it(issued, change):
    harm(issued, "DELETE FROM archival_file WHERE unit_id = 4")
    harm(issued, f"UPDATE archival_file SET {change} WHERE unit_id = 3")
    assert RecordRef(RecordKind.ARCHIVAL_UNIT, 3) in {finding.record for finding in found(issued)}


def test_a_changed_file_names_the_paper_and_the_document(issued):
    harm(issued, "UPDATE blob SET data = CAST(X'00' || substr(data, 2) AS BLOB)"
                 " WHERE sha256 = (SELECT digest FROM archival_file WHERE unit_id = 2)")
    assert found(issued) == (
        Finding("归档文件《第2号通知》的文件与归档时不一致，请从备份恢复。", RecordRef(RecordKind.ARCHIVAL_UNIT, 2)),
        Finding("文书《第2号通知》的文件与保存时不一致，请从备份恢复。", RecordRef(RecordKind.DOCUMENT, 2)),
    )


def test_a_lost_file_names_the_paper(issued):
    harm(issued, "DELETE FROM blob WHERE sha256 = (SELECT digest FROM archival_file WHERE unit_id = 2)")
    assert RecordRef(RecordKind.ARCHIVAL_UNIT, 2) in {finding.record for finding in found(issued)}


def test_an_archival_number_given_later_breaks_no_seal(issued):
    harm(issued, "UPDATE archival_unit SET archival_number = 'ZS-1' WHERE id = 3")
    assert found(issued) == ()


def test_a_gap_and_a_wrong_counter_are_named(issued):
    harm(issued, "UPDATE document SET serial = NULL WHERE serial = 2")
    assert [finding.sentence for finding in found(issued)] == ["编号序列澄助餐联办〔2026〕不连续，缺2号。"]
    harm(issued, "UPDATE number_counter SET last = 9")
    assert [finding.sentence for finding in found(issued)][1:] == ["编号序列澄助餐联办〔2026〕的末号记录与文书不一致。"]


def test_numbers_left_out_when_the_start_was_raised_are_no_gap(issued):
    harm(issued, "UPDATE number_series SET start = 10")
    harm(issued, "UPDATE number_counter SET last = 9")
    with open_database(issued) as database:
        issue_one(database)
        assert examine(database) == ()


def test_a_paper_missing_from_the_index_is_noticed(issued):
    harm(issued, "DELETE FROM paper WHERE unit_id = 1")
    assert [finding.sentence for finding in found(issued)] == ["全文检索的索引不全：归档5件，索引里有4件。"]


def test_flipped_bytes_anywhere_in_a_papers_pages_are_noticed(issued):
    """Any byte of an archived paper: its words and its files are looked for in the file itself and changed one by one."""
    whole = issued.read_bytes()
    with closing(sqlite3.connect(issued)) as raw:
        (data,) = raw.execute("SELECT data FROM blob JOIN archival_file ON digest = sha256 WHERE unit_id = 3").fetchone()
    chances = random.Random(3)
    places = [whole.index(data[:64]) + offset for offset in (0, 1, 500)]
    places.append(whole.index("第3号的内容".encode()))
    places += [whole.index(data[at : at + 32]) + 7 for at in (chances.randrange(1000, 50_000) for _ in range(4))]
    for place in places:
        issued.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << chances.randrange(8)]) + whole[place + 1 :])
        assert RecordRef(RecordKind.ARCHIVAL_UNIT, 3) in {finding.record for finding in found(issued)}, place
    issued.write_bytes(whole)
    assert found(issued) == ()


def test_damaged_structure_is_said_too(issued):
    with open_database(issued) as database:
        with open_act(database) as work:
            work.connection.exec_driver_sql("PRAGMA writable_schema = ON")
            work.connection.exec_driver_sql("DELETE FROM sqlite_master WHERE name = 'ix_person_name'")
            work.session.commit()
        (first, *_) = examine(database)
    assert "结构有损坏" in first.sentence
