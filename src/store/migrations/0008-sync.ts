/** A device and its server: what is not answered yet, what it was found on, and how far each has got. */
export const sync = `
ALTER TABLE events ADD COLUMN given_at INTEGER;
ALTER TABLE events ADD COLUMN clock_at INTEGER;
ALTER TABLE event_personal ADD COLUMN found TEXT;
DROP TABLE outbox;
CREATE TABLE outbox (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, actor TEXT NOT NULL, at INTEGER NOT NULL, content TEXT NOT NULL,
  answered_at INTEGER
) STRICT;
CREATE INDEX outbox_pending ON outbox (number) WHERE answered_at IS NULL;
CREATE TABLE found_rows (
  table_name TEXT NOT NULL, row_id TEXT NOT NULL, found TEXT, PRIMARY KEY (table_name, row_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE device_numbers (
  device TEXT PRIMARY KEY, number INTEGER NOT NULL, id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE refused_pushes (
  id TEXT PRIMARY KEY, device TEXT NOT NULL, number INTEGER NOT NULL, actor TEXT NOT NULL, command TEXT NOT NULL, input TEXT NOT NULL,
  refs TEXT NOT NULL, code TEXT NOT NULL, refusal TEXT NOT NULL, given_at INTEGER NOT NULL, at INTEGER NOT NULL, settled_by TEXT,
  settled_at INTEGER, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX refused_pushes_open ON refused_pushes (actor, at) WHERE settled_at IS NULL;
CREATE TABLE edit_conflicts (
  id TEXT PRIMARY KEY, table_name TEXT NOT NULL, row_id TEXT NOT NULL, field TEXT NOT NULL, base TEXT, theirs TEXT, yours TEXT,
  actor TEXT NOT NULL, at INTEGER NOT NULL, settled_by TEXT, settled_at INTEGER, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX edit_conflicts_open ON edit_conflicts (actor, at) WHERE settled_at IS NULL;
`
