"""The first tables."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATEMENTS = (
    """CREATE TABLE body ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, kind VARCHAR(32) NOT NULL, name VARCHAR NOT
    NULL, short_name VARCHAR NOT NULL, place_id INTEGER, mandate TEXT, basis_documents TEXT, superior_id INTEGER,
    founding_document_id INTEGER, founding_number VARCHAR, founding_issuer VARCHAR, founded_on DATE, in_use_from DATE
    NOT NULL, lead_unit_id INTEGER, office_unit_id INTEGER, office_director VARCHAR, office_members VARCHAR, plenaries
    INTEGER, plenary_period VARCHAR(32) NOT NULL, replacement VARCHAR(32), approver VARCHAR, consent VARCHAR(32) NOT
    NULL, seal_unit VARCHAR, issuer VARCHAR(32), proposers VARCHAR, chairs VARCHAR, ended_on DATE, end_kind VARCHAR(32),
    successor_id INTEGER, liaisons_in_office BOOLEAN NOT NULL, end_document VARCHAR, search_keys VARCHAR NOT NULL,
    version INTEGER NOT NULL, CONSTRAINT fk_body_place_id FOREIGN KEY(place_id) REFERENCES place (id) DEFERRABLE
    INITIALLY DEFERRED, CONSTRAINT fk_body_superior_id FOREIGN KEY(superior_id) REFERENCES body (id) DEFERRABLE
    INITIALLY DEFERRED, CONSTRAINT fk_body_founding_document_id FOREIGN KEY(founding_document_id) REFERENCES document
    (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_body_lead_unit_id FOREIGN KEY(lead_unit_id) REFERENCES unit (id)
    DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_body_office_unit_id FOREIGN KEY(office_unit_id) REFERENCES unit (id)
    DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_body_successor_id FOREIGN KEY(successor_id) REFERENCES body (id)
    DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE document ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, kind VARCHAR(32) NOT NULL, title VARCHAR
    NOT NULL, body_id INTEGER, meeting_id INTEGER, state VARCHAR(32) NOT NULL, number VARCHAR, series_id INTEGER, year
    INTEGER, serial INTEGER, issuer VARCHAR, roster_date DATE, copies INTEGER, approver VARCHAR, approved_on DATE,
    issued_on DATE, void_reason VARCHAR, registered_on DATE NOT NULL, version INTEGER NOT NULL, CONSTRAINT
    uq_document_series_id_year_serial UNIQUE (series_id, year, serial), CONSTRAINT fk_document_body_id FOREIGN
    KEY(body_id) REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_document_meeting_id FOREIGN
    KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_document_series_id FOREIGN
    KEY(series_id) REFERENCES number_series (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE number_series ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, body_id INTEGER, document_kind
    VARCHAR(32), kind VARCHAR(32) NOT NULL, code VARCHAR, start INTEGER NOT NULL, version INTEGER NOT NULL, CONSTRAINT
    fk_number_series_body_id FOREIGN KEY(body_id) REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE act ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, at DATETIME NOT NULL, actor VARCHAR NOT NULL,
    verb VARCHAR NOT NULL, undoable BOOLEAN NOT NULL, undo_of INTEGER, CONSTRAINT fk_act_undo_of FOREIGN KEY(undo_of)
    REFERENCES act (id) )""",
    """CREATE TABLE blob ( sha256 VARCHAR(64) NOT NULL, size INTEGER NOT NULL, packed BOOLEAN NOT NULL, data BLOB NOT
    NULL, CONSTRAINT pk_blob PRIMARY KEY (sha256) )""",
    """CREATE TABLE meeting ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, body_id INTEGER NOT NULL, kind VARCHAR(32)
    NOT NULL, kind_name VARCHAR NOT NULL, title VARCHAR NOT NULL, starts_at DATETIME, room VARCHAR, purpose TEXT,
    proposer VARCHAR NOT NULL, chair VARCHAR, reply_by DATETIME, record_text TEXT, minutes_text TEXT, cancelled_on DATE,
    cancel_reason VARCHAR, entered_afterwards BOOLEAN NOT NULL, version INTEGER NOT NULL, CONSTRAINT fk_meeting_body_id
    FOREIGN KEY(body_id) REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE person ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR NOT NULL, phone VARCHAR, mobile
    VARCHAR, notes TEXT, ended_on DATE, search_keys VARCHAR NOT NULL, version INTEGER NOT NULL )""",
    """CREATE TABLE office_setting ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR NOT NULL, value TEXT
    NOT NULL, version INTEGER NOT NULL, CONSTRAINT uq_office_setting_name UNIQUE (name) )""",
    """CREATE TABLE place ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR NOT NULL, version INTEGER NOT
    NULL, CONSTRAINT uq_place_name UNIQUE (name) )""",
    """CREATE TABLE distinct_pair ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, kind VARCHAR(32) NOT NULL, first_id
    INTEGER NOT NULL, second_id INTEGER NOT NULL, version INTEGER NOT NULL, CONSTRAINT
    uq_distinct_pair_kind_first_id_second_id UNIQUE (kind, first_id, second_id) )""",
    """CREATE TABLE paper_facet ( id INTEGER NOT NULL, body_id INTEGER, year INTEGER NOT NULL, kind_label VARCHAR NOT
    NULL, CONSTRAINT pk_paper_facet PRIMARY KEY (id), CONSTRAINT uq_paper_facet_body_id_year_kind_label UNIQUE (body_id,
    year, kind_label) )""",
    """CREATE TABLE archival_unit ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL, body_id
    INTEGER, meeting_id INTEGER, kind_label VARCHAR NOT NULL, title VARCHAR NOT NULL, responsible VARCHAR, number
    VARCHAR, dated DATE NOT NULL, year INTEGER NOT NULL, retention VARCHAR(32) NOT NULL, pages INTEGER, text TEXT NOT
    NULL, sealed_at DATETIME NOT NULL, seal VARCHAR(64) NOT NULL, archival_number VARCHAR, version INTEGER NOT NULL,
    CONSTRAINT fk_archival_unit_document_id FOREIGN KEY(document_id) REFERENCES document (id) DEFERRABLE INITIALLY
    DEFERRED, CONSTRAINT fk_archival_unit_body_id FOREIGN KEY(body_id) REFERENCES body (id) DEFERRABLE INITIALLY
    DEFERRED, CONSTRAINT fk_archival_unit_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE
    INITIALLY DEFERRED, CONSTRAINT uq_archival_unit_archival_number UNIQUE (archival_number) )""",
    """CREATE TABLE former_name ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, body_id INTEGER NOT NULL, name VARCHAR
    NOT NULL, short_name VARCHAR NOT NULL, until DATE NOT NULL, document VARCHAR, version INTEGER NOT NULL, CONSTRAINT
    fk_former_name_body_id FOREIGN KEY(body_id) REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE duty ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, body_id INTEGER NOT NULL, ordinal INTEGER NOT
    NULL, text TEXT NOT NULL, printed_units VARCHAR, version INTEGER NOT NULL, CONSTRAINT fk_duty_body_id FOREIGN
    KEY(body_id) REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE phase ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, body_id INTEGER NOT NULL, ordinal INTEGER NOT
    NULL, name VARCHAR NOT NULL, start DATE, "end" DATE, version INTEGER NOT NULL, CONSTRAINT fk_phase_body_id FOREIGN
    KEY(body_id) REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE revision ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL, ordinal
    INTEGER NOT NULL, origin VARCHAR(32) NOT NULL, file_name VARCHAR NOT NULL, digest VARCHAR(64) NOT NULL, pdf_digest
    VARCHAR(64), text TEXT NOT NULL, made_at DATETIME NOT NULL, made_by VARCHAR NOT NULL, version INTEGER NOT NULL,
    CONSTRAINT uq_revision_document_id_ordinal UNIQUE (document_id, ordinal), CONSTRAINT fk_revision_document_id FOREIGN
    KEY(document_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_revision_digest FOREIGN
    KEY(digest) REFERENCES blob (sha256), CONSTRAINT fk_revision_pdf_digest FOREIGN KEY(pdf_digest) REFERENCES blob
    (sha256) )""",
    """CREATE TABLE number_counter ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, series_id INTEGER NOT NULL, year
    INTEGER NOT NULL, last INTEGER NOT NULL, version INTEGER NOT NULL, CONSTRAINT uq_number_counter_series_id_year
    UNIQUE (series_id, year), CONSTRAINT fk_number_counter_series_id FOREIGN KEY(series_id) REFERENCES number_series
    (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE change ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, act_id INTEGER NOT NULL, table_name VARCHAR
    NOT NULL, row_id INTEGER NOT NULL, "before" TEXT, "after" TEXT, CONSTRAINT fk_change_act_id FOREIGN KEY(act_id)
    REFERENCES act (id) )""",
    """CREATE TABLE meeting_step ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, meeting_id INTEGER NOT NULL, stage
    VARCHAR(32) NOT NULL, "on" DATE NOT NULL, "by" VARCHAR, note VARCHAR, version INTEGER NOT NULL, CONSTRAINT
    uq_meeting_step_meeting_id_stage UNIQUE (meeting_id, stage), CONSTRAINT fk_meeting_step_meeting_id FOREIGN
    KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE agenda_item ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, meeting_id INTEGER NOT NULL, ordinal
    INTEGER NOT NULL, text TEXT NOT NULL, reporter VARCHAR, minutes INTEGER, material VARCHAR, version INTEGER NOT NULL,
    CONSTRAINT fk_agenda_item_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE seating_plan ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, meeting_id INTEGER NOT NULL, shape
    VARCHAR(32) NOT NULL, facing VARCHAR(32) NOT NULL, even VARCHAR(32) NOT NULL, main_places INTEGER, version INTEGER
    NOT NULL, CONSTRAINT uq_seating_plan_meeting_id UNIQUE (meeting_id), CONSTRAINT fk_seating_plan_meeting_id FOREIGN
    KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE task ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, body_id INTEGER, document_id INTEGER,
    meeting_id INTEGER, ordinal INTEGER NOT NULL, text TEXT NOT NULL, category VARCHAR, number VARCHAR, deadline DATE,
    status VARCHAR(32) NOT NULL, completed_on DATE, progress TEXT, version INTEGER NOT NULL, CONSTRAINT fk_task_body_id
    FOREIGN KEY(body_id) REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_task_document_id FOREIGN
    KEY(document_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_task_meeting_id FOREIGN
    KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE office_template ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, kind VARCHAR NOT NULL, body_id
    INTEGER, file_name VARCHAR NOT NULL, digest VARCHAR(64) NOT NULL, chosen_on DATE NOT NULL, version INTEGER NOT NULL,
    CONSTRAINT uq_office_template_kind_body_id UNIQUE (kind, body_id), CONSTRAINT fk_office_template_body_id FOREIGN
    KEY(body_id) REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_office_template_digest FOREIGN
    KEY(digest) REFERENCES blob (sha256) )""",
    """CREATE TABLE unit ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, full_name VARCHAR NOT NULL, short_name
    VARCHAR, kind VARCHAR(32) NOT NULL, place_id INTEGER, protocol_order INTEGER NOT NULL, address VARCHAR, phone
    VARCHAR, contact_id INTEGER, ended_on DATE, successor_id INTEGER, search_keys VARCHAR NOT NULL, version INTEGER NOT
    NULL, CONSTRAINT fk_unit_place_id FOREIGN KEY(place_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_unit_contact_id FOREIGN KEY(contact_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_unit_successor_id FOREIGN KEY(successor_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE unit_group ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR NOT NULL, place_id INTEGER,
    notes TEXT, ended_on DATE, search_keys VARCHAR NOT NULL, version INTEGER NOT NULL, CONSTRAINT fk_unit_group_place_id
    FOREIGN KEY(place_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE archival_file ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, unit_id INTEGER NOT NULL, part
    VARCHAR(32) NOT NULL, ordinal INTEGER NOT NULL, file_name VARCHAR NOT NULL, digest VARCHAR(64) NOT NULL, version
    INTEGER NOT NULL, CONSTRAINT uq_archival_file_unit_id_ordinal UNIQUE (unit_id, ordinal), CONSTRAINT
    fk_archival_file_unit_id FOREIGN KEY(unit_id) REFERENCES archival_unit (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_archival_file_digest FOREIGN KEY(digest) REFERENCES blob (sha256) )""",
    """CREATE TABLE member_unit ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, body_id INTEGER NOT NULL, unit_id
    INTEGER NOT NULL, ordinal INTEGER NOT NULL, printed_name VARCHAR NOT NULL, since DATE NOT NULL, until DATE, version
    INTEGER NOT NULL, CONSTRAINT fk_member_unit_body_id FOREIGN KEY(body_id) REFERENCES body (id) DEFERRABLE INITIALLY
    DEFERRED, CONSTRAINT fk_member_unit_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED
    )""",
    """CREATE TABLE duty_unit ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, duty_id INTEGER NOT NULL, unit_id INTEGER
    NOT NULL, version INTEGER NOT NULL, CONSTRAINT fk_duty_unit_duty_id FOREIGN KEY(duty_id) REFERENCES duty (id)
    DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_duty_unit_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) DEFERRABLE
    INITIALLY DEFERRED )""",
    """CREATE TABLE counterpart ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, body_id INTEGER NOT NULL, ordinal
    INTEGER NOT NULL, unit_id INTEGER, unit_printed VARCHAR NOT NULL, state VARCHAR(32) NOT NULL, name VARCHAR, leader
    VARCHAR, contact VARCHAR, phone VARCHAR, founding_number VARCHAR, founded_on DATE, due_on DATE, note VARCHAR,
    version INTEGER NOT NULL, CONSTRAINT fk_counterpart_body_id FOREIGN KEY(body_id) REFERENCES body (id) DEFERRABLE
    INITIALLY DEFERRED, CONSTRAINT fk_counterpart_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) DEFERRABLE INITIALLY
    DEFERRED )""",
    """CREATE TABLE verification ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, body_id INTEGER NOT NULL, unit_id
    INTEGER NOT NULL, state VARCHAR(32) NOT NULL, asked_on DATE NOT NULL, sent_on DATE, verified_on DATE, note VARCHAR,
    version INTEGER NOT NULL, CONSTRAINT fk_verification_body_id FOREIGN KEY(body_id) REFERENCES body (id) DEFERRABLE
    INITIALLY DEFERRED, CONSTRAINT fk_verification_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) DEFERRABLE
    INITIALLY DEFERRED )""",
    """CREATE TABLE invitation ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, meeting_id INTEGER NOT NULL, unit_id
    INTEGER, unit_printed VARCHAR NOT NULL, ordinal INTEGER NOT NULL, state VARCHAR(32) NOT NULL, signed_on DATE, note
    VARCHAR, version INTEGER NOT NULL, CONSTRAINT fk_invitation_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting
    (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_invitation_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id)
    DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE decision ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, meeting_id INTEGER NOT NULL, ordinal
    INTEGER NOT NULL, text TEXT NOT NULL, agenda_item_id INTEGER, lead VARCHAR, responsible VARCHAR, deadline DATE,
    task_id INTEGER, version INTEGER NOT NULL, CONSTRAINT fk_decision_meeting_id FOREIGN KEY(meeting_id) REFERENCES
    meeting (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_decision_agenda_item_id FOREIGN KEY(agenda_item_id)
    REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_decision_task_id FOREIGN KEY(task_id)
    REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE seating_place ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, seating_plan_id INTEGER NOT NULL,
    zone VARCHAR(32) NOT NULL, number INTEGER NOT NULL, sitter VARCHAR NOT NULL, version INTEGER NOT NULL, CONSTRAINT
    fk_seating_place_seating_plan_id FOREIGN KEY(seating_plan_id) REFERENCES seating_plan (id) DEFERRABLE INITIALLY
    DEFERRED )""",
    """CREATE TABLE post ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, person_id INTEGER NOT NULL, unit_id INTEGER,
    title VARCHAR, since DATE, until DATE, version INTEGER NOT NULL, CONSTRAINT fk_post_person_id FOREIGN KEY(person_id)
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_post_unit_id FOREIGN KEY(unit_id) REFERENCES
    unit (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE seat ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, body_id INTEGER NOT NULL, role VARCHAR NOT
    NULL, rank VARCHAR(32) NOT NULL, unit_id INTEGER, unit_printed VARCHAR, title VARCHAR, basis VARCHAR(32) NOT NULL,
    ordinal INTEGER NOT NULL, route VARCHAR(32), since DATE NOT NULL, until DATE, substitute_id INTEGER, substitute_post
    VARCHAR, version INTEGER NOT NULL, CONSTRAINT fk_seat_body_id FOREIGN KEY(body_id) REFERENCES body (id) DEFERRABLE
    INITIALLY DEFERRED, CONSTRAINT fk_seat_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) DEFERRABLE INITIALLY
    DEFERRED, CONSTRAINT fk_seat_substitute_id FOREIGN KEY(substitute_id) REFERENCES person (id) DEFERRABLE INITIALLY
    DEFERRED )""",
    """CREATE TABLE task_party ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, task_id INTEGER NOT NULL, role
    VARCHAR(32) NOT NULL, ordinal INTEGER NOT NULL, printed_name VARCHAR NOT NULL, unit_id INTEGER, version INTEGER NOT
    NULL, CONSTRAINT fk_task_party_task_id FOREIGN KEY(task_id) REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_task_party_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE former_unit_name ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, unit_id INTEGER NOT NULL, name
    VARCHAR NOT NULL, until DATE NOT NULL, document VARCHAR, version INTEGER NOT NULL, CONSTRAINT
    fk_former_unit_name_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE unit_alias ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, unit_id INTEGER NOT NULL, text VARCHAR
    NOT NULL, search_keys VARCHAR NOT NULL, version INTEGER NOT NULL, CONSTRAINT uq_unit_alias_unit_id_text UNIQUE
    (unit_id, text), CONSTRAINT fk_unit_alias_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) DEFERRABLE INITIALLY
    DEFERRED )""",
    """CREATE TABLE group_member ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, group_id INTEGER NOT NULL, unit_id
    INTEGER NOT NULL, ordinal INTEGER NOT NULL, since DATE, until DATE, version INTEGER NOT NULL, CONSTRAINT
    fk_group_member_group_id FOREIGN KEY(group_id) REFERENCES unit_group (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT
    fk_group_member_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE paper ( "key" INTEGER NOT NULL, unit_id INTEGER NOT NULL, facet_id INTEGER NOT NULL, CONSTRAINT
    pk_paper PRIMARY KEY ("key"), CONSTRAINT uq_paper_unit_id UNIQUE (unit_id), CONSTRAINT fk_paper_unit_id FOREIGN
    KEY(unit_id) REFERENCES archival_unit (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_paper_facet_id FOREIGN
    KEY(facet_id) REFERENCES paper_facet (id) )""",
    """CREATE TABLE office_member ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, body_id INTEGER NOT NULL, ordinal
    INTEGER NOT NULL, role VARCHAR(32) NOT NULL, seat_id INTEGER, person_id INTEGER, post VARCHAR, since DATE NOT NULL,
    until DATE, version INTEGER NOT NULL, CONSTRAINT fk_office_member_body_id FOREIGN KEY(body_id) REFERENCES body (id)
    DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_office_member_seat_id FOREIGN KEY(seat_id) REFERENCES seat (id)
    DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_office_member_person_id FOREIGN KEY(person_id) REFERENCES person (id)
    DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE attendance ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, meeting_id INTEGER NOT NULL, kind
    VARCHAR(32) NOT NULL, ordinal INTEGER NOT NULL, seat_id INTEGER, unit_id INTEGER, unit_printed VARCHAR NOT NULL,
    role VARCHAR, person_id INTEGER, name VARCHAR, post VARCHAR, phone VARCHAR, state VARCHAR(32) NOT NULL,
    substitute_name VARCHAR, substitute_post VARCHAR, reason VARCHAR, signed_at DATETIME, version INTEGER NOT NULL,
    CONSTRAINT fk_attendance_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attendance_seat_id FOREIGN KEY(seat_id) REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT
    fk_attendance_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT
    fk_attendance_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE former_place ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, seat_id INTEGER NOT NULL, until DATE
    NOT NULL, ordinal INTEGER NOT NULL, version INTEGER NOT NULL, CONSTRAINT fk_former_place_seat_id FOREIGN
    KEY(seat_id) REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED )""",
    """CREATE TABLE appointment ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, seat_id INTEGER NOT NULL, person_id
    INTEGER NOT NULL, post VARCHAR, since DATE NOT NULL, until DATE, end_reason VARCHAR, state VARCHAR(32) NOT NULL,
    acting BOOLEAN NOT NULL, letter VARCHAR, letter_owed BOOLEAN NOT NULL, filing_document_id INTEGER, acting_as
    VARCHAR, route VARCHAR(32), basis_document VARCHAR, proposed_on DATE, decided_on DATE, reported_on DATE, filed_on
    DATE, remind_on DATE, version INTEGER NOT NULL, CONSTRAINT fk_appointment_seat_id FOREIGN KEY(seat_id) REFERENCES
    seat (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_appointment_person_id FOREIGN KEY(person_id) REFERENCES
    person (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_appointment_filing_document_id FOREIGN
    KEY(filing_document_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED )""",
    "CREATE VIRTUAL TABLE paper_index USING fts5(title, text, facets, content='', tokenize='ascii', detail='full')",
    "CREATE INDEX ix_act_undo_of ON act (undo_of)",
    "CREATE INDEX ix_agenda_item_meeting_id ON agenda_item (meeting_id)",
    "CREATE INDEX ix_appointment_filing_document_id ON appointment (filing_document_id)",
    "CREATE INDEX ix_appointment_person_id ON appointment (person_id)",
    "CREATE INDEX ix_appointment_remind_on ON appointment (remind_on)",
    "CREATE INDEX ix_appointment_seat_id ON appointment (seat_id)",
    "CREATE INDEX ix_appointment_seat_since ON appointment (seat_id, since, until, state)",
    "CREATE INDEX ix_archival_file_digest ON archival_file (digest)",
    "CREATE INDEX ix_archival_file_unit_id ON archival_file (unit_id)",
    "CREATE INDEX ix_archival_unit_body_id ON archival_unit (body_id)",
    "CREATE INDEX ix_archival_unit_document_id ON archival_unit (document_id)",
    "CREATE INDEX ix_archival_unit_meeting_id ON archival_unit (meeting_id)",
    "CREATE INDEX ix_archival_unit_year ON archival_unit (year)",
    "CREATE INDEX ix_attendance_meeting_id ON attendance (meeting_id)",
    "CREATE INDEX ix_attendance_person_id ON attendance (person_id)",
    "CREATE INDEX ix_attendance_seat_id ON attendance (seat_id)",
    "CREATE INDEX ix_attendance_unit_id ON attendance (unit_id)",
    "CREATE INDEX ix_body_founding_document_id ON body (founding_document_id)",
    "CREATE INDEX ix_body_lead_unit_id ON body (lead_unit_id)",
    "CREATE INDEX ix_body_office_unit_id ON body (office_unit_id)",
    "CREATE INDEX ix_body_place_id ON body (place_id)",
    "CREATE INDEX ix_body_successor_id ON body (successor_id)",
    "CREATE INDEX ix_body_superior_id ON body (superior_id)",
    "CREATE INDEX ix_change_act_id ON change (act_id)",
    "CREATE INDEX ix_change_row ON change (table_name, row_id)",
    "CREATE INDEX ix_counterpart_body_id ON counterpart (body_id)",
    "CREATE INDEX ix_counterpart_unit_id ON counterpart (unit_id)",
    "CREATE INDEX ix_decision_agenda_item_id ON decision (agenda_item_id)",
    "CREATE INDEX ix_decision_meeting_id ON decision (meeting_id)",
    "CREATE INDEX ix_decision_task_id ON decision (task_id)",
    "CREATE INDEX ix_document_body_id ON document (body_id)",
    "CREATE INDEX ix_document_kind ON document (kind)",
    "CREATE INDEX ix_document_meeting_id ON document (meeting_id)",
    "CREATE INDEX ix_document_number ON document (number)",
    "CREATE INDEX ix_document_registered_on ON document (registered_on)",
    "CREATE INDEX ix_document_series_id ON document (series_id)",
    "CREATE INDEX ix_document_state ON document (state)",
    "CREATE INDEX ix_duty_body_id ON duty (body_id)",
    "CREATE INDEX ix_duty_unit_duty_id ON duty_unit (duty_id)",
    "CREATE INDEX ix_duty_unit_unit_id ON duty_unit (unit_id)",
    "CREATE INDEX ix_former_name_body_id ON former_name (body_id)",
    "CREATE INDEX ix_former_place_seat_id ON former_place (seat_id)",
    "CREATE INDEX ix_former_unit_name_unit_id ON former_unit_name (unit_id)",
    "CREATE INDEX ix_group_member_group_id ON group_member (group_id)",
    "CREATE INDEX ix_group_member_unit_id ON group_member (unit_id)",
    "CREATE INDEX ix_invitation_meeting_id ON invitation (meeting_id)",
    "CREATE INDEX ix_invitation_unit_id ON invitation (unit_id)",
    "CREATE INDEX ix_meeting_body_id ON meeting (body_id)",
    "CREATE INDEX ix_meeting_cancelled_on_starts_at ON meeting (cancelled_on, starts_at)",
    "CREATE INDEX ix_meeting_starts_at ON meeting (starts_at)",
    "CREATE INDEX ix_meeting_step_archived ON meeting_step (meeting_id) WHERE stage = 'archived'",
    "CREATE INDEX ix_meeting_step_meeting_id ON meeting_step (meeting_id)",
    "CREATE INDEX ix_member_unit_body_id ON member_unit (body_id)",
    "CREATE INDEX ix_member_unit_unit_id ON member_unit (unit_id)",
    "CREATE INDEX ix_number_counter_series_id ON number_counter (series_id)",
    "CREATE INDEX ix_number_series_body_id ON number_series (body_id)",
    "CREATE INDEX ix_office_member_body_id ON office_member (body_id)",
    "CREATE INDEX ix_office_member_person_id ON office_member (person_id)",
    "CREATE INDEX ix_office_member_seat_id ON office_member (seat_id)",
    "CREATE INDEX ix_office_template_body_id ON office_template (body_id)",
    "CREATE INDEX ix_paper_facet_id ON paper (facet_id)",
    "CREATE INDEX ix_person_name ON person (name)",
    "CREATE INDEX ix_phase_body_id ON phase (body_id)",
    "CREATE INDEX ix_post_person_id ON post (person_id)",
    "CREATE INDEX ix_post_unit_id ON post (unit_id)",
    "CREATE INDEX ix_revision_digest ON revision (digest)",
    "CREATE INDEX ix_revision_document_id ON revision (document_id)",
    "CREATE INDEX ix_seat_body_id ON seat (body_id)",
    "CREATE INDEX ix_seat_substitute_id ON seat (substitute_id)",
    "CREATE INDEX ix_seat_unit_id ON seat (unit_id)",
    "CREATE INDEX ix_seating_place_seating_plan_id ON seating_place (seating_plan_id)",
    "CREATE INDEX ix_seating_plan_meeting_id ON seating_plan (meeting_id)",
    "CREATE INDEX ix_task_body_id ON task (body_id)",
    "CREATE INDEX ix_task_deadline ON task (deadline)",
    "CREATE INDEX ix_task_document_id ON task (document_id)",
    "CREATE INDEX ix_task_meeting_id ON task (meeting_id)",
    "CREATE INDEX ix_task_open_deadline ON task (deadline) WHERE status <> 'completed'",
    "CREATE INDEX ix_task_party_task_id ON task_party (task_id)",
    "CREATE INDEX ix_task_party_unit_id ON task_party (unit_id)",
    "CREATE INDEX ix_unit_alias_text ON unit_alias (text)",
    "CREATE INDEX ix_unit_alias_unit_id ON unit_alias (unit_id)",
    "CREATE INDEX ix_unit_contact_id ON unit (contact_id)",
    "CREATE INDEX ix_unit_full_name ON unit (full_name)",
    "CREATE INDEX ix_unit_group_name ON unit_group (name)",
    "CREATE INDEX ix_unit_group_place_id ON unit_group (place_id)",
    "CREATE INDEX ix_unit_place_id ON unit (place_id)",
    "CREATE INDEX ix_unit_short_name ON unit (short_name)",
    "CREATE INDEX ix_unit_successor_id ON unit (successor_id)",
    "CREATE INDEX ix_verification_body_id ON verification (body_id)",
    "CREATE INDEX ix_verification_unit_id ON verification (unit_id)",
)


def upgrade() -> None:
    """Lay down every table as it was in the first release."""
    for statement in STATEMENTS:
        op.execute(statement)
