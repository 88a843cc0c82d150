#!/usr/bin/env bash
# Whether the page of export.HTML and the server of examples/page hold in a real browser: see page.cjs. It needs node, npm, the
# network and chromium, which it installs where it is absent. WHOSAID_TOOLS names a folder to keep the tools in.
#
#     .ci/page.sh                    the checks
#     .ci/page.sh --pictures DIR     makes the pictures of README from an article that ships in testdata
set -euo pipefail
cd "$(dirname "$0")/.."
node_tools='puppeteer-core@24.43.1 axe-core@4.11.0'

for program in node npm; do
  command -v $program >/dev/null || { echo "page: $program is needed; install it"; exit 1; }
done
if ! command -v chromium >/dev/null; then
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >/dev/null || { echo "page: chromium is needed; install it"; exit 1; }
fi
temporary=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$temporary"' EXIT
tools=${WHOSAID_TOOLS:-$temporary/tools}/page
mkdir -p "$tools" "$temporary/pages" "$temporary/hostile"
if [ "$(cat "$tools/installed" 2>/dev/null)" != "$node_tools" ]; then
  # shellcheck disable=SC2086 # a list
  npm install --no-audit --no-fund --loglevel=error --prefix "$tools" $node_tools >/dev/null
  echo "$node_tools" >"$tools/installed"
fi

go build -o "$temporary/extract" ./examples/extract
go build -o "$temporary/page" ./examples/page
write() { "$temporary/extract" -format html "${@:2}" >"$temporary/pages/$1.html"; }
write harbour -checkworthy -source testdata/page/harbour-source.txt -headline 'Ferry to Skarra may stop before winter' \
  -outlet 'The Skarra Argus' -date 2026-11-24 testdata/page/harbour.txt
write derby testdata/articles/football-derby.txt
write transcript testdata/articles/transcript-water-inquiry.txt
write several testdata/articles/uk-council-library.txt testdata/articles/kenya-tea-levy.txt testdata/articles/arts-review-play.txt
WHOSAID_PAGES="$temporary/hostile" go test -count=1 -run '^TestHTMLHostile$' ./attribution/export >/dev/null

"$temporary/page" -addr 127.0.0.1:0 >"$temporary/server" 2>&1 &
server=$!
for _ in $(seq 100); do
  address=$(grep -o 'http://[0-9.:]*' "$temporary/server" || true)
  [ -n "$address" ] && break
  sleep 0.1
done
NODE_PATH="$tools/node_modules" node .ci/page.cjs "$temporary" "$(command -v chromium)" "$address" "$@"
