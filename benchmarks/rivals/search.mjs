// approx-string-match, as `go run . locate` asks for it: a line of JSON in, a line of JSON out, as search.py.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import match from 'approx-string-match';

const search = match.default ?? match;
const errors = 12; // as many as the altered quotations of the run have
let source = '';
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  if (asked.source) {
    source = readFileSync(asked.source, 'utf8');
    console.log('{}');
    continue;
  }
  let n = 1, spent = 0, found;
  for (;; n *= 4) {
    const begin = process.cpuUsage();
    for (let i = 0; i < n; i++) found = search(source, asked.quotation, errors);
    const used = process.cpuUsage(begin);
    spent = (used.user + used.system) / 1e6;
    if (spent >= 0.02) break;
  }
  const passage = found.length ? source.slice(found[0].start, found[0].end) : '';
  console.log(JSON.stringify({ seconds: spent / n, passage }));
}
