// quote-parser over articles in JSON lines: node quoteparser.cjs FILE >RECORDS; a summary on standard error.
const { article, finish, ready } = require('./lines.cjs');
const parser = require('quote-parser');
ready();
for (const a of article(process.argv[2])) {
  a.done(parser.parse(a.text, 'en', { minLength: 1 }));
}
finish();
