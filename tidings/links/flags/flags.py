"""The flags of all rows: every rule, in the order in which they are listed."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tidings.lexicon import Lexicon
from tidings.links.flags.arithmetic import Stated, exports_and_imports, level_and_growth, month_against_sums, two_bases, two_currencies
from tidings.links.flags.copies import copies
from tidings.links.flags.flag import Flag
from tidings.links.flags.published import Published, against_published, two_reporters
from tidings.links.flags.sequence import ordinals_of_meetings, ordinals_of_patrols, weekdays
from tidings.links.quantities import measured

Row = Mapping[str, Any]


def flags(tables: Mapping[str, Sequence[Row]], lexicon: Lexicon) -> list[dict[str, Any]]:
    """The rows of the flags table, errors first, one for each rule and row; rows that repeat an origin's are held against it alone.

    Nothing is corrected: a flag stands beside the row. What the published series and lists do not hold is not judged.
    """
    order = {"error": 0, "warning": 1, "note": 2}
    found: dict[tuple[str, str, str], Flag] = {}
    for flag in sorted(_flags(tables, lexicon), key=lambda f: (order[f.severity], f.rule, f.table, f.row_id, f.message)):
        found.setdefault((flag.table, flag.row_id, flag.rule), flag)
    return [flag.columns for flag in found.values()]


def _flags(tables: Mapping[str, Sequence[Row]], lexicon: Lexicon) -> Iterator[Flag]:
    own = {name: [row for row in tables[name] if not row.get("echo")] for name in ("figures", "events", "exercises")}
    figures, published = list(measured(own["figures"])), Published(lexicon.customs)
    stated = Stated(figures)
    yield from exports_and_imports(figures, stated)
    yield from level_and_growth(figures, stated, published)
    yield from two_bases(figures, stated, published)
    yield from month_against_sums(figures, stated, published)
    yield from two_currencies(figures, {rate.year: rate for rate in lexicon.exchange_rates if (rate.currency, rate.per) == ("CNY", "USD")})
    yield from against_published(figures, published)
    yield from two_reporters(figures, published)
    yield from ordinals_of_meetings(own["events"], lexicon)
    yield from ordinals_of_patrols(own["exercises"], lexicon)
    yield from weekdays("entries", tables["entries"], "heading")
    yield from weekdays("events", own["events"], "date_text")
    yield from weekdays("exercises", own["exercises"], "date_text")
    yield from copies(tables, lexicon)
