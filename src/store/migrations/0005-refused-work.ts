/** What fell due and was refused, until somebody has dealt with it or it is done. */
export const refusedWork = `
CREATE TABLE refused_work (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject_id TEXT NOT NULL, code TEXT NOT NULL, refusal TEXT NOT NULL, at INTEGER NOT NULL,
  settled_by TEXT, settled_at INTEGER, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX refused_work_unsettled ON refused_work (at) WHERE settled_at IS NULL;
`
