/** Whose access to the server is locked, and whether the whole site is closed to devices. */
export const locks = `
CREATE TABLE agent_locks (
  id TEXT PRIMARY KEY, reason TEXT NOT NULL, locked_at INTEGER NOT NULL, locked_by TEXT NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE site_closures (
  id TEXT PRIMARY KEY, reason TEXT NOT NULL, closed_at INTEGER NOT NULL, closed_by TEXT NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX access_tokens_of_agent ON access_tokens (agent_id) WHERE revoked_at IS NULL;
CREATE INDEX invitations_of_agent ON invitations (agent_id) WHERE used_at IS NULL;
`
