"""Opens a recording as one dataset with pyarrow, DuckDB and polars, and compares what each finds with the manifest."""

import json
import sys
from collections import Counter
from pathlib import Path

import duckdb
import polars
import pyarrow
import pyarrow.dataset as datasets

from expectations import end, expect

folder = Path(sys.argv[1])
manifest = json.loads((folder / "_manifest.json").read_text())
messages = manifest["totals"]["messages"]
types = sorted({file["messageType"] for file in manifest["files"]})

# Message types have different columns: the schema of the whole is that of one file of each type, unified.
schema = pyarrow.unify_schemas([datasets.dataset(folder / each, format="arrow").schema for each in types])
whole = datasets.dataset(folder, schema, format="arrow")
expect("pyarrow, files", len(whole.files), len(manifest["files"]))
expect("pyarrow, messages", whole.count_rows(), messages)
# Some messages name two: whom they are about, and who acts for them.
named = whole.to_table(columns=["person", "actor"])
people = {each for column in named.columns for each in column.drop_null().to_pylist()}
persons = datasets.dataset(folder / "_persons.arrow", format="arrow").to_table()
expect("pyarrow, persons of the messages that _persons.arrow lacks", len(people - set(persons["person"].to_pylist())), 0)
expect("pyarrow, persons of _persons.arrow in no message", len(set(persons["person"].to_pylist()) - people), 0)
directions = Counter(whole.to_table(columns=["direction"])["direction"].to_pylist())
expect("pyarrow, directions", sorted(directions), ["from-kela", "to-kela"])

database = duckdb.connect()
database.register("messages", whole)
database.register("persons", persons)
database.register("organisations", datasets.dataset(folder / "_organisations.arrow", format="arrow"))
answer = database.sql("select direction, count(*) from messages group by 1").fetchall()
expect("DuckDB, messages by direction", dict(answer), dict(directions))
[(named,)] = database.sql("select count(*) from messages join organisations using (organisation)").fetchall()
expect("DuckDB, messages whose organisation is named", named, messages)
[(strangers,)] = database.sql("select count(*) from messages anti join persons using (person) where person is not null").fetchall()
expect("DuckDB, messages about persons of no directory", strangers, 0)

one_by_one = [polars.scan_ipc(folder / each / "*.arrow") for each in types]
lazy = polars.concat(one_by_one, how="diagonal")
expect("polars, messages", lazy.select(polars.len()).collect().item(), messages)
counted = lazy.group_by(polars.col("direction").cast(polars.String)).len().collect()
expect("polars, messages by direction", dict(counted.rows()), dict(directions))
answers = polars.scan_ipc(folder / "kelmu.response" / "*.arrow")
queries = polars.scan_ipc(folder / "kelmu.query" / "*.arrow").select("ordinal")
lost = answers.join(queries, left_on="opening", right_on="ordinal", how="anti").select(polars.len()).collect().item()
expect("polars, answers without their opening", lost, 0)

end()
