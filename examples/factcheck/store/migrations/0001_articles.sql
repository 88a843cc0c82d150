-- What was read: files, the articles in them, who speaks there and what they say.

-- A file that was read to its end. It is not opened again while size, time and settings are the same.
CREATE TABLE files (
  path     TEXT PRIMARY KEY, -- absolute
  size     INTEGER NOT NULL, -- bytes
  modified INTEGER NOT NULL, -- nanoseconds since 1970
  settings TEXT NOT NULL,    -- of the run that read it: see articles.settings
  articles INTEGER NOT NULL, -- how many were in it
  problem  TEXT NOT NULL     -- what could not be read, a line each; empty when all could
) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
  key      TEXT PRIMARY KEY, -- hash of the address, or of the text of an article without one
  content  TEXT NOT NULL,    -- hash of the text and of what stands beside it
  settings TEXT NOT NULL,    -- hash of what the records depend on beside the text: the least confidence, the known people
  sources  TEXT NOT NULL,    -- hash of the sources that its quotations were checked against
  name     TEXT NOT NULL,    -- how the file or the line calls it
  url      TEXT NOT NULL,
  outlet   TEXT NOT NULL,
  headline TEXT NOT NULL,
  byline   TEXT NOT NULL,
  date     TEXT NOT NULL,    -- RFC 3339, or empty
  language TEXT NOT NULL,
  said_in  TEXT NOT NULL,    -- the source that the article names for its quotations, or empty
  text     TEXT NOT NULL,
  result   TEXT NOT NULL     -- the records that were kept, as JSON: attribution.Result
) STRICT, WITHOUT ROWID;

-- Which file has which article. An article that no file has any longer is taken out.
CREATE TABLE holdings (
  path    TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
  seen    TEXT NOT NULL, -- the state of the file in which it was seen last
  PRIMARY KEY (path, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX holdings_article ON holdings (article);

-- A speaker of one article. Speakers over all articles are made of these.
CREATE TABLE appearances (
  article     TEXT NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
  number      INTEGER NOT NULL, -- attribution.Speaker.ID
  name        TEXT NOT NULL,
  folded      TEXT NOT NULL,    -- the name, for comparing
  kind        TEXT NOT NULL,
  role        TEXT NOT NULL,
  affiliation TEXT NOT NULL,
  named       INTEGER NOT NULL,
  withheld    INTEGER NOT NULL,
  known       TEXT NOT NULL,    -- attribution.Known.ID, or empty
  known_name  TEXT NOT NULL,
  speaker     TEXT NOT NULL DEFAULT '', -- speakers.key, set when speakers are joined
  PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX appearances_folded ON appearances (folded, article, number);
CREATE INDEX appearances_speaker ON appearances (speaker);

CREATE TABLE quotes (
  id         INTEGER PRIMARY KEY, -- for the index of words; says nothing
  article    TEXT NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
  number     INTEGER NOT NULL,    -- attribution.Quote.ID
  speaker    TEXT NOT NULL,       -- the name that the article has
  appearance INTEGER NOT NULL,    -- appearances.number; 0 when nobody is named
  text       TEXT NOT NULL,
  type       TEXT NOT NULL,
  cue        TEXT NOT NULL,
  confidence REAL NOT NULL,
  reason     TEXT NOT NULL,
  start      INTEGER NOT NULL,    -- bytes of articles.text
  "end"      INTEGER NOT NULL,
  worth      REAL NOT NULL,       -- how much it is worth checking, 0 to 1
  because    TEXT NOT NULL,       -- what made it so, by commas
  UNIQUE (article, number)
) STRICT;
CREATE INDEX quotes_worth ON quotes (worth DESC, confidence DESC, article, number);
