import { isInForce } from '../../domain/announcement.ts'
import { labelIn } from '../../domain/labels.ts'
import { sayAudience } from '../../language/say-audience.ts'
import { announcementList } from '../../queries/announcements/announcement-list.ts'
import type { AnnouncementRow } from '../../queries/announcements/announcement-row.ts'
import { seesReaders } from '../../queries/announcements/announcement-seen.ts'
import { announcementsInOrder } from '../../queries/announcements/announcements-in-order.ts'
import { readersOfAnnouncement } from '../../queries/announcements/readers-of-announcement.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import type { AnnouncementState, InboxRow } from '../screens/inbox.ts'
import { nameOf, type Reading, sightOn } from './reading.ts'

const shown = 100

/** What is announced to an agent and still holds, in the order of `announcementsInOrder`; behind it what others are told that he may see. */
export function readAnnouncementRows(agent: string, reading: Reading): readonly InboxRow[] {
  const { reader } = reading
  const now = reading.now()
  const rows = reading.remember('announcements', agent, () => {
    const own = announcementsInOrder(reader, { agent, now })
    const ownIds = new Set(own.map(({ id }) => id))
    const sight = sightOn(agent, reading)
    const others = reader
      .all(announcementList, { limit: shown })
      .filter(
        (row) => isInForce(row, now) && !ownIds.has(row.id) && seesReaders(row, { viewer: agent, sight }),
      )
    return [
      ...own.slice(0, shown).map((row) => rowOf(row, stateOf(row), { agent, reading })),
      ...others.map((row) => rowOf(row, 'to-others', { agent, reading })),
    ]
  })
  // One ends at its time, whether the store changes then or not.
  const isOver = ({ announcement }: InboxRow): boolean =>
    announcement?.untilAt !== null && announcement?.untilAt !== undefined && announcement.untilAt <= now
  return rows.some(isOver) ? rows.filter((row) => !isOver(row)) : rows
}

function stateOf({
  readAt,
  mustBeRead,
}: AnnouncementRow & { readonly readAt: number | null }): AnnouncementState {
  if (readAt !== null) return 'read'
  return mustBeRead ? 'must-be-read' : 'unread'
}

function rowOf(
  row: AnnouncementRow,
  state: AnnouncementState,
  { agent, reading }: { readonly agent: string; readonly reading: Reading },
): InboxRow {
  const { ref, title, text, audience, mustBeRead, untilAt, madeBy, at } = row
  const { reader, look } = reading
  const queueName = (key: string): string => {
    const queue = reader.one(queueByKey, { key })
    return queue ? labelIn(queue.labels, look.language) : key
  }
  const sight = sightOn(agent, reading)
  const readers = seesReaders(row, { viewer: agent, sight })
    ? reader.all(readersOfAnnouncement, { announcementId: row.id })
    : null
  const names = (hasRead: boolean): readonly string[] =>
    (readers ?? []).filter(({ readAt }) => (readAt !== null) === hasRead).map(({ name }) => name)
  return {
    key: `announcement ${ref}`,
    kind: 'announcement',
    at,
    who: nameOf(reading, madeBy),
    ref,
    opens: { is: 'announcement', ref },
    text,
    announcement: {
      state,
      title,
      to: sayAudience(audience, { say: look.say, queueName, personName: (key) => nameOf(reading, key) }),
      mustBeRead,
      untilAt,
      madeBy,
      readers: readers && { read: names(true), missing: names(false) },
    },
  }
}
