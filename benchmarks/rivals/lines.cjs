// What the two programs in JavaScript share: articles in, records out, and a summary {"load", "work", "quotes"} in seconds
// of the processor.
const fs = require('fs');
let loaded = 0, quotes = 0;
const spent = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1e6; };

exports.ready = () => { loaded = spent(); };
exports.article = function* (path) {
  for (const line of fs.readFileSync(path, 'utf8').split('\n')) {
    if (!line) continue;
    const { id, text } = JSON.parse(line);
    yield { text, done(found) {
      quotes += found.length;
      fs.writeSync(1, JSON.stringify({ id, quotes: found }) + '\n');
    } };
  }
};
exports.finish = () => console.error(JSON.stringify({ load: loaded, work: spent() - loaded, quotes }));
