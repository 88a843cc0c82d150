// compromise over articles in JSON lines, as quoteparser.cjs: what stands between marks. It has no speakers, so the people
// of the text are asked for too, out of which a caller would have to choose.
const { article, finish, ready } = require('./lines.cjs');
const nlp = require('compromise');
ready();
for (const a of article(process.argv[2])) {
  const doc = nlp(a.text);
  const people = doc.people().out('array');
  a.done(doc.quotations().out('array').map(text => ({ text, people })));
}
finish();
