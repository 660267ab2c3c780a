/** The first schema. Append-only: a later change is a migration of its own. */
export const spine = `
CREATE TABLE store_info (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE sites (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, time_zone TEXT NOT NULL, default_language TEXT NOT NULL,
  languages TEXT NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE calendars (
  id TEXT PRIMARY KEY, labels TEXT NOT NULL, time_zone TEXT, hours TEXT NOT NULL, holidays TEXT NOT NULL,
  retired INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE not_ready_reasons (
  id TEXT PRIMARY KEY, labels TEXT NOT NULL, paid INTEGER NOT NULL, hot_key TEXT,
  limit_seconds INTEGER, system TEXT, position INTEGER NOT NULL,
  retired INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE wrap_up_sets (
  id TEXT PRIMARY KEY, labels TEXT NOT NULL, reason TEXT NOT NULL, outcome TEXT NOT NULL,
  several_outcomes INTEGER NOT NULL, acw_mode TEXT NOT NULL, acw_seconds INTEGER, timeout_outcome TEXT,
  after_timeout TEXT NOT NULL, retired INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE wrap_up_codes (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, path TEXT NOT NULL, version INTEGER NOT NULL, labels TEXT NOT NULL,
  aliases TEXT NOT NULL, fields TEXT NOT NULL, note_required INTEGER NOT NULL, consequences TEXT NOT NULL,
  flags TEXT NOT NULL, system TEXT, position INTEGER NOT NULL, retired INTEGER NOT NULL, changed_by INTEGER NOT NULL,
  UNIQUE (kind, path, version)
) STRICT;
CREATE TABLE wrap_up_set_codes (
  id TEXT PRIMARY KEY, set_id TEXT NOT NULL, code_id TEXT NOT NULL REFERENCES wrap_up_codes (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL, position INTEGER NOT NULL, hot_key TEXT, hidden INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX wrap_up_set_codes_by_set ON wrap_up_set_codes (set_id, kind, position);
CREATE TABLE queues (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, labels TEXT NOT NULL, channels TEXT NOT NULL, calendar_id TEXT NOT NULL,
  wrap_up_set_id TEXT NOT NULL, routing TEXT NOT NULL, target_percent INTEGER, target_seconds INTEGER,
  due_seconds INTEGER, due_days INTEGER, short_abandon_seconds INTEGER,
  expected_handling_seconds INTEGER NOT NULL, priority_credit_seconds INTEGER NOT NULL, position INTEGER NOT NULL,
  retired INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE entry_points (
  id TEXT PRIMARY KEY, labels TEXT NOT NULL, channel TEXT NOT NULL, address TEXT NOT NULL, queue_id TEXT NOT NULL,
  language TEXT, reason TEXT, retired INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE customer_fields (
  id TEXT PRIMARY KEY, labels TEXT NOT NULL, type TEXT NOT NULL, choices TEXT NOT NULL, digits TEXT,
  position INTEGER NOT NULL, retired INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE agents (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, language TEXT, email TEXT, login TEXT,
  status TEXT NOT NULL, reason_id TEXT, status_since INTEGER NOT NULL, next_status TEXT, next_reason_id TEXT,
  position INTEGER NOT NULL, disabled INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE queue_members (
  id TEXT PRIMARY KEY, queue_id TEXT NOT NULL, agent_id TEXT NOT NULL, position INTEGER NOT NULL, changed_by INTEGER NOT NULL,
  UNIQUE (queue_id, agent_id)
) STRICT;
CREATE INDEX queue_members_by_agent ON queue_members (agent_id, queue_id);
CREATE TABLE agent_status_log (
  id TEXT PRIMARY KEY, agent_id TEXT NOT NULL, status TEXT NOT NULL, reason_id TEXT, from_at INTEGER NOT NULL,
  until_at INTEGER, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX agent_status_log_by_agent ON agent_status_log (agent_id, from_at);

CREATE TABLE customers (
  local_key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, ref TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  name TEXT NOT NULL, language TEXT, account_number TEXT, fields TEXT NOT NULL, merged_into TEXT,
  created_at INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE contact_points (
  id TEXT PRIMARY KEY, customer_id TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, normalized TEXT NOT NULL,
  position INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_points_by_customer ON contact_points (customer_id, position);
CREATE INDEX contact_points_by_value ON contact_points (normalized);
CREATE TABLE interactions (
  id TEXT PRIMARY KEY, ref TEXT NOT NULL UNIQUE, channel TEXT NOT NULL, direction TEXT NOT NULL, state TEXT NOT NULL,
  queue_id TEXT NOT NULL, entry_point_id TEXT, customer_id TEXT, case_id TEXT, subject TEXT NOT NULL, held_by TEXT,
  rank_at INTEGER NOT NULL, arrived_at INTEGER NOT NULL, queued_at INTEGER NOT NULL, due_at INTEGER,
  ended_at INTEGER, done_at INTEGER, put_backs INTEGER NOT NULL, previous_id TEXT, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX interactions_waiting ON interactions (queue_id, rank_at, id) WHERE state = 'queued';
CREATE INDEX interactions_oldest ON interactions (queue_id, queued_at, due_at) WHERE state = 'queued';
CREATE INDEX interactions_in_hand ON interactions (held_by, state) WHERE held_by IS NOT NULL;
CREATE INDEX interactions_by_customer ON interactions (customer_id, arrived_at);
CREATE TABLE segments (
  id TEXT PRIMARY KEY, interaction_id TEXT NOT NULL, kind TEXT NOT NULL, queue_id TEXT NOT NULL, agent_id TEXT,
  started_at INTEGER NOT NULL, held_ms INTEGER NOT NULL, held_since INTEGER, talk_ended_at INTEGER, ended_at INTEGER,
  ending TEXT, ending_reason TEXT, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX segments_by_interaction ON segments (interaction_id, started_at);
CREATE INDEX segments_answered ON segments (queue_id, started_at, ended_at) WHERE ending = 'taken';
CREATE TABLE messages (
  id TEXT PRIMARY KEY, interaction_id TEXT NOT NULL, direction TEXT NOT NULL, sender_name TEXT NOT NULL,
  sender_address TEXT NOT NULL, recipients TEXT NOT NULL, reply_to TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL, message_id TEXT,
  thread_key TEXT, raw_hash TEXT, sent_at INTEGER, received_at INTEGER NOT NULL, automatic INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX messages_by_interaction ON messages (interaction_id, received_at);
CREATE INDEX messages_by_message_id ON messages (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX messages_by_thread ON messages (thread_key, received_at) WHERE thread_key IS NOT NULL;
CREATE INDEX messages_by_raw_hash ON messages (raw_hash) WHERE raw_hash IS NOT NULL;
CREATE TABLE attachments (
  id TEXT PRIMARY KEY, message_id TEXT NOT NULL, name TEXT, media_type TEXT NOT NULL, bytes INTEGER NOT NULL,
  content_hash TEXT NOT NULL, position INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX attachments_by_message ON attachments (message_id, position);
CREATE TABLE cases (
  id TEXT PRIMARY KEY, ref TEXT NOT NULL UNIQUE, customer_id TEXT, subject TEXT NOT NULL, state TEXT NOT NULL,
  opened_by TEXT NOT NULL, opened_at INTEGER NOT NULL, due_at INTEGER, from_interaction_id TEXT,
  changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX cases_by_customer ON cases (customer_id, opened_at);
CREATE TABLE notes (
  id TEXT PRIMARY KEY, interaction_id TEXT, customer_id TEXT, case_id TEXT, author TEXT NOT NULL, text TEXT NOT NULL,
  at INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX notes_by_interaction ON notes (interaction_id, at) WHERE interaction_id IS NOT NULL;
CREATE INDEX notes_by_customer ON notes (customer_id, at) WHERE customer_id IS NOT NULL;
CREATE TABLE wrap_ups (
  id TEXT PRIMARY KEY, interaction_id TEXT NOT NULL, agent_id TEXT, reason_code_id TEXT, outcome_code_id TEXT,
  more_outcomes TEXT NOT NULL, fields TEXT NOT NULL, note TEXT NOT NULL, at INTEGER NOT NULL, how TEXT NOT NULL,
  corrects TEXT, needs_review INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX wrap_ups_by_interaction ON wrap_ups (interaction_id, at);
CREATE INDEX wrap_ups_by_agent ON wrap_ups (agent_id, at);
CREATE TABLE callbacks (
  id TEXT PRIMARY KEY, ref TEXT NOT NULL UNIQUE, customer_id TEXT, interaction_id TEXT, queue_id TEXT NOT NULL,
  agent_id TEXT, phone TEXT, due_at INTEGER NOT NULL, note TEXT NOT NULL, state TEXT NOT NULL,
  made_interaction_id TEXT, created_by TEXT NOT NULL, created_at INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX callbacks_open ON callbacks (due_at) WHERE state IN ('scheduled', 'due');
CREATE INDEX callbacks_by_customer ON callbacks (customer_id, due_at);
CREATE INDEX callbacks_by_made_interaction ON callbacks (made_interaction_id) WHERE made_interaction_id IS NOT NULL;
CREATE TABLE do_not_contact (
  id TEXT PRIMARY KEY, customer_id TEXT NOT NULL, channel TEXT NOT NULL, reason TEXT NOT NULL, since_at INTEGER NOT NULL,
  until_at INTEGER, lifted_at INTEGER, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX do_not_contact_by_customer ON do_not_contact (customer_id, channel);
CREATE TABLE due_work (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject_id TEXT NOT NULL, due_at INTEGER NOT NULL, attempt INTEGER NOT NULL,
  changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX due_work_by_time ON due_work (due_at);
CREATE INDEX due_work_by_subject ON due_work (subject_id);

CREATE TABLE events (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, actor TEXT NOT NULL, device TEXT NOT NULL,
  command TEXT NOT NULL, input TEXT NOT NULL, refs TEXT, batch TEXT, undoes INTEGER, personal_digest TEXT
) STRICT;
CREATE INDEX events_by_batch ON events (batch) WHERE batch IS NOT NULL;
CREATE INDEX events_by_undone ON events (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX events_by_actor ON events (actor, seq);
CREATE TABLE event_personal (seq INTEGER PRIMARY KEY, salt TEXT NOT NULL, content TEXT NOT NULL) STRICT;
CREATE TABLE touched_rows (
  seq INTEGER NOT NULL, table_name TEXT NOT NULL, row_id TEXT NOT NULL, before TEXT, left_by INTEGER,
  PRIMARY KEY (seq, table_name, row_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX touched_rows_by_subject ON touched_rows (row_id, seq)
  WHERE table_name IN ('interactions', 'customers', 'cases', 'callbacks', 'agents');
CREATE TABLE outbox (seq INTEGER PRIMARY KEY) STRICT;
CREATE TABLE search_tokens (
  token TEXT NOT NULL, customer INTEGER NOT NULL, PRIMARY KEY (token, customer)
) STRICT, WITHOUT ROWID;
`
