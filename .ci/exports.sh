#!/usr/bin/env bash
# Whether what extract writes for other programs is what these take, by tools that are not ours: see exports.py and exports.cjs. It
# needs python3, node, npm and the network, for the tools of the versions below, which go into a folder that is taken away in the
# end. WHOSAID_TOOLS names a folder to keep them in instead.
#
# The vocabularies of the W3C and schema.org are in ../shared/standards: where that is absent what needs them is skipped, and
# the last line says so.
set -euo pipefail
cd "$(dirname "$0")/.."
shared=$(cd "${WHOSAID_SHARED:-../shared}" 2>/dev/null && pwd || true)

python_tools='jsonschema[format-nongpl]==4.26.0 label-studio-sdk==2.1.2 duckdb==2.0.1 spacy==3.8.18 pybrat==0.1.7'
node_tools='ajv@8.20.0 ajv-draft-04@1.0.0 ajv-formats@3.0.1 jsonld@9.0.0'

for program in python3 node npm; do
  command -v $program >/dev/null || { echo "exports: $program is needed; install it"; exit 1; }
done
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
tools=${WHOSAID_TOOLS:-$temporary/tools}
files=$temporary/files
mkdir -p "$tools" "$files"

if [ "$(cat "$tools/installed" 2>/dev/null)" != "$python_tools $node_tools" ]; then
  python3 -m venv "$tools/python"
  # shellcheck disable=SC2086 # a list
  "$tools/python/bin/python" -m pip install --quiet --disable-pip-version-check $python_tools
  # shellcheck disable=SC2086
  npm install --silent --no-audit --no-fund --prefix "$tools/node" $node_tools
  echo "$python_tools $node_tools" >"$tools/installed"
fi

go build -o "$temporary/extract" ./examples/extract
texts='testdata/articles testdata/export/odd.txt'
page=testdata/export/page.html
# What is beside the text: the same for all, so that what is made of it is checked too.
beside=(-outlet 'The "Bridgeport" Argus' -byline 'By Jane Doe' -date 2026-11-24)
write() { # write FORMAT FILE PATH...
  "$temporary/extract" -format "$1" "${beside[@]}" "${@:3}" >"$files/$2"
}
# shellcheck disable=SC2086
for pair in article:article.jsonl jsonl:records.jsonl flat:flat.jsonl csv:flat.csv w3c:w3c.jsonl hypothesis:hypothesis.jsonl \
  schema:schema.jsonl labelstudio:labelstudio.json doccano:doccano.jsonl spacy:spacy.jsonl; do
  write "${pair%%:*}" "${pair#*:}" $texts $page
done
# shellcheck disable=SC2086
write brat nothing -out "$files/brat" $texts
write w3c w3c-page.jsonl $page
(cd attribution/export/parquet && WHOSAID_PARQUET="$files/flat.parquet" go test -count=1 -run TestOutside . >/dev/null)
cp attribution/export/config/labelstudio.xml "$files"

"$tools/python/bin/python" .ci/exports.py "$PWD" "$shared" "$files"
if [ -d "$shared/standards" ]; then
  NODE_PATH="$tools/node/node_modules" node .ci/exports.cjs "$shared/standards" "$files"
else
  echo "exports: what the W3C and schema.org say is skipped: ../shared/standards is not here"
fi
