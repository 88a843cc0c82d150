"""What the exports must be for those who read them, by programs that are not ours. Called by exports.sh:

    exports.py REPOSITORY SHARED FILES

Each function reads the files of one format, checks it with a library where there is one, and cuts the article at the places that are
given, counted as Python counts. What it finds wrong is an AssertionError, or what the library raises.
"""

import copy
import csv
import json
import os
import subprocess
import sys

import duckdb
import jsonschema
import pybrat.parser
import spacy
from label_studio_sdk.label_interface import LabelInterface

REPOSITORY, SHARED, FILES = sys.argv[1:]


def path(name):
    return os.path.join(FILES, name)


def read(name):
    with open(path(name), encoding="utf-8", newline="") as file:
        return file.read()


def lines(name):
    return [json.loads(line) for line in read(name).split("\n") if line]


ARTICLES = {a["id"]: a for a in lines("article.jsonl")}
RECORDS = {d["doc"]: d for d in lines("records.jsonl")}


def content(doc, quote):
    """The words of a quote's pieces, cut from the bytes of the text; a page's are those of the page."""
    raw = ARTICLES[doc]["text"].encode()
    return [raw[s["start"]:s["end"]].decode() for s in quote["spans"]]


def schemas():
    """Our own schemas are schemas, our lines are valid, and a wrong line is not. Nothing is written that they do not name."""
    for schema, file in ("records", "records.jsonl"), ("flat", "flat.jsonl"):
        with open(os.path.join(REPOSITORY, "attribution/export/schema", schema + ".schema.json"), encoding="utf-8") as f:
            schema = json.load(f)
        jsonschema.Draft202012Validator.check_schema(schema)

        def close(node):
            if isinstance(node, dict):
                if "properties" in node:
                    node["additionalProperties"] = False
                for child in list(node.values()):
                    close(child)

        close(schema)
        validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
        count = 0
        for line in lines(file):
            validator.validate(line)
            count += 1
        for harm in ({"unknown": 1}, {"quotes": 1, "quote": "1"}):
            wrong = {**copy.deepcopy(line), **harm}
            assert not validator.is_valid(wrong), "a wrong line went through"
        print(f"{file}: {count} lines valid by jsonschema")


def flat():
    rows = lines("flat.jsonl")
    for row in rows:
        text = ARTICLES[row["doc"]]["text"]
        words = text[row["startChar"]:row["endChar"]]
        assert words == text.encode()[row["start"]:row["end"]].decode()
        assert words in row["sentence"] and row["before"] + words + row["after"] in text
        if row["pageStart"] is None:
            record = RECORDS[row["doc"]]["quotes"][row["quote"] - 1]
            assert row["text"] == " ".join(content(row["doc"], record))
    print(f"flat.jsonl: {len(rows)} rows at their places")
    return rows


def table(rows):
    """Python's csv reads what the JSON has; so does DuckDB, JSON, CSV and Parquet."""
    with open(path("flat.csv"), encoding="utf-8", newline="") as file:
        cells = list(csv.DictReader(file, strict=True))
    assert len(cells) == len(rows)
    guarded = 0
    for cell, row in zip(cells, rows):
        assert list(cell) == list(row)
        for name, value in row.items():
            got = cell[name]
            if isinstance(value, str):
                if got != value and got.startswith("'"):
                    guarded, got = guarded + 1, got[1:]
                assert got == value, (name, got, value)
                assert not cell[name].startswith(("=", "+", "-", "@", "\t", "\r", "\n")), "a spreadsheet would calculate it"
            else:
                assert got == ("" if value is None else json.dumps(value)), (name, got, value)
    assert guarded, "nothing to guard against"
    assert read("flat.csv").count("\r\n") > len(rows)
    counts = {}
    for name, source in ("flat.jsonl", "read_json"), ("flat.csv", "read_csv"), ("flat.parquet", "read_parquet"):
        query = f"select count(*), count(distinct coalesce(speaker, '')), sum(\"end\" - start) from {source}('{path(name)}')"
        counts[name] = duckdb.sql(query).fetchall()[0]
    assert counts["flat.jsonl"] == counts["flat.csv"], counts
    query = f"select doc, unnest(spans).startChar, unnest(spans).endChar, text from '{path('flat.parquet')}'"
    spans = duckdb.sql(query).fetchall()
    pieces = {}
    for doc, start, end, text in spans:
        pieces.setdefault((doc, text), []).append(ARTICLES[doc]["text"][start:end])
    assert pieces and all(" ".join(p) == text for (_, text), p in pieces.items())
    print(f"flat.csv: {len(rows)} rows as in JSON, {guarded} cells guarded")
    print(f"DuckDB: rows, speakers and bytes {counts}; {len(spans)} spans of Parquet at their places")


class BratParser(pybrat.parser.BratParser):
    """Without the check that no two labels stand at one place, which brat does not make: here the event and its cue do."""

    def _check_entities(self, entities):
        pass


