"""Who acts with whom: how many events name two actors together, as a square of the most named ones.

Counting is a product of two small tables of yes and no, so that it costs the same for five events and for fifty thousand.
"""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

import altair as alt
import numpy as np
import pandas as pd

from tidings.lexicon import Lexicon
from tidings.show.charts import NARROW, Spec, colours, frozen, tooltips
from tidings.show.wording import counted, harmless, listed

CLICK = "A click on a cell lists the events in which both act, as the choice of actors above does."
WHO = ("Everybody", "States and organisations", "People")
MOST = 12
"""Actors that have a line in the square."""
NAMED = 6
"""Of those that have none, how many are named in words."""
LETTERS = 24
"""Letters of a name that stand on the axes; the tooltip has all of it."""
MOST_OFFERED = 400
"""Actors that can be picked from the list."""


def actors(events: pd.DataFrame) -> pd.Series:
    """How many events name each actor, the most named first, names of equal number in the order of letters."""
    count = Counter(chain.from_iterable(map(frozenset, events["actors"])))
    order = sorted(count, key=lambda name: (-count[name], name.casefold(), name))
    return pd.Series([count[name] for name in order], index=pd.Index(order, dtype="str"), dtype="int64")


def among(count: pd.Series, who: str, lexicon: Lexicon) -> pd.Series:
    """The actors of one kind, as the reference tables know them; who stands in none of these is among everybody only.

    A person acts beside the country that he speaks for in nearly every sentence: that hides who else acts with whom.
    """
    states = {country.name for country in lexicon.countries} | {organisation.name for organisation in lexicon.organisations}
    known = {WHO[1]: states, WHO[2]: {person.name for person in lexicon.people}}
    return count[count.index.isin(known[who])] if who in known else count


def together(events: pd.DataFrame, everyone: Sequence[str]) -> pd.DataFrame:
    """The events that name every one of these actors."""
    wanted = frozenset(everyone)
    return events[[wanted <= frozenset(named) for named in events["actors"]]] if wanted else events


def offered(events: pd.DataFrame) -> pd.Series:
    """The actors to pick from: the most named ones, so that a list of thousands is not sent."""
    return pd.Series(actors(events).index[:MOST_OFFERED], dtype="str")


def filter_said(picked: Sequence[str]) -> str:
    """The filter by actors as the end of a sentence.

    >>> filter_said(["China", "Russia"])
    'in which China and Russia act together'
    """
    if not picked:
        return ""
    return f"in which {listed(list(picked))} act together" if len(picked) > 1 else f"in which {picked[0]} acts"


def both(row: str, column: str) -> list[str]:
    """What a click on a cell picks: its two actors, or its one."""
    return list(dict.fromkeys([column, row]))


def pairs(events: pd.DataFrame, count: pd.Series) -> pd.DataFrame:
    """A cell for each two of the most named actors that an event names together, and one for each alone: `row`, `column` and `events`.

    The cell of an actor with itself counts all its events; it is `self`. Every two stand below that, once.
    """
    names = list(count.index[:MOST])
    code = {name: n for n, name in enumerate(names)}
    named = np.zeros((len(events), len(names)), dtype=np.int32)
    for line, acting in enumerate(events["actors"]):
        for name in acting:
            if name in code:
                named[line, code[name]] = 1
    both = named.T @ named
    made = [
        {"row": names[r], "column": names[c], "events": int(both[r, c]), "self": r == c}
        for r in range(len(names))
        for c in range(r + 1)
        if both[r, c]
    ]
    cells = pd.DataFrame(made, columns=["row", "column", "events", "self"])
    order = {name: n for n, name in enumerate(names)}
    short = {name: label(name) for name in names}
    short = {name: said if list(short.values()).count(said) == 1 else name for name, said in short.items()}
    others = cells.loc[~cells["self"].astype(bool), "events"]
    most = max(int(others.max()) if len(others) else 1, 1)
    return cells.assign(
        y=cells["row"].map(order), x=cells["column"].map(order), across=cells["column"].map(short), down=cells["row"].map(short),
        strength=np.sqrt(cells["events"].clip(upper=most) / most),
        told=[_told(r, c, n) for r, c, n in zip(cells["row"], cells["column"], cells["events"], strict=True)],
    )  # fmt: skip


