"""Joins a recording of January with everybody's lives, and finds the same as `check-content` found in the same recording.

Nothing of Tietovirta is used but its files: messages, `_organisations.arrow`, and what `people` writes. That tells homes as they were on 1 January,
while the check asks where people live on the day of the message: they differ by those who moved to another municipality in January.
"""

import json
import sys
from pathlib import Path

import polars
from polars import col

from expectations import end, expect

recording, people_file, check_file = map(Path, sys.argv[1:])
lines = {line["id"]: line for line in json.loads(check_file.read_text())["lines"]}
manifest = json.loads((recording / "_manifest.json").read_text())
types = sorted({file["messageType"] for file in manifest["files"]})

text = [polars.col(name).cast(polars.String) for name in ("municipality", "area", "country")]
people = polars.scan_ipc(people_file).select("person", "deathDate", *text).collect().lazy()
places = [col("area").alias("ofArea"), col("municipality").alias("ofMunicipality")]
organisations = polars.scan_ipc(recording / "_organisations.arrow").select("organisation", "kind", *places)

# Percentage points: about 3 % of a population move to another municipality in a year, 0.1 % by the middle of January.
movers = 0.2


def messages(of_type):
    """Messages of a type about somebody, with the person's home and what the organisation is."""
    rows = polars.scan_ipc(recording / of_type / "*.arrow")
    if "person" not in rows.collect_schema():
        return None
    # Times carry their zone: the date is that of Helsinki.
    found = rows.with_columns(col("time").dt.date().alias("date")).join(people, on="person", how="left")
    return found.join(organisations, on="organisation", how="left").collect()


about = {each: found for each in types if (found := messages(each)) is not None}


def expect_share(line, shown, rows, hits, within):
    """Compares how many were judged, and the share in per cent, with a line of the check."""
    if lines[line]["judged"] == 0:
        raise ValueError(f"nothing was judged for {line}: the recording is too small to prove anything")
    expect(f"{shown}, messages", rows, lines[line]["judged"])
    expect(f"{shown}, per cent", round(100 * hits / max(1, rows), 3), lines[line]["value"], within)


def expect_own_residents(line, shown, of_type, *where):
    asked = about[of_type].filter(col("ofArea").is_not_null(), *where)
    at_home = (
        polars.when(col("ofMunicipality").is_null())
        .then(col("ofArea").eq_missing(col("area")))
        .otherwise(col("ofMunicipality").eq_missing(col("municipality")))
    )
    own = asked.filter(at_home).height
    expect_share(f"own-residents.{line}", shown, asked.height, own, movers)


for group in ("wellbeing-area", "helsinki", "municipality"):
    of_browser = [col("channel") == "user-interface", col("user-group") == group]
    expect_own_residents(f"browser-queries.{group}", f"browser queries about own residents, {group}", "kelmu.query", *of_browser)
expect_own_residents("documents", "documents about own residents", "kelmu.document")
expect_own_residents("certificates", "certificates of own residents", "medical-certificates.certificate")

# Messages that say themselves that somebody has died are judged apart: whether it is so.
tells_of_death = {
    "eessi.start": col("buc").is_in(["H_BUC_07", "P_BUC_02"]),
    "eessi.follow-up": col("buc").is_in(["H_BUC_07", "P_BUC_02"]),
    "bilateral.circumstances": col("kind-of-change") == "death",
    "bilateral.supplementary-pension": col("pension-event") == "ended",
    # Pensions end with a death, but for that of disability.
    "pension-sector.decision": (col("decision-type") == "end") & col("pension-type").is_in(["old-age", "survivor"]),
    "population-register.death": polars.lit(True),
}


def is_dead(rows):
    return rows.filter(col("deathDate") < col("date")).height


told = {}
judged = {}
for each, rows in about.items():
    said = rows.with_columns(polars.selectors.categorical().cast(polars.String)).filter(tells_of_death.get(each, polars.lit(False)))
    told[each] = (said.height, is_dead(said))
    if each != "population-register.death":
        judged[each] = (rows.height - said.height, is_dead(rows) - is_dead(said))

all_judged, all_dead = (sum(counts) for counts in zip(*judged.values()))
expect("messages about somebody", all_judged, lines["the-dead.all"]["judged"])
expect("of them about the dead", all_dead, round(lines["the-dead.all"]["value"] * all_judged / 100))
most = max(100 * hits / rows for rows, hits in judged.values() if rows > 0)
expect("about the dead in the type that has most, per cent", round(most, 3), lines["the-dead.any-type"]["value"], 0.001)
# Follow-ups tell again what their opening told, and deaths of the register are its own: the check asks neither.
openings = [told[each] for each in tells_of_death if each not in ("eessi.follow-up", "population-register.death")]
expect("messages that tell of a death", sum(rows for rows, _ in openings), lines["the-dead.told"]["judged"])
expect("of them about the living", sum(rows - hits for rows, hits in openings), 0)

for line, shown, of_types, within in (
    ("bilateral", "bilateral messages about people abroad", ("circumstances", "insurance", "supplementary-pension"), movers),
    ("eessi", "EESSI cases of people abroad", ("start",), movers),
):
    rows = polars.concat([about[f"{line}.{each}"].select("country") for each in of_types])
    expect_share(f"people-abroad.{line}", shown, rows.height, rows.filter(col("country") != "FI").height, within)

named = polars.concat([rows.select("person", "organisation", "kind") for rows in about.values()])
for kind in ("bank", "unemployment-fund", "pension-institution"):
    persons = named.filter(col("kind") == kind).group_by("person").agg(col("organisation").n_unique().alias("names"), polars.len())
    expect(f"persons whose messages name more than one {kind}", persons.filter(col("names") > 1).height, lines[f"same-person.{kind}"]["value"])
    if kind == "bank":
        again = persons.select(polars.sum("len") - polars.len()).item()
        expect("messages that name a bank again", again, lines["same-person.bank"]["judged"])

end()
