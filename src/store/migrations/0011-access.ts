/** Who may reach the server: its devices, their tokens, passwords and invitations, and what came from devices that may no more. */
export const access = `
CREATE TABLE devices (
  id TEXT PRIMARY KEY, store_id TEXT NOT NULL UNIQUE, label TEXT NOT NULL, agent_id TEXT NOT NULL, connected_at INTEGER NOT NULL,
  revoked_at INTEGER, revoked_by TEXT, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE access_tokens (
  id TEXT PRIMARY KEY, device TEXT, agent_id TEXT NOT NULL, label TEXT NOT NULL, scopes TEXT NOT NULL, hash TEXT NOT NULL,
  made_at INTEGER NOT NULL, expires_at INTEGER, revoked_at INTEGER, revoked_by TEXT, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX access_tokens_of_device ON access_tokens (device) WHERE device IS NOT NULL;
CREATE TABLE passwords (id TEXT PRIMARY KEY, hash TEXT NOT NULL, set_at INTEGER NOT NULL, changed_by INTEGER NOT NULL) STRICT;
CREATE TABLE invitations (
  id TEXT PRIMARY KEY, agent_id TEXT NOT NULL, hash TEXT NOT NULL, made_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
  used_at INTEGER, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE quarantined_pushes (
  id TEXT PRIMARY KEY, device TEXT NOT NULL, number INTEGER NOT NULL, actor TEXT NOT NULL, command TEXT NOT NULL, content TEXT NOT NULL,
  given_at INTEGER NOT NULL, at INTEGER NOT NULL, outcome TEXT, settled_by TEXT, settled_at INTEGER, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX quarantined_pushes_open ON quarantined_pushes (device, number) WHERE settled_at IS NULL;
`
