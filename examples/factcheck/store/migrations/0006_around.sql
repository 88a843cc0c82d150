-- What the sentence of a passage has before and behind it. All articles are checked again by the next run with sources.
ALTER TABLE verifications ADD COLUMN before TEXT NOT NULL DEFAULT '';
ALTER TABLE verifications ADD COLUMN after TEXT NOT NULL DEFAULT '';
UPDATE articles SET sources = '';
