/** Cases in full, offers, rights, writing, consents and skills. Append-only once it was released. */
export const desk = `
ALTER TABLE sites ADD COLUMN capacity TEXT NOT NULL DEFAULT '{}';
ALTER TABLE sites ADD COLUMN undo_delay_seconds INTEGER NOT NULL DEFAULT 10;
ALTER TABLE queues ADD COLUMN offer_seconds INTEGER;
ALTER TABLE queues ADD COLUMN skills TEXT NOT NULL DEFAULT '[]';
ALTER TABLE queues ADD COLUMN last_agent_seconds INTEGER;
ALTER TABLE queues ADD COLUMN case_owner_seconds INTEGER;
ALTER TABLE queues ADD COLUMN sla_policy_id TEXT;
ALTER TABLE queues ADD COLUMN verify_callers INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customer_fields ADD COLUMN of TEXT NOT NULL DEFAULT 'customer';
ALTER TABLE customer_fields ADD COLUMN is_searchable INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customer_fields ADD COLUMN check_rule TEXT;
CREATE TABLE sla_policies (
  id TEXT PRIMARY KEY, labels TEXT NOT NULL, calendar_id TEXT, first_response_seconds INTEGER,
  next_response_seconds INTEGER, resolution_seconds INTEGER, warning_percent INTEGER NOT NULL, pauses TEXT NOT NULL,
  by_priority TEXT NOT NULL, position INTEGER NOT NULL, retired INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE put_back_reasons (
  id TEXT PRIMARY KEY, labels TEXT NOT NULL, uses TEXT NOT NULL, hot_key TEXT, position INTEGER NOT NULL,
  retired INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE purposes (
  id TEXT PRIMARY KEY, labels TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL,
  retired INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE verification_methods (
  id TEXT PRIMARY KEY, labels TEXT NOT NULL, hot_key TEXT, position INTEGER NOT NULL,
  retired INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE rights (
  id TEXT PRIMARY KEY, role TEXT NOT NULL, what TEXT NOT NULL, scope TEXT NOT NULL, limit_amount INTEGER,
  changed_by INTEGER NOT NULL
) STRICT;

ALTER TABLE agents ADD COLUMN team_id TEXT;
ALTER TABLE agents ADD COLUMN capacity TEXT NOT NULL DEFAULT '{}';
CREATE TABLE teams (
  id TEXT PRIMARY KEY, labels TEXT NOT NULL, position INTEGER NOT NULL, retired INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE skills (
  id TEXT PRIMARY KEY, labels TEXT NOT NULL, position INTEGER NOT NULL, retired INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE TABLE agent_skills (
  id TEXT PRIMARY KEY, agent_id TEXT NOT NULL, skill_id TEXT NOT NULL, level INTEGER NOT NULL, changed_by INTEGER NOT NULL,
  UNIQUE (agent_id, skill_id)
) STRICT;
CREATE INDEX agent_skills_by_skill ON agent_skills (skill_id, level);

CREATE INDEX customers_by_merged ON customers (merged_into) WHERE merged_into IS NOT NULL;
CREATE TABLE account_people (
  id TEXT PRIMARY KEY, account_id TEXT NOT NULL, customer_id TEXT NOT NULL, role TEXT NOT NULL, position INTEGER NOT NULL,
  changed_by INTEGER NOT NULL, UNIQUE (account_id, customer_id)
) STRICT;
CREATE INDEX account_people_by_account ON account_people (account_id, position);
CREATE INDEX account_people_by_customer ON account_people (customer_id);
CREATE TABLE consents (
  id TEXT PRIMARY KEY, customer_id TEXT NOT NULL, purpose_id TEXT NOT NULL, channel TEXT NOT NULL, given_at INTEGER NOT NULL,
  withdrawn_at INTEGER, wording TEXT NOT NULL, how TEXT NOT NULL, recorded_by TEXT NOT NULL, interaction_id TEXT,
  changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX consents_by_customer ON consents (customer_id, purpose_id, channel);
CREATE TABLE verifications (
  id TEXT PRIMARY KEY, customer_id TEXT NOT NULL, interaction_id TEXT, method_id TEXT NOT NULL, who TEXT NOT NULL,
  result TEXT NOT NULL, verified_by TEXT NOT NULL, at INTEGER NOT NULL, note TEXT NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX verifications_by_customer ON verifications (customer_id, at);
CREATE INDEX verifications_by_interaction ON verifications (interaction_id, customer_id, at, changed_by) WHERE interaction_id IS NOT NULL;
CREATE TABLE reveals (
  id TEXT PRIMARY KEY, customer_id TEXT NOT NULL, interaction_id TEXT, agent_id TEXT NOT NULL, why TEXT NOT NULL,
  at INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX reveals_by_customer ON reveals (customer_id, at);
CREATE INDEX reveals_by_interaction ON reveals (interaction_id, agent_id, customer_id) WHERE interaction_id IS NOT NULL;

ALTER TABLE callbacks ADD COLUMN purpose_id TEXT;
ALTER TABLE interactions ADD COLUMN contact TEXT;
CREATE INDEX interactions_by_arrival ON interactions (arrived_at);
CREATE INDEX interactions_by_case ON interactions (case_id, arrived_at) WHERE case_id IS NOT NULL;
DROP INDEX segments_answered;
CREATE INDEX segments_waits ON segments (queue_id, started_at, ending, ended_at, interaction_id) WHERE kind = 'queue';
CREATE INDEX wrap_ups_by_time ON wrap_ups (at);
CREATE INDEX callbacks_by_time ON callbacks (due_at, state);
CREATE INDEX segments_by_agent ON segments (agent_id, started_at) WHERE agent_id IS NOT NULL;
CREATE INDEX callbacks_by_agent ON callbacks (agent_id, due_at) WHERE state IN ('scheduled', 'due');
CREATE TABLE offers (
  id TEXT PRIMARY KEY, interaction_id TEXT NOT NULL, queue_id TEXT NOT NULL, agent_id TEXT NOT NULL, state TEXT NOT NULL,
  how TEXT NOT NULL, offered_by TEXT NOT NULL, offered_at INTEGER NOT NULL, expires_at INTEGER, answered_at INTEGER,
  reason TEXT, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX offers_by_interaction ON offers (interaction_id, offered_at);
CREATE INDEX offers_by_agent ON offers (agent_id, offered_at);
CREATE INDEX offers_pending ON offers (agent_id, offered_at) WHERE state = 'pending';
CREATE INDEX segments_of_agent ON segments (agent_id, ended_at) WHERE agent_id IS NOT NULL;
DROP INDEX due_work_by_time;
CREATE INDEX due_work_by_time ON due_work (due_at, id);
CREATE TABLE deliveries (
  id TEXT PRIMARY KEY, ref TEXT NOT NULL UNIQUE, message_id TEXT NOT NULL, interaction_id TEXT NOT NULL, channel TEXT NOT NULL,
  address TEXT NOT NULL, cc TEXT NOT NULL, in_reply_to TEXT, reference_ids TEXT NOT NULL, state TEXT NOT NULL, not_before INTEGER NOT NULL, attempts INTEGER NOT NULL, sent_at INTEGER, error TEXT, provider_id TEXT,
  purpose_id TEXT, made_interaction_id TEXT,
  created_by TEXT NOT NULL, created_at INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX deliveries_due ON deliveries (channel, not_before) WHERE state IN ('waiting', 'sending');
CREATE INDEX deliveries_by_state ON deliveries (state, created_at);
CREATE INDEX deliveries_by_interaction ON deliveries (interaction_id, created_at);
CREATE INDEX deliveries_by_message ON deliveries (message_id);

CREATE TABLE templates (
  id TEXT PRIMARY KEY, short_name TEXT NOT NULL, labels TEXT NOT NULL, channels TEXT NOT NULL, texts TEXT NOT NULL,
  owner TEXT, position INTEGER NOT NULL, retired INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX templates_by_owner ON templates (owner, short_name);
CREATE TABLE macros (
  id TEXT PRIMARY KEY, short_name TEXT NOT NULL, labels TEXT NOT NULL, hot_key TEXT, steps TEXT NOT NULL, owner TEXT,
  position INTEGER NOT NULL, retired INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX macros_by_owner ON macros (owner, short_name);

ALTER TABLE cases ADD COLUMN priority TEXT NOT NULL DEFAULT 'normal';
ALTER TABLE cases ADD COLUMN assignee TEXT;
ALTER TABLE cases ADD COLUMN queue_id TEXT;
ALTER TABLE cases ADD COLUMN sla_policy_id TEXT;
ALTER TABLE cases ADD COLUMN pending_until INTEGER;
ALTER TABLE cases ADD COLUMN resolved_at INTEGER;
ALTER TABLE cases ADD COLUMN closed_at INTEGER;
ALTER TABLE cases ADD COLUMN resolution TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN reopens INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN merged_into TEXT;
ALTER TABLE cases ADD COLUMN parent_id TEXT;
ALTER TABLE cases ADD COLUMN fields TEXT NOT NULL DEFAULT '{}';
CREATE INDEX cases_in_work ON cases (coalesce(due_at, 9007199254740991)) WHERE state IN ('new', 'open', 'pending');
CREATE INDEX cases_of_assignee ON cases (assignee, coalesce(due_at, 9007199254740991)) WHERE state IN ('new', 'open', 'pending');
CREATE INDEX cases_of_queue ON cases (queue_id, coalesce(due_at, 9007199254740991)) WHERE state IN ('new', 'open', 'pending');
CREATE INDEX cases_over ON cases (resolved_at) WHERE state IN ('resolved', 'closed') AND merged_into IS NULL;
CREATE INDEX cases_by_parent ON cases (parent_id, opened_at) WHERE parent_id IS NOT NULL;
CREATE INDEX cases_by_merged ON cases (merged_into) WHERE merged_into IS NOT NULL;
CREATE TABLE case_state_log (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL, state TEXT NOT NULL, by TEXT NOT NULL, from_at INTEGER NOT NULL,
  until_at INTEGER, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX case_state_log_running ON case_state_log (state, from_at) WHERE until_at IS NULL;
CREATE INDEX case_state_log_ended ON case_state_log (until_at, from_at) WHERE until_at IS NOT NULL;
CREATE INDEX case_state_log_by_time ON case_state_log (from_at);
CREATE INDEX case_state_log_by_case ON case_state_log (case_id, from_at);
CREATE TABLE case_links (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL, linked_id TEXT NOT NULL, kind TEXT NOT NULL, made_by TEXT NOT NULL,
  at INTEGER NOT NULL, changed_by INTEGER NOT NULL, UNIQUE (case_id, linked_id, kind)
) STRICT;
CREATE INDEX case_links_by_linked ON case_links (linked_id);
CREATE TABLE checklist_items (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL, text TEXT NOT NULL, position INTEGER NOT NULL, mandatory INTEGER NOT NULL,
  done_by TEXT, done_at INTEGER, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX checklist_items_by_case ON checklist_items (case_id, position);
CREATE TABLE mentions (
  id TEXT PRIMARY KEY, note_id TEXT NOT NULL, agent_id TEXT NOT NULL, by TEXT NOT NULL,
  at INTEGER NOT NULL, seen_at INTEGER, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX mentions_unseen ON mentions (agent_id, at) WHERE seen_at IS NULL;
CREATE INDEX mentions_by_note ON mentions (note_id);
CREATE TABLE sla_clocks (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL, policy_id TEXT NOT NULL, kind TEXT NOT NULL, target_seconds INTEGER NOT NULL,
  spent_ms INTEGER NOT NULL, running_since INTEGER, calendar_id TEXT NOT NULL, started_at INTEGER NOT NULL,
  warn_at INTEGER, due_at INTEGER, warned_at INTEGER, breached_at INTEGER, stopped_at INTEGER, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX sla_clocks_by_case ON sla_clocks (case_id, started_at, id);
CREATE INDEX sla_clocks_running ON sla_clocks (calendar_id, id) WHERE running_since IS NOT NULL;
CREATE INDEX sla_clocks_owed ON sla_clocks (coalesce(breached_at, due_at)) WHERE stopped_at IS NULL AND coalesce(breached_at, due_at) IS NOT NULL;
CREATE INDEX sla_clocks_stopped ON sla_clocks (stopped_at) WHERE stopped_at IS NOT NULL;
CREATE INDEX notes_by_case ON notes (case_id, at) WHERE case_id IS NOT NULL;

UPDATE cases SET queue_id = (SELECT queue_id FROM interactions WHERE interactions.id = cases.from_interaction_id);
`
