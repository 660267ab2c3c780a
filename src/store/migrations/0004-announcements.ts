/** What people who lead tell others, and who of them has read it. */
export const announcements = `
CREATE TABLE announcements (
  id TEXT PRIMARY KEY, ref TEXT NOT NULL UNIQUE, title TEXT NOT NULL, text TEXT NOT NULL, audience TEXT NOT NULL,
  must_be_read INTEGER NOT NULL, until_at INTEGER, made_by TEXT NOT NULL, at INTEGER NOT NULL,
  withdrawn_by TEXT, withdrawn_at INTEGER, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX announcements_in_force ON announcements (at) WHERE withdrawn_at IS NULL;
CREATE INDEX announcements_ending ON announcements (until_at) WHERE until_at IS NOT NULL;
CREATE TABLE announcement_readers (
  id TEXT PRIMARY KEY, announcement_id TEXT NOT NULL, agent_id TEXT NOT NULL, at INTEGER NOT NULL, read_at INTEGER,
  changed_by INTEGER NOT NULL, UNIQUE (announcement_id, agent_id)
) STRICT;
CREATE INDEX announcement_readers_by_agent ON announcement_readers (agent_id, at);
`
