#!/usr/bin/env python3
"""Measure the library on the corpora of ../shared, and fail where it is below a floor of floors.tsv.

    .ci/floors.py SHARED    from the top of the repository; builds examples/extract and runs the scorers of SHARED/tools
"""

import json
import os
import subprocess
import sys
import tempfile

VARIANTS = "variants of "
RECORDS = "records of "


class Bench:
    """Scores sets of SHARED, each once."""

    def __init__(self, shared, work):
        self.shared, self.work, self.scores = shared, work, {}
        self.command = os.path.join(work, "extract")
        subprocess.run(["go", "build", "-o", self.command, "./examples/extract"], check=True)

    def score(self, name):
        if name not in self.scores:
            self.scores[name] = self.measure(name)
        return self.scores[name]

    def measure(self, name):
        folder = os.path.join(self.shared, name.removeprefix(RECORDS))
        if name.startswith(VARIANTS):
            original = os.path.join(self.shared, name[len(VARIANTS):])
            folder = os.path.join(self.work, name.replace("/", " "))
            self.tool("variants.py", original, folder)
        records = os.path.join(self.work, "records.jsonl")
        with open(records, "wb") as out:
            subprocess.run([self.command, "-format", "jsonl", "-min-confidence", "0", folder], stdout=out, check=True)
        if name.startswith(RECORDS):
            return json.loads(self.tool("score_records.py", folder, records, "--json", "--fair"))
        brat = any(f.endswith(".ann") for f in os.listdir(folder))
        return json.loads(self.tool("score.py" if brat else "score_records.py", folder, records, "--json"))

    def tool(self, name, *args):
        command = [sys.executable, os.path.join(self.shared, "tools", name), *args]
        return subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout


def find(score, measure):
    """The number at a path like all/spoken.who/f1."""
    for key in measure.split("/"):
        score = score[key]
    return score


def floors(path):
    with open(path, encoding="utf-8") as rows:
        for row in rows:
            if row.strip() and not row.startswith("#"):
                name, measure, must, value = row.rstrip("\n").split("\t")
                yield name, measure, must, float(value)


def checks(bench, name, measure, must, value):
    """(measure, number, what it must be, holds) for a row: one, or one for each dress."""
    if must == ">=":
        got = find(bench.score(name), measure)
        yield measure, got, ">= %.3f" % value, round(got, 6) >= value
    elif must == "<=":
        got = find(bench.score(name), measure)
        yield measure, got, "<= %.3f" % value, round(got, 6) <= value
    elif must == "drops at most" and name.startswith(VARIANTS) and measure.startswith("each/"):
        rest = measure[len("each/"):]
        least = find(bench.score(name[len(VARIANTS):]), "all/" + rest) - value
        for dress in sorted(bench.score(name)):
            if dress != "all":
                got = find(bench.score(name), dress + "/" + rest)
                yield dress + "/" + rest, got, ">= %.3f" % least, round(got, 6) >= round(least, 6)
    else:
        sys.exit("floors.tsv: no such rule: %s %s" % (name, must))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.strip())
    below = total = 0
    with tempfile.TemporaryDirectory() as work:
        bench = Bench(sys.argv[1], work)
        for row in floors(os.path.join(os.path.dirname(__file__), "floors.tsv")):
            for measure, got, must, holds in checks(bench, *row):
                total += 1
                below += not holds
                print("%-5s %-28s %-42s %.3f  %s" % ("ok" if holds else "BELOW", row[0], measure, got, must))
    if not total:
        sys.exit("floors.tsv holds no floor")
    print("%d of %d floors hold" % (total - below, total))
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()
