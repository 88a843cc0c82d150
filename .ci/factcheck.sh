#!/usr/bin/env bash
# The fact-checker's pipeline as a newsroom gets it: built without cgo, run on its demo by another program than its tests, and
# asked in a database that is then what it was. Its own tests run with those of the other nested modules.
set -euo pipefail
cd "$(dirname "$0")/../examples/factcheck"
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
fail() { echo "factcheck: $1"; exit 1; }

CGO_ENABLED=0 go build -o "$temporary/factcheck" .
unformatted=$(gofmt -l .)
[ -z "$unformatted" ] || fail "not formatted: $unformatted"

program=$temporary/factcheck
"$program" demo -out "$temporary/demo" >"$temporary/printed"
grep -q "$temporary/demo/report/report.html" "$temporary/printed" || fail "the demo does not say where to look"
"$program" search -db "$temporary/demo/factcheck.db" "night boat" | grep -q '^3 of 3 quotes$' || fail "the night boat is not found"

# The tables and skeletons are read by programs that are not ours.
if command -v python3 >/dev/null; then
  python3 - "$temporary/demo/report" demo/expected.tsv <<'PYTHON'
import csv, json, sys
folder, expected = sys.argv[1:]
want = sorted(tuple(line.rstrip("\n").split("\t")[:5]) for line in open(expected, encoding="utf-8") if not line.startswith("#"))
with open(folder + "/findings.csv", encoding="utf-8", newline="") as file:
    got = sorted((r["outlet"], r["speaker"], r["quotation"].rstrip(".,"), r["verdict"], r["concern"]) for r in csv.DictReader(file))
assert got == want, "findings.csv is not what demo/expected.tsv says"
with open(folder + "/claims.jsonl", encoding="utf-8") as file:
    reviews = [g for line in file for g in json.loads(line)["@graph"] if g["@type"] == "ClaimReview"]
assert reviews, "no ClaimReview"
assert not any(r.get("reviewRating", {}).get("ratingValue") for r in reviews), "a ClaimReview with a verdict that nobody gave"
print(f"factcheck: {len(got)} findings as expected, {len(reviews)} ClaimReview skeletons")
PYTHON
fi
