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

# The check leaves death notices out: they are about nobody else.
dead = {
    each: (rows.height, rows.filter(col("deathDate") < col("date")).height)
    for each, rows in about.items()
    if each != "population-register.death"
}
all_judged, all_dead = (sum(counts) for counts in zip(*dead.values()))
expect("messages about somebody", all_judged, lines["the-dead.all"]["judged"])
# The check weighs types by what is planned of them: its share stands for the same number of messages.
expect("of them about the dead", all_dead, round(lines["the-dead.all"]["value"] * all_judged / 100))
most = max(100 * hits / rows for rows, hits in dead.values() if rows > 0)
expect("about the dead in the type that has most, per cent", round(most, 3), lines["the-dead.any-type"]["value"], 0.001)

for line, shown, of_type, within in (
    ("bilateral", "changed circumstances of people abroad", "bilateral.circumstances", 0),
    ("eessi", "EESSI cases of people abroad", "eessi.start", movers),
):
    rows = about[of_type]
    expect_share(f"people-abroad.{line}", shown, rows.height, rows.filter(col("country") != "FI").height, within)

named = polars.concat([rows.select("person", "organisation", "kind") for rows in about.values()])
for kind in ("bank", "unemployment-fund", "pension-institution"):
    persons = named.filter(col("kind") == kind).group_by("person").agg(col("organisation").n_unique().alias("names"), polars.len())
    expect(f"persons whose messages name more than one {kind}", persons.filter(col("names") > 1).height, lines[f"same-person.{kind}"]["value"])
    if kind == "bank":
        again = persons.select(polars.sum("len") - polars.len()).item()
        expect("messages that name a bank again", again, lines["same-person.bank"]["judged"])

end()
