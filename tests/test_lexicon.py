"""The reference tables: the shipped ones prove themselves, and a bad row is refused with its file, line and field."""

import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from tidings.lexicon import (
    HEADERS,
    PLACE_KINDS,
    REFERENCE,
    Country,
    Lexicon,
    Organisation,
    Outlet,
    Person,
    Place,
    load_lexicon,
    shipped,
)
from tidings.tables import DRILL_KINDS, TOPICS
from tidings.values.matching import Matcher

Named = Country | Person | Organisation | Outlet | Place


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the tables to break."""
    return Path(shutil.copytree(REFERENCE, tmp_path / "reference"))


def write(folder: Path, table: str, *rows: str) -> None:
    (folder / f"{table}.csv").write_text("\n".join((",".join(HEADERS[table]), *rows)) + "\n", encoding="utf-8")


def problems(folder: Path) -> list[str]:
    return [str(problem).removeprefix(folder.as_posix() + "/") for problem in load_lexicon(folder)[1]]


def tables(lexicon: Lexicon) -> list[object]:
    return [getattr(lexicon, field.name) for field in fields(lexicon)]


# --- the shipped tables


def test_the_shipped_tables_have_no_problem() -> None:
    assert load_lexicon()[1] == []
    assert shipped() is shipped()


def test_the_shipped_tables_are_large_enough_to_read_the_news() -> None:
    lexicon = shipped()
    assert len(lexicon.countries) >= 198
    assert len(lexicon.people) >= 250
    assert len(lexicon.outlets) >= 150
    assert len(lexicon.places) >= 1_000
    assert len(lexicon.drills) == 87
    assert min(Counter(row.topic for row in lexicon.topics).values()) >= 25
    assert {row.topic for row in lexicon.topics} == set(TOPICS)


def test_every_name_of_the_shipped_tables_can_be_found_in_a_text() -> None:
    lexicon = shipped()
    named: list[Sequence[Named]] = [lexicon.countries, lexicon.people, lexicon.organisations, lexicon.outlets, lexicon.places]
    for names in ([name for row in rows for name in (row.name, *row.aliases)] for rows in named):
        matcher = Matcher([(name, name) for name in names])
        assert [name for name in names if not any(span.end == len(name) for span, _ in matcher.find(name))] == []


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("East Sea", "Sea of Japan"),
        ("north-western Pacific", "Northwest Pacific Ocean"),
        ("Pacific", "Pacific Ocean"),
        ("western Pacific", "western Pacific"),
        ("Ayungin Shoal", "Second Thomas Shoal"),
        ("Straits of Malacca", "Strait of Malacca"),
        ("Kiev", "Kyiv"),
        ("Diaoyu Islands", "Senkaku Islands"),
    ],
)
def test_a_place_is_found_under_its_other_names(name: str, place: str) -> None:
    assert [row.name for row in shipped().places if name in (row.name, *row.aliases)] == [place]


def test_a_box_that_crosses_the_date_line_keeps_its_sides() -> None:
    bering = next(place for place in shipped().places if place.name == "Bering Sea")
    assert bering.west is not None
    assert bering.east is not None
    assert bering.west > bering.east
    assert bering.where_precision == 7


def test_every_drill_stands_at_places_of_the_gazetteer() -> None:
    known = {place.name for place in shipped().places}
    unknown = {place for drill in shipped().drills for place in drill.places} - known
    assert all(place.endswith("(unspecified)") for place in unknown)


def test_the_countries_of_people_and_drills_are_countries_or_blocs() -> None:
    lexicon = shipped()
    known = {country.name for country in lexicon.countries} | {body.name for body in lexicon.organisations}
    assert {person.country for person in lexicon.people} <= known
    assert {o.country for o in lexicon.organisations if o.country} <= known
    assert {o.country for o in lexicon.outlets if o.country} <= known
    assert {country for drill in lexicon.drills for country in drill.participants} <= known | {"multinational", "others"}


def test_customs_rows_speak_of_whole_windows() -> None:
    for row in shipped().customs:
        if row.window != "month":
            assert (row.period_start.month, row.period_start.day) == (1, 1), row
        assert row.window != "year" or (row.period_end.month, row.period_end.day) == (12, 31)
        assert row.value is None or row.value >= 1e9, "in units of the currency, not billions"


def test_customs_totals_are_the_sum_of_both_flows() -> None:
    rows = [row for row in shipped().customs if row.basis == "published" and row.currency == "USD" and row.value]
    values = {(row.period_start, row.period_end, row.publisher, row.flow): row.value or 0 for row in rows}
    for (start, end, publisher, flow), total in values.items():
        parts = [values.get((start, end, publisher, one), 0) for one in ("China>Russia", "Russia>China")]
        if flow == "China-Russia" and all(parts):
            assert abs(total - sum(parts)) <= 0.15e9, (start, end)


# --- bad rows

GOOD_PLACE = "Kara Sea,,sea,75,72,500,,,,,7,a map,,low,"

FIELDS = {"actions": "verbs"}
"""Where a table is called otherwise than its file."""

# table, row, what is said about it
BAD = [
    ("places", "Kara Sea,,sea,233.0,72,500,,,,,7,a map,,low,", "places.csv:2 lat 233.0 is not in -90..90"),
    ("places", "Kara Sea,,sea,north,72,500,,,,,7,a map,,low,", "places.csv:2 lat north is not a number"),
    ("places", "Kara Sea,,sea,nan,72,500,,,,,7,a map,,low,", "places.csv:2 lat nan is not in -90..90"),
    ("places", "Kara Sea,,sea,,72,500,,,,,7,a map,,low,", "places.csv:2 lat is empty"),
    ("places", "Kara Sea,,wet,75,72,500,,,,,7,a map,,low,", f"places.csv:2 kind wet is not one of {', '.join(PLACE_KINDS)}"),
    ("places", "Kara Sea,,sea,75,72,500,,,,,8,a map,,low,", "places.csv:2 where_precision 8 is not in 1..7"),
    ("places", "Kara Sea,,sea,75,72,500,,,,,1.5,a map,,low,", "places.csv:2 where_precision 1.5 is not a whole number"),
    ("places", "Kara Sea,,sea,75,72,500,10,,,,7,a map,,low,", "places.csv:2 west, south, east and north are not all given or all empty"),
    ("places", "Kara Sea,,sea,75,72,500,10,80,20,70,7,a map,,low,", "places.csv:2 north 70 is not north of south 80"),
    ("places", "Kara Sea,,sea,75,72,500,,,,,7,,,low,", "places.csv:2 source is empty"),
    ("places", "Kara Sea,a;;b,sea,75,72,500,,,,,7,a map,,low,", "places.csv:2 aliases a;;b is not a list without empty parts"),
    ("places", "Kara Sea,Kara; Kara,sea,75,72,500,,,,,7,a map,,low,", "places.csv:2 aliases Kara; Kara is not a list of different parts"),
    ("places", "Kara Sea,(Kara),sea,75,72,500,,,,,7,a map,,low,",
     "places.csv:2 aliases (Kara) is not a name that begins with a letter or digit and has two or more"),
    ("places", "Kara Sea,,sea,75,72,500", "places.csv:2 has 6 cells, not 15"),
    ("people", "Ana Diaz,Diaz,,Envoy,Cuba,2024-13-01,,own site,", "people.csv:2 start 2024-13-01 is not a day as in 2024-05-16"),
    ("people", "Ana Diaz,Diaz,,Envoy,Cuba,2024-03-01,2023-03-01,own site,", "people.csv:2 end 2023-03-01 is not on or after start 2024-03-01"),
    ("outlets", "Daily Post,,Kenya,Z,own site,", "outlets.csv:2 reliability Z is not one of A, B, C, D, E, F"),
    ("countries", "Kenya,KEN,,Kenyan,Nairobi,Nairobi,ISO 3166-1,", "countries.csv:2 iso2 KEN is not two capital letters"),
    ("topics", "weather,rain,own", f"topics.csv:2 topic weather is not one of {', '.join(TOPICS)}"),
    ("topics", "energy,oil* field,own", "topics.csv:2 term oil* field is not two letters or more with a * only at its end"),
    ("customs", "2024-01-01,2024-01-31,month,China-Russia,USD,,,,published,GACC,TASS,https://tass.com,,,high,",
     "customs.csv:2 value and change are both empty"),
    ("customs", "2024-01-01,2024-01-31,month,China-Russia,USD,-5,,,published,GACC,TASS,https://tass.com,,,high,",
     "customs.csv:2 value -5 is not in 0..1e+18"),
    ("counts", "A scholar,many,,own rule,https://example.org,low", "counts.csv:2 count many is not a number"),
    ("actions", "praise,,,shout,SUPPORT,own", "actions.csv:2 kind shout is not one of act, say, weak"),
    ("series", "Blue Shield,party,,own", f"series.csv:2 kind party is not one of {', '.join(DRILL_KINDS)}"),
    ("commodities", "coal,,own", "commodities.csv:2 term is empty"),
    ("fiscal_years", "Kenya,30-02,end,own", "fiscal_years.csv:2 begins 30-02 is not a month and a day as in 04-01"),
    ("energy_balances", "Kenya,oil,seller,own", "energy_balances.csv:2 balance seller is not one of exporter, importer"),
    ("landmarks", "The flood,flood,May 2021,own,", "landmarks.csv:2 date May 2021 is not a day as in 2024-05-16"),
    ("exchange_rates", "2024,CNY,USD,7.3,7.0,0.02,own,here,", "exchange_rates.csv:2 high 7 is not at or above low 7.3"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "row", "said"), BAD)
def test_a_bad_row_is_left_out_and_named(folder: Path, table: str, row: str, said: str) -> None:
    write(folder, table, row)
    assert problems(folder) == [said]
    assert getattr(load_lexicon(folder)[0], FIELDS.get(table, table)) == ()


def test_the_good_rows_around_a_bad_one_stay(folder: Path) -> None:
    write(folder, "places", "Laptev Sea,,sea,x,1,,,,,,7,a map,,low,", GOOD_PLACE)
    lexicon, found = load_lexicon(folder)
    assert [place.name for place in lexicon.places] == ["Kara Sea"]
    assert len(found) == 1


def test_an_alias_that_names_two_rows_is_a_problem(folder: Path) -> None:
    write(folder, "places", GOOD_PLACE, "Laptev Sea,Kara Sea,sea,75,125,,,,,,7,a map,,low,")
    assert problems(folder) == ["places.csv:3 Kara Sea stands already in line 2"]


def test_an_alias_that_repeats_its_own_name_is_none(folder: Path) -> None:
    write(folder, "places", "Kara Sea,Kara Sea,sea,75,72,500,,,,,7,a map,,low,")
    assert problems(folder) == []


def test_lines_are_counted_over_quoted_line_ends(folder: Path) -> None:
    write(folder, "places", 'Kara Sea,,sea,75,72,500,,,,,7,a map,,low,"a note\nof two lines"', "Laptev Sea,,sea,95,125,,,,,,7,a map,,low,")
    assert problems(folder) == ["places.csv:4 lat 95 is not in -90..90"]


def test_a_problem_of_the_repository_is_named_from_its_root(folder: Path) -> None:
    outside = load_lexicon(folder / "nowhere")[1]
    inside = load_lexicon(REFERENCE / "nowhere")[1]
    assert str(outside[0]).endswith("/nowhere/countries.csv is missing")
    assert str(inside[0]) == "data/reference/nowhere/countries.csv is missing"


# --- bad files


def test_a_missing_file_is_one_problem_and_an_empty_table(folder: Path) -> None:
    (folder / "places.csv").unlink()
    lexicon, _ = load_lexicon(folder)
    assert problems(folder) == ["places.csv is missing"]
    assert lexicon.places == ()
    assert lexicon.people == shipped().people


def test_a_wrong_header_is_one_problem(folder: Path) -> None:
    (folder / "counts.csv").write_text("counter,number\na,1\nb,2\n")
    assert problems(folder) == ["counts.csv:1 header counter, number is not counter, count, as_of, rule, source_address, confidence"]


def test_an_empty_file_has_no_header(folder: Path) -> None:
    (folder / "topics.csv").write_text("")
    assert problems(folder) == ["topics.csv:1 header  is not topic, term, source"]


def test_a_file_that_is_not_utf8_is_one_problem(folder: Path) -> None:
    (folder / "topics.csv").write_bytes(b"topic,term,source\nenergy,p\xe9trole,own\n")
    assert problems(folder) == ["topics.csv is not UTF-8 at byte 26; save it as UTF-8"]


def test_an_open_quotation_mark_is_a_problem_with_its_line(folder: Path) -> None:
    write(folder, "topics", "energy,coal,own", 'energy,"oil,own')
    assert [p.split(" is not CSV")[0] for p in problems(folder)] == ["topics.csv:3"]


@pytest.mark.parametrize("change", [lambda b: b"\xef\xbb\xbf" + b, lambda b: b.replace(b"\n", b"\r\n"), lambda b: b + b"\r\n\n"])
def test_byte_order_mark_line_ends_and_empty_lines_do_not_matter(folder: Path, change: Callable[[bytes], bytes]) -> None:
    for path in folder.glob("*.csv"):
        path.write_bytes(change(path.read_bytes()))
    lexicon, found = load_lexicon(folder)
    assert found == []
    assert tables(lexicon) == tables(shipped())


def test_cells_become_what_they_mean(folder: Path) -> None:
    write(folder, "people", "Ana Diaz, Diaz ,Anna Diaz; A. Diaz,Envoy of Cuba,Cuba,2024-03-01,,own site,")
    person = load_lexicon(folder)[0].people[0]
    assert (person.surname, person.aliases, person.start, person.end) == ("Diaz", ("Anna Diaz", "A. Diaz"), date(2024, 3, 1), None)


def test_a_lexicon_is_frozen() -> None:
    with pytest.raises(AttributeError):
        shipped().places = ()  # type: ignore[misc]
