/** The mailboxes of entry points: how they are reached, how far each was fetched, and how it stands with them. */
export const mailboxes = `
ALTER TABLE entry_points ADD COLUMN mailbox TEXT;
CREATE TABLE mailbox_places (mailbox TEXT PRIMARY KEY, uid_validity TEXT NOT NULL, uid INTEGER NOT NULL, since INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE channel_links (
  channel TEXT PRIMARY KEY, state TEXT NOT NULL, since INTEGER NOT NULL, heard_at INTEGER NOT NULL, refusal TEXT, runner TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
