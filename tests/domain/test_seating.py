"""The order of places at a table and who gets which."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.seating import (
    EvenRule,
    Facing,
    RoomShape,
    SeatingRule,
    Sitter,
    Spot,
    Zone,
    by_rule,
    centre_out,
    kept,
    main_places_for,
    moved,
    says,
    taken_out,
    usual_shape,
)
from secretariat.domain.seating_rooms import room


def at(number, zone=Zone.TABLE):
    return Spot(zone, number)


def people(leading, units, second_row=0):
    return [*(Sitter(f"lead:{n}", f"领导{n}", "区政府", leading=True) for n in range(1, leading + 1)),
            *(Sitter(f"unit:{n}", f"成员{n}", f"单位{n}") for n in range(1, units + 1)),
            *(Sitter(f"guest:{n}", f"列席{n}", "", second_row=True) for n in range(1, second_row + 1))]


def row(count, **options):
    """Write the ranks as they stand from the viewer's left to right."""
    places = centre_out(count, **options)
    return [places.index(place) + 1 for place in range(count)]


def test_an_odd_row_has_the_highest_in_the_middle_the_second_at_the_own_left():
    assert row(5) == [5, 3, 1, 2, 4]
    assert row(1) == [1]
    assert row(3) == [3, 1, 2]
    assert row(0) == []


def test_an_even_row_has_the_first_two_in_the_middle_the_second_at_the_first_s_left_or_right():
    assert row(4) == [3, 1, 2, 4]
    assert row(6) == [5, 3, 1, 2, 4, 6]
    assert row(4, even=EvenRule.RIGHT) == [4, 2, 1, 3]
    assert row(2) == [1, 2]


def test_those_who_look_the_other_way_have_their_left_on_the_other_side():
    assert row(5, towards_viewer=False) == [4, 2, 1, 3, 5]
    assert row(4, towards_viewer=False) == [4, 2, 1, 3]


@given(st.integers(0, 40), st.sampled_from(EvenRule), st.booleans())
def test_every_rank_has_one_place_and_the_higher_sits_nearer_the_middle(count, even, towards):
    places = centre_out(count, even, towards_viewer=towards)
    assert sorted(places) == list(range(count))
    middle = (count - 1) / 2
    distances = [abs(place - middle) for place in places]
    assert distances == sorted(distances)


def test_the_main_table_holds_leading_roles_only_and_units_sit_on_the_wings():
    seated = by_rule(people(3, 4), SeatingRule(main_places=5))
    assert [seated[at(n)] for n in (1, 2, 3)] == ["lead:1", "lead:2", "lead:3"]
    assert at(4) not in seated
    assert at(5) not in seated
    assert [seated[at(n)] for n in (6, 7, 8, 9)] == ["unit:1", "unit:2", "unit:3", "unit:4"]


def test_more_leaders_than_places_go_first_onto_the_wings():
    seated = by_rule(people(4, 1), SeatingRule(main_places=2))
    assert [seated[at(n)] for n in range(1, 6)] == ["lead:1", "lead:2", "lead:3", "lead:4", "unit:1"]


def test_observers_sit_in_the_second_row():
    seated = by_rule(people(1, 1, 2), SeatingRule())
    assert {spot: key for spot, key in seated.items() if spot.zone is Zone.SECOND_ROW} == {
        at(1, Zone.SECOND_ROW): "guest:1", at(2, Zone.SECOND_ROW): "guest:2"}


def test_the_main_table_has_a_place_for_every_leader_unless_the_clerk_says_otherwise():
    assert main_places_for(people(3, 9), SeatingRule()) == 3
    assert main_places_for(people(0, 9), SeatingRule()) == 1
    assert main_places_for(people(14, 0), SeatingRule()) == 9
    assert main_places_for(people(14, 0), SeatingRule(main_places=14)) == 14
    assert main_places_for(people(3, 0), SeatingRule(main_places=0)) == 0


def test_somebody_put_onto_a_taken_place_moves_those_between_on_by_one():
    seated = {at(n): f"p{n}" for n in range(1, 6)}
    assert list(dict(sorted(moved(seated, "p5", at(2)).items())).values()) == ["p1", "p5", "p2", "p3", "p4"]
    assert list(dict(sorted(moved(seated, "p1", at(4)).items())).values()) == ["p2", "p3", "p4", "p1", "p5"]


def test_only_those_up_to_the_next_free_place_move():
    seated = {at(1): "a", at(2): "b", at(4): "d", at(5): "e"}
    assert moved(seated, "e", at(1)) == {at(1): "e", at(2): "a", at(3): "b", at(4): "d"}
    assert moved(seated, "new", at(4)) == {at(1): "a", at(2): "b", at(4): "new", at(5): "d", at(6): "e"}
    assert moved(seated, "a", at(3)) == {at(2): "b", at(3): "a", at(4): "d", at(5): "e"}


def test_moving_to_the_own_place_changes_nothing_and_taking_out_leaves_it_free():
    seated = {at(1): "a", at(2): "b"}
    assert moved(seated, "a", at(1)) == seated
    assert taken_out(seated, "a") == {at(2): "b"}


@given(st.sets(st.integers(1, 12), min_size=1, max_size=10), st.integers(0, 9), st.integers(1, 12), st.booleans())
def test_a_move_loses_nobody_and_seats_nobody_twice(taken, which, to, comes_from_outside):
    seated = {at(number): f"p{number}" for number in taken}
    key = "new" if comes_from_outside else sorted(seated.values())[which % len(seated)]
    fresh = moved(seated, key, at(to))
    assert sorted(fresh.values()) == sorted({*seated.values(), key})
    assert fresh[at(to)] == key
    order = [sitter for _, sitter in sorted(fresh.items()) if sitter != key]
    assert order == [sitter for _, sitter in sorted(seated.items()) if sitter != key], "the others keep their order"


