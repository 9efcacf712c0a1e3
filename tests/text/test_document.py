import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.text.document import Document, Span, short_id


def test_offsets_count_code_points_after_the_byte_order_mark():
    document = Document.from_bytes("\ufeffСи said “да” 👍 yes".encode())
    assert document.text.startswith("Си")
    assert Span(document.text.index("yes"), len(document.text)).of(document.text) == "yes"


def test_line_ends_are_kept():
    assert Document.from_bytes(b"one\r\ntwo\rthree").text == "one\r\ntwo\rthree"


def test_the_same_bytes_have_the_same_id_whatever_the_file_is_called():
    assert Document.from_bytes(b"text", "a.txt").doc_id == Document.from_bytes(b"text", "b.txt").doc_id
    assert Document.from_bytes(b"text").doc_id != Document.from_bytes(b"texts").doc_id


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3)])
def test_a_span_runs_forward(start, end):
    with pytest.raises(ValueError, match="runs forward"):
        Span(start, end)


def test_spans_that_touch_do_not_meet():
    assert not Span(0, 3).meets(Span(3, 5))
    assert Span(0, 4).meets(Span(3, 5))
    assert Span(0, 9).holds(Span(3, 5))


@given(st.lists(st.text()), st.lists(st.text()))
def test_short_ids_of_different_parts_differ(a, b):
    separated = ["\x1f".join(parts) for parts in (a, b)]
    assert (short_id(*a) == short_id(*b)) == (separated[0] == separated[1])