def brat():
    """Read by pybrat, and by the reader of the shared scorer where it is there; the words are those at the places."""
    folder = path("brat")
    names = sorted(name[:-4] for name in os.listdir(folder) if name.endswith(".ann"))
    events = 0
    for name in names:
        text = read(f"brat/{name}.txt")
        assert text == ARTICLES[name]["text"]
        for line in read(f"brat/{name}.ann").split("\n"):
            if line.startswith("T"):
                _, place, words = line.split("\t")
                cut = [text[slice(*map(int, p.split()))] for p in place.split(" ", 1)[1].split(";")]
                assert " ".join(cut) == words and not any(len(c.splitlines()) != 1 for c in cut), (name, line)
    for example in BratParser(error="raise").parse(folder):
        events += len(example.events)
        for event in example.events:
            assert {a.type for a in event.arguments} <= {"Content", "Cue", "Source"}
    want = sum(len(RECORDS[name]["quotes"]) for name in names)
    assert events == want, (events, want)
    print(f"brat: {len(names)} documents, {events} events by pybrat")
    scorer = os.path.join(SHARED, "tools", "score.py")
    if os.path.exists(scorer):
        with open(path("brat.jsonl"), "w", encoding="utf-8") as file:
            for name in names:
                file.write(json.dumps(RECORDS[name]) + "\n")
        command = [sys.executable, scorer, folder, path("brat.jsonl"), "--json"]
        score = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        print("brat: the records against themselves:", perfect(score), "figures of 1 by score.py")


def perfect(score):
    """Counts F1s, all of which have to be 1."""
    count = 0
    for key, value in score.items():
        if isinstance(value, dict):
            if "f1" in value and value.get("gold"):
                assert value["f1"] == 1, (key, value)
                count += 1
            count += perfect(value)
    return count


def labels():
    """Label Studio's own check of predictions; spaCy's char_span; doccano's triples."""
    with open(path("labelstudio.xml"), encoding="utf-8") as file:
        interface = LabelInterface(file.read())
    regions = 0
    for task in json.loads(read("labelstudio.json")):
        text = task["data"]["text"]
        assert interface.validate_task({"data": task["data"]})
        for prediction in task["predictions"]:
            assert interface.validate_prediction(prediction), interface.validate_prediction(prediction, return_errors=True)
            ids = {r["id"] for r in prediction["result"] if "id" in r}
            for r in prediction["result"]:
                if r["type"] == "labels":
                    assert text[r["value"]["start"]:r["value"]["end"]] == r["value"]["text"]
                    regions += 1
                else:
                    assert {r["from_id"], r["to_id"]} <= ids
            wrong = copy.deepcopy(prediction)
            wrong["result"][0]["value"]["labels"] = ["Nothing"]
            assert not interface.validate_prediction(wrong), "a wrong label went through"
    print(f"labelstudio.json: {regions} regions valid by label-studio-sdk")

    english = spacy.blank("en")
    spans = cut = 0
    for line in lines("spacy.jsonl"):
        document = english(line["text"])
        for s in line["spans"]:
            span = document.char_span(s["start"], s["end"], label=s["label"], alignment_mode="contract")
            spans += 1
            whole = line["text"][s["start"]:s["end"]]
            assert span is None or span.text in whole
            cut += span is None or span.text.strip() != whole.strip()
    assert cut < spans / 20, f"{cut} of {spans} spans are not at spaCy's tokens"
    print(f"spacy.jsonl: {spans} spans by char_span, of which {cut} end inside a token of spaCy's")

    for line, other in zip(lines("doccano.jsonl"), lines("spacy.jsonl")):
        assert line["label"] == [[s["start"], s["end"], s["label"]] for s in other["spans"]]
        assert line["text"] == ARTICLES[line["doc"]]["text"]
    print("doccano.jsonl: the same labels")


def vocabulary():
    """Every term of schema.org is one, on a thing that may have it, with a value that it may have."""
    with open(os.path.join(SHARED, "standards/schemaorg/schemaorg-current-https.jsonld"), encoding="utf-8") as file:
        terms = {t["@id"]: t for t in json.load(file)["@graph"]}

    def ids(term, key):
        value = terms[term].get(key, [])
        return {v["@id"] for v in (value if isinstance(value, list) else [value])}

    def above(kind):
        return {kind}.union(*(above(k) for k in ids(kind, "rdfs:subClassOf") if k in terms))

    text = {"schema:Text", "schema:URL", "schema:Date", "schema:DateTime", "schema:Number"}
    checked = 0

    def check(node, nodes):
        nonlocal checked
        kind = "schema:" + node["@type"]
        assert kind in terms, kind
        for key, value in node.items():
            if key.startswith("@"):
                continue
            term = "schema:" + key
            assert term in terms, f"{key} is no term"
            assert above(kind) & ids(term, "schema:domainIncludes"), f"{node['@type']} has no {key}"
            if isinstance(value, dict):
                thing = value
                if set(value) == {"@id"}:
                    assert value["@id"] in nodes, f"{key} refers to nothing"
                    thing = nodes[value["@id"]]
                assert above("schema:" + thing["@type"]) & ids(term, "schema:rangeIncludes"), f"{key} can't be a {thing['@type']}"
                if thing is value:
                    check(thing, nodes)
            else:
                assert text & ids(term, "schema:rangeIncludes"), f"{key} can't be a text"
            checked += 1

    for line in lines("schema.jsonl"):
        nodes = {n["@id"]: n for n in line["@graph"]}
        assert len(nodes) == len(line["@graph"]), "two things have one name"
        for node in line["@graph"]:
            check(node, nodes)
    for wrong in {"@type": "Quotation", "ratingValue": "1"}, {"@type": "Quotation", "creator": {"@type": "Place"}}, {"@type": "Quotatoin"}:
        try:
            check(wrong, {})
        except AssertionError:
            continue
        raise AssertionError(f"{wrong} went through")
    print(f"schema.jsonl: {checked} terms in their domains and ranges")


def main():
    schemas()
    table(flat())
    brat()
    labels()
    if os.path.isdir(os.path.join(SHARED, "standards")):
        vocabulary()


main()