def label(name: str) -> str:
    """
    >>> label("Carnegie Endowment for International Peace")
    'Carnegie Endowment for…'
    """
    said = " ".join(harmless(name).split())
    return said if len(said) <= LETTERS else said[: LETTERS - 1].rstrip() + "…"


def _told(row: str, column: str, events: int) -> str:
    return f"{row}: {counted(events, 'event')}" if row == column else f"{row} and {column}: {counted(events, 'event')}"


@lru_cache(maxsize=64)
def matrix_spec(rows: int, dark: bool) -> Spec:
    """The square without its cells: the fuller a cell, the more events; the number stands in it. A click selects `row` and `column`."""
    c = colours(dark)
    small = alt.ExprRef(f"{NARROW} ? 9 : 12")
    size = alt.ExprRef(f"{NARROW} ? 9 : 11")
    x = alt.X(
        "across:N", title=None, sort=alt.EncodingSortField("x"), scale=alt.Scale(paddingInner=0.06),
        axis=alt.Axis(orient="bottom", labelAngle=-50, labelLimit=110, ticks=False, domain=False, labelFontSize=size,
            labelOverlap=False,
        ),
    )  # fmt: skip
    y = alt.Y(
        "down:N", title=None, sort=alt.EncodingSortField("y"), scale=alt.Scale(paddingInner=0.06),
        axis=alt.Axis(labelLimit=alt.ExprRef(f"{NARROW} ? 90 : 150"), ticks=False, domain=False, labelFontSize=size, labelOverlap=False),
    )  # fmt: skip
    pick = alt.selection_point(name="pick", fields=["row", "column"], on="click[event.item && event.item.datum.row]", clear="dblclick")
    full = alt.Opacity(
        "strength:Q", scale=alt.Scale(domain=[0, 1], range=[0.1, 0.55 if dark else 0.72]), legend=None
    )  # numbers stay legible
    tip = tooltips({"told": "Named together"})
    cells = (
        alt.Chart()
        .mark_rect(cursor="pointer", stroke=c.rule, fill=c.accent)
        .encode(x=x, y=y, fillOpacity=alt.condition("datum.self", alt.value(0), full), tooltip=tip, description="told:N")
        .add_params(pick)
    )
    numbers = alt.Chart().mark_text(fontSize=small, aria=False, cursor="pointer", color=c.ink)
    numbers = numbers.encode(x=x, y=y, text=alt.Text("events:Q", format=","), tooltip=tip)
    return frozen(alt.layer(cells, numbers).properties(height=94 + 26 * rows), dark)


def finding(cells: pd.DataFrame, count: pd.Series) -> str:
    """Which two are named together most, and who has no line, for those who do not see the square.

    >>> cells = pd.DataFrame({"row": ["Russia"], "column": ["China"], "events": [3], "self": [False]})
    >>> finding(cells, pd.Series({"China": 4, "Russia": 3}))
    'Most events name China and Russia together: 3 events.'
    """
    two = cells[~cells["self"].astype(bool)]
    if two.empty:
        return "No event names two actors together."
    top = two.sort_values("events", ascending=False, kind="stable").iloc[0]
    most = f"Most events name {top['column']} and {top['row']} together: {counted(int(top['events']), 'event')}."
    rest = list(count.index[MOST:])
    if not rest:
        return most
    named = listed([f"{harmless(str(name))} ({int(count[name]):,})" for name in rest[:NAMED]])
    more = f" and {counted(len(rest) - NAMED, 'other')}" if len(rest) > NAMED else ""
    return f"{most} Named less often, without a line here: {named}{more}."
