/** A call as the phone or the exchange knows it, and what becomes of those that nobody answered. */
export const calls = `
ALTER TABLE interactions ADD COLUMN call_id TEXT;
ALTER TABLE queues ADD COLUMN missed_callback_seconds INTEGER;
CREATE INDEX interactions_by_call ON interactions (call_id, id) WHERE call_id IS NOT NULL;
`
