/**
 * When who waits on the line is past what his queue promises, for statements over `interactions`: its target after he came. Null
 * where the queue promises nothing, nobody waits, or the contact has a term of its own. Live work has a routing rank before 1970
 * (`routingRank`).
 */
export const answerDue = `CASE WHEN interactions.state = 'queued' AND interactions.rank_at < 0 AND interactions.due_at IS NULL
  THEN interactions.queued_at + 1000 * (SELECT queues.target_seconds FROM queues WHERE queues.id = interactions.queue_id) END`

/** When a contact is due, as every list and filter has it: by its term, or while somebody waits by when he is to be answered. */
export const contactDue = `coalesce(interactions.due_at, ${answerDue})`
