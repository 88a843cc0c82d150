"""rapidfuzz, as `go run . locate` asks for it: a line of JSON in, a line of JSON out.

{"source": PATH} reads a source. {"quotation": TEXT} looks for it until the clock of the processor has something to say."""
import json, sys, time
from rapidfuzz import fuzz

source = ""
for line in sys.stdin:
    asked = json.loads(line)
    if "source" in asked:
        source = open(asked["source"], encoding="utf-8", newline="").read()
        print(json.dumps({}), flush=True)
        continue
    n, spent = 1, 0.0
    while True:
        begin = time.process_time()
        for _ in range(n):
            found = fuzz.partial_ratio_alignment(asked["quotation"], source, score_cutoff=60)
        spent = time.process_time() - begin
        if spent >= 0.02:
            break
        n *= 4
    passage = source[found.dest_start:found.dest_end] if found else ""
    print(json.dumps({"seconds": spent / n, "passage": passage}), flush=True)
