"""Tables as pandas frames: Arrow is what is stored, pandas what charts and files are made from."""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
import pyarrow as pa


def to_pandas(rows: pa.Table) -> pd.DataFrame:
    """The table with pandas' own types: str, Int64, float64, boolean, datetime64[ms]; lists as tuples."""
    types = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
    lists = [field.name for field in rows.schema if pa.types.is_list(field.type)]
    frame = rows.drop_columns(lists).to_pandas(types_mapper=types.get, date_as_object=False)
    same: dict[tuple[str, ...], tuple[str, ...]] = {}
    for name in lists:
        values = [same.setdefault(key, key) for key in map(tuple, (value or () for value in rows[name].to_pylist()))]
        frame[name] = pd.Series(values, index=frame.index, dtype=object)
    in_order: pd.DataFrame = frame[rows.column_names]
    return in_order


def records(frame: pd.DataFrame, columns: Sequence[str] = ()) -> list[dict[str, Any]]:
    """The rows as dicts, of these columns where any are given: what `to_dict("records")` gives, in a third of its time.

    >>> records(pd.DataFrame({"month": ["2024-05"], "rows": [3]}))
    [{'month': '2024-05', 'rows': 3}]
    """
    names = list(columns or frame.columns)
    return [dict(zip(names, row, strict=True)) for row in zip(*(_cells(frame[name]) for name in names), strict=True)]


def _cells(column: pd.Series) -> Iterable[Any]:
    masked = isinstance(column.dtype, pd.Int64Dtype | pd.BooleanDtype)
    return [None if cell is pd.NA else cell for cell in column.tolist()] if masked else column


def to_arrow(frame: pd.DataFrame) -> pa.Table:
    """The columns of a frame as an Arrow table, without its index and without what pandas would write of itself: a third of the time."""
    return pa.table({str(name): pa.array(frame[name].array, from_pandas=True) for name in frame.columns})


def from_pandas(frame: pd.DataFrame, schema: pa.Schema) -> pa.Table:
    """The columns of the schema as an Arrow table. Raises where values are not of its types."""
    return pa.Table.from_pandas(frame[schema.names], schema=schema, preserve_index=False)
