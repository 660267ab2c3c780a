/** What a simulation itself knows of a queue, counted while it went on. */
export type QueueRecordOfDay = {
  offered: number
  answered: number
  abandoned: number
  /** Milliseconds that those waited who were answered. */
  waitedMs: number
  handled: number
  talkMs: number
  holdMs: number
  wrapUpMs: number
}

/** The record of a day, by the keys of queues. */
export type DayRecord = Map<string, QueueRecordOfDay>

export function recordOf(record: DayRecord, queue: string): QueueRecordOfDay {
  const known = record.get(queue)
  if (known) return known
  const made = {
    offered: 0,
    answered: 0,
    abandoned: 0,
    waitedMs: 0,
    handled: 0,
    talkMs: 0,
    holdMs: 0,
    wrapUpMs: 0,
  }
  record.set(queue, made)
  return made
}