def test_a_kept_arrangement_frees_the_places_of_those_who_do_not_come_and_seats_newcomers_behind():
    stored = {at(1): "unit:1", at(3): "lead:1", at(4): "unit:2", at(5): "gone"}
    seated = kept(stored, people(2, 3), SeatingRule(main_places=3))
    assert seated == {at(1): "unit:1", at(3): "lead:1", at(4): "unit:2", at(2): "lead:2", at(5): "unit:3"}
    assert "unit:3" not in kept(stored, people(2, 3), SeatingRule(main_places=3), apart=["unit:3"]).values()


def test_nothing_stored_is_the_arrangement_by_rule():
    assert kept({}, people(2, 3), SeatingRule()) == by_rule(people(2, 3), SeatingRule())


def test_what_a_drop_would_do_is_said_before_it_is_done():
    seated = {at(13): "a"}
    assert says(seated, "b", at(13), "童定远") == "放到13号座，其余顺移"
    assert says(seated, "b", at(14), "童定远") == "放到14号座"
    assert says(seated, "a", at(13), "童定远") == "童定远留在13号座"
    assert says(seated, "b", at(2, Zone.SECOND_ROW), "童定远") == "放到第二排2号"


# -- where the places lie ------------------------------------------------------------------------------------------------------


def columns_of(found, numbers, zone=Zone.TABLE):
    return [next(place for place in found.places if place.spot == at(number, zone)) for number in numbers]


def test_in_a_u_the_wings_begin_at_the_leaders_left():
    found = room(SeatingRule(), 5, 14, 0)
    first, second, third = columns_of(found, (6, 7, 8))
    assert (first.column, first.row) == (found.columns - 2, 1), "the sitters' left is the viewer's right"
    assert (second.column, second.row) == (0, 1)
    assert (third.column, third.row) == (found.columns - 2, 2)


def test_a_wing_that_is_one_short_gets_a_free_place():
    assert len(room(SeatingRule(), 3, 5, 0).places) == 3 + 6


def test_at_a_long_table_units_sit_opposite_the_leaders_and_beside_them_when_there_are_many():
    found = room(SeatingRule(RoomShape.LONG), 3, 3, 0)
    assert {place.row for place in columns_of(found, (1, 2, 3))} == {0}
    assert {place.row for place in columns_of(found, (4, 5, 6))} == {2}
    many = room(SeatingRule(RoomShape.LONG), 3, 9, 0)
    assert [place.row for place in columns_of(many, range(1, 13))] == [0] * 3 + [2] * 6 + [0] * 3
    middle = columns_of(many, (4,))[0]
    assert abs(middle.column + 1 - many.columns / 2) <= 1, "the first unit sits opposite the middle"


def test_a_classroom_looks_at_the_main_table():
    found = room(SeatingRule(RoomShape.CLASSROOM), 3, 10, 0)
    front = sorted(columns_of(found, range(4, 10)), key=lambda place: place.column)
    assert [place.spot.number for place in front] == [9, 7, 5, 4, 6, 8]
    assert len(found.places) == 3 + 12


def test_a_square_closes_the_table_below():
    found = room(SeatingRule(RoomShape.SQUARE), 3, 12, 0)
    assert max(place.row for place in found.places) == found.rows - 1
    assert len({place.column for place in found.places if place.row == found.rows - 1}) == 4


@given(st.sampled_from(RoomShape), st.integers(0, 15), st.integers(0, 60), st.integers(0, 30), st.sampled_from(EvenRule))
def test_every_place_has_room_of_its_own_inside_the_plan(shape, main, others, second_row, even):
    found = room(SeatingRule(shape, Facing.DOOR, even), main, others, second_row)
    numbers = [place.spot for place in found.places]
    assert {at(number) for number in range(1, main + others + 1)} <= set(numbers)
    assert {at(number, Zone.SECOND_ROW) for number in range(1, second_row + 1)} <= set(numbers)
    assert len(numbers) == len(set(numbers))
    cells = [(place.row, column) for place in found.places for column in (place.column, place.column + 1)]
    assert len(cells) == len(set(cells)), "no two plates lie on each other"
    assert all(0 <= place.column <= found.columns - 2 and 0 <= place.row < found.rows for place in found.places)


@pytest.mark.parametrize("shape", RoomShape)
def test_the_shapes_and_sides_have_words_a_clerk_reads(shape):
    assert shape.label
    assert Facing.AWAY.label == "背门"
    assert EvenRule.RIGHT.label != EvenRule.LEFT.label


def test_many_people_sit_in_rows_unless_the_clerk_chooses():
    assert usual_shape(24) is RoomShape.U
    assert usual_shape(25) is RoomShape.CLASSROOM
    assert room(SeatingRule(RoomShape.CLASSROOM), 5, 150, 0).columns == 28


def test_observers_sit_in_the_open_end_of_a_long_u_and_below_a_short_one():
    long = room(SeatingRule(), 5, 14, 2)
    places = columns_of(long, (1, 2), Zone.SECOND_ROW)
    assert {place.row for place in places} == {long.rows - 1} == {7}
    assert all(3 <= place.column <= long.columns - 5 for place in places)
    short = room(SeatingRule(), 5, 4, 2)
    assert {place.row for place in columns_of(short, (1, 2), Zone.SECOND_ROW)} == {3}
