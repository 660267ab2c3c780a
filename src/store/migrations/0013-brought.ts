/** What a store that has worked alone brings to its server: the parts that came so far, and which stores have brought theirs. */
export const brought = `
CREATE TABLE brought_parts (device TEXT NOT NULL, number INTEGER NOT NULL, content TEXT NOT NULL, PRIMARY KEY (device, number)) STRICT, WITHOUT ROWID;
CREATE TABLE brought_stores (
  id TEXT PRIMARY KEY, device TEXT NOT NULL, agent_id TEXT NOT NULL, mode TEXT NOT NULL, events INTEGER NOT NULL, at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL
) STRICT;
`
