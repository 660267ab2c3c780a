/** Where processes begin, whom they hand their cases to, and since when nobody is at them because their contact is over. */
export const entries = `
CREATE TABLE process_entries (
  id TEXT PRIMARY KEY, process TEXT NOT NULL, point TEXT NOT NULL, reason TEXT, begins TEXT NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX process_entries_of_point ON process_entries (point, process);
ALTER TABLE process_instances ADD COLUMN paused_at INTEGER;
ALTER TABLE process_instances ADD COLUMN handed_to TEXT;
CREATE INDEX process_instances_handed ON process_instances (handed_to, since) WHERE handed_to IS NOT NULL;
ALTER TABLE process_steps ADD COLUMN paused_ms INTEGER NOT NULL DEFAULT 0;
`
