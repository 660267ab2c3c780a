/** What fell due and was refused; what a caller is asked; how large what goes with a message may be, and whether it is quoted. */
export const wholeConsole = `
CREATE TABLE refused_work (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject_id TEXT NOT NULL, code TEXT NOT NULL, refusal TEXT NOT NULL, at INTEGER NOT NULL,
  settled_by TEXT, settled_at INTEGER, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX refused_work_unsettled ON refused_work (at) WHERE settled_at IS NULL;
ALTER TABLE verification_methods ADD COLUMN questions TEXT NOT NULL DEFAULT '[]';
ALTER TABLE sites ADD COLUMN attached_megabytes INTEGER NOT NULL DEFAULT 25;
ALTER TABLE sites ADD COLUMN quotes_answered INTEGER NOT NULL DEFAULT 0;
`
