"""Tables as pandas frames: Arrow is what is stored, pandas what charts and files are made from."""

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


def from_pandas(frame: pd.DataFrame, schema: pa.Schema) -> pa.Table:
    """The columns of the schema as an Arrow table. Raises where values are not of its types."""
    return pa.Table.from_pandas(frame[schema.names], schema=schema, preserve_index=False)
