-- What became of the checks.

CREATE TABLE sources (
  name    TEXT PRIMARY KEY, -- its path below the folder of sources
  content TEXT NOT NULL,    -- hash of its bytes
  size    INTEGER NOT NULL, -- bytes
  reader  TEXT NOT NULL     -- how it is read: text, subtitles, page
) STRICT, WITHOUT ROWID;

-- One stretch between quotation marks, and what the sources say to it.
CREATE TABLE verifications (
  id         INTEGER PRIMARY KEY,
  article    TEXT NOT NULL,
  quote      INTEGER NOT NULL, -- quotes.number
  piece      INTEGER NOT NULL, -- which stretch of the quote, from 1
  text       TEXT NOT NULL,
  start      INTEGER NOT NULL, -- bytes of articles.text
  "end"      INTEGER NOT NULL,
  verdict    TEXT NOT NULL,    -- verbatim, abridged, repunctuated, altered, not found; unchecked when there are no sources
  concern    INTEGER NOT NULL, -- how soon to look, -1 to 5: see checks.Concern
  source     TEXT NOT NULL,    -- sources.name
  source_start INTEGER NOT NULL, -- bytes of the source
  source_end INTEGER NOT NULL,
  place      TEXT NOT NULL,    -- for people: line, column, time
  passage    TEXT NOT NULL,    -- what the source has there, without what nobody says
  similarity REAL NOT NULL,
  edits      TEXT NOT NULL,    -- JSON: see checks.Edit
  warnings   TEXT NOT NULL,    -- JSON: see checks.Warning
  elsewhere  TEXT NOT NULL,    -- JSON: the other sources that have it
  UNIQUE (article, quote, piece),
  FOREIGN KEY (article, quote) REFERENCES quotes (article, number) ON DELETE CASCADE
) STRICT;
CREATE INDEX verifications_concern ON verifications (concern DESC, article, quote, piece);

-- Hashes of some runs of words of a stretch, by which its like is found in other articles.
CREATE TABLE shingles (
  hash         INTEGER NOT NULL,
  verification INTEGER NOT NULL REFERENCES verifications (id) ON DELETE CASCADE,
  PRIMARY KEY (hash, verification)
) STRICT, WITHOUT ROWID;
CREATE INDEX shingles_verification ON shingles (verification);
