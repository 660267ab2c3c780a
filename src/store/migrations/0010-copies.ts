/** A device that copies its server anew: what came so far, and what it alone still knows. */
export const copies = `
CREATE TABLE copied_rows (
  table_name TEXT NOT NULL, row_id TEXT NOT NULL, copied TEXT, PRIMARY KEY (table_name, row_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE copied_events (seq INTEGER PRIMARY KEY, id TEXT NOT NULL, event TEXT NOT NULL, touched TEXT NOT NULL) STRICT;
CREATE TABLE witnessed_events (id TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT, WITHOUT ROWID;
`
