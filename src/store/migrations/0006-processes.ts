/** Processes as they were published, the cases that they run for, and every step with its start and its end. */
export const processes = `
CREATE TABLE process_definitions (
  id TEXT PRIMARY KEY, key TEXT NOT NULL, version INTEGER NOT NULL, hash TEXT NOT NULL, labels TEXT NOT NULL, text TEXT NOT NULL,
  definition TEXT NOT NULL, published_by TEXT NOT NULL, published_at INTEGER NOT NULL, retired INTEGER NOT NULL,
  changed_by INTEGER NOT NULL, UNIQUE (key, version)
) STRICT;
CREATE TABLE process_instances (
  id TEXT PRIMARY KEY, ref TEXT NOT NULL UNIQUE, case_id TEXT NOT NULL, definition_id TEXT NOT NULL, process TEXT NOT NULL,
  state TEXT NOT NULL, at_step TEXT NOT NULL, since INTEGER NOT NULL, sequence INTEGER NOT NULL, started_by TEXT NOT NULL,
  started_at INTEGER NOT NULL, due_at INTEGER, stuck_at INTEGER, ended_at INTEGER, result TEXT, result_value TEXT,
  waits_for TEXT, called_by TEXT, started_from TEXT, body TEXT NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX process_instances_by_case ON process_instances (case_id, started_at);
CREATE INDEX process_instances_running ON process_instances (process, at_step, since) WHERE ended_at IS NULL;
CREATE INDEX process_instances_ended ON process_instances (process, ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX process_instances_waiting ON process_instances (waits_for, case_id) WHERE waits_for IS NOT NULL;
CREATE TABLE process_steps (
  id TEXT PRIMARY KEY, instance_id TEXT NOT NULL, process TEXT NOT NULL, step TEXT NOT NULL, kind TEXT NOT NULL,
  sequence INTEGER NOT NULL, began_at INTEGER NOT NULL, ended_at INTEGER, how TEXT, reason TEXT, ended_by TEXT,
  changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX process_steps_of_instance ON process_steps (instance_id, sequence);
CREATE INDEX process_steps_open ON process_steps (instance_id) WHERE ended_at IS NULL;
CREATE INDEX process_steps_ended ON process_steps (process, step, ended_at) WHERE ended_at IS NOT NULL;
`
