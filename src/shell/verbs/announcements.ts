import { isInForce } from '../../domain/announcement.ts'
import { sayAudience } from '../../language/say-audience.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import { announcementList } from '../../queries/announcements/announcement-list.ts'
import type { AnnouncementRow } from '../../queries/announcements/announcement-row.ts'
import { announcementSeen } from '../../queries/announcements/announcement-seen.ts'
import { announcementsInOrder } from '../../queries/announcements/announcements-in-order.ts'
import {
  type AnnouncementReader,
  readersOfAnnouncement,
} from '../../queries/announcements/readers-of-announcement.ts'
import type { Reader } from '../../store/reader.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cutList } from '../cut-list.ts'
import type { Page } from '../page.ts'
import { queueNames } from '../queue-names.ts'
import { announcementShape, readersShape } from '../shapes/announcement-shape.ts'
import { isoOrNull } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'

/** More than a site has in force at once. */
const lookedThrough = 2000

/** What is announced to an agent, unread first; with `--all`, and for the owner, everybody's with who has read them. */
export function announcements(call: Call, shell: ShellReading): Answer {
  if (call.agent === null || call.is('all')) return everybodys(call, shell)
  const { reader } = shell
  const all = announcementsInOrder(reader, { agent: call.agent, now: shell.now() })
  const { rows, below } = cutList(all, call.limit)
  const nameOf = people(reader)
  const shapes = rows.map((row) => ({ ...announcementShape(row), readAt: isoOrNull(row.readAt) }))
  return show({ rows: shapes }, (page) => {
    const { say, clean, table, format } = page
    const [first] = rows
    if (!first) return say('shell.announcements.none')
    const listed = table(
      [
        { title: say('column.ref'), cell: ({ ref }) => clean(ref) },
        { title: say('shell.column.state'), cell: (row) => stateWord(row, page) },
        { title: say('shell.column.when'), cell: ({ at }) => format.moment(at) },
        { title: say('column.who'), cell: ({ madeBy }) => clean(nameOf(madeBy)) },
        {
          title: say('shell.column.until'),
          cell: ({ untilAt }) => (untilAt === null ? clean('') : format.moment(untilAt)),
        },
        { title: say('shell.column.title'), cell: ({ title }) => clean(title), isFlexible: true },
      ],
      rows,
    )
    const next = first.readAt === null ? `\n\n${say('shell.announcements.next', { ref: first.ref })}` : ''
    return listed + below(page) + next
  })
}

function stateWord({ readAt, mustBeRead }: AnnouncementRow & { readonly readAt: number | null }, page: Page) {
  const { say, clean } = page
  if (readAt !== null) return clean(say('announcement.read'))
  return clean(say(mustBeRead ? 'announcement.must-be-read' : 'announcement.unread'))
}

function everybodys(call: Call, { reader, sight, now }: ShellReading): Answer {
  const denied = sight.whyNot('announcement.see', {})
  if (denied) return refuseWith(denied)
  const inForce = reader
    .all(announcementList, { limit: lookedThrough })
    .filter((row) => isInForce(row, now()))
  const { rows: cut, below } = cutList(inForce, call.limit)
  const rows = cut.map((row) => ({
    ...row,
    readers: reader.all(readersOfAnnouncement, { announcementId: row.id }),
  }))
  const nameOf = people(reader)
  const queueName = queueNames(reader)
  const shapes = rows.map((row) => ({ ...announcementShape(row), readers: readersShape(row.readers) }))
  return show({ rows: shapes }, (page) => {
    const { say, clean, table, format } = page
    if (rows.length === 0) return say('shell.announcements.none-at-all')
    const listed = table(
      [
        { title: say('column.ref'), cell: ({ ref }) => clean(ref) },
        { title: say('shell.column.when'), cell: ({ at }) => format.moment(at) },
        { title: say('column.who'), cell: ({ madeBy }) => clean(nameOf(madeBy)) },
        {
          title: say('shell.column.to'),
          cell: ({ audience }) => clean(sayAudience(audience, { say, queueName, personName: nameOf })),
          isFlexible: true,
        },
        {
          title: say('shell.column.has-read'),
          cell: ({ readers }) => clean(`${readers.length - unread(readers).length}/${readers.length}`),
        },
        {
          title: say('shell.column.not-read'),
          cell: ({ readers }) => clean(namesOf(unread(readers))),
          isFlexible: true,
        },
        { title: say('shell.column.title'), cell: ({ title }) => clean(title), isFlexible: true },
      ],
      rows,
    )
    return listed + below(page)
  })
}

/** One announcement whole, and who has read it for those who may know. */
export function announcementsShow(call: Call, { reader, sight, now }: ShellReading): Answer {
  const [typed = ''] = call.operands
  const seen = announcementSeen(reader, typed, { viewer: call.agent, sight })
  if (!seen) return refuseWith({ code: 'announcement-not-found', ref: typed, nearest: [] })
  const { announcement, readAt, readers } = seen
  const nameOf = people(reader)
  const queueName = queueNames(reader)
  const json = {
    ...announcementShape(announcement),
    withdrawnAt: isoOrNull(announcement.withdrawnAt),
    withdrawnBy: announcement.withdrawnBy,
    ...(readAt !== undefined && { readAt: isoOrNull(readAt) }),
    ...(readers && { readers: readersShape(readers) }),
  }
  return show(json, (page) => {
    const { say, clean, paint, format, block } = page
    const { ref, title, text, audience, mustBeRead, untilAt, madeBy, at, withdrawnAt, withdrawnBy } =
      announcement
    const to = sayAudience(audience, { say, queueName, personName: nameOf })
    const facts = [
      say('announcement.made', { time: format.moment(at), who: clean(nameOf(madeBy)) }),
      say('announcement.addressed', { to: clean(to) }),
      ...(untilAt === null
        ? []
        : [
            say(untilAt > now() ? 'announcement.until' : 'announcement.was-until', {
              time: format.moment(untilAt),
            }),
          ]),
      ...(mustBeRead ? [say('announcement.must-be-read')] : []),
      ...(withdrawnAt === null
        ? []
        : [
            say('announcement.withdrawn', {
              time: format.moment(withdrawnAt),
              who: clean(nameOf(withdrawnBy ?? '')),
            }),
          ]),
    ]
    return [
      `${paint.strong(clean(ref))}  ${paint.strong(clean(title))}`,
      paint.quiet(clean(facts.join(' · '))),
      ...(text === '' ? [] : ['', block(clean(text, { multiline: true }), 2)]),
      ...(typeof readAt === 'number'
        ? ['', say('announcement.you-read', { time: format.moment(readAt) })]
        : []),
      ...(readAt === null && withdrawnAt === null
        ? ['', say('shell.announcements.mark', { ref: clean(ref) })]
        : []),
      ...(readers ? ['', ...readersLines(readers, page)] : []),
    ].join('\n')
  })
}

function readersLines(readers: readonly AnnouncementReader[], { say, clean }: Page): readonly string[] {
  const missing = unread(readers)
  if (missing.length === 0) return [say('announcement.all-read', { n: readers.length })]
  const read = readers.filter(({ readAt }) => readAt !== null)
  const line = (key: 'announcement.those-who-read' | 'announcement.those-who-did-not', of: typeof readers) =>
    say(key, { n: of.length, names: clean(namesOf(of)) })
  return [
    line('announcement.those-who-did-not', missing),
    ...(read.length === 0 ? [] : [line('announcement.those-who-read', read)]),
  ]
}

function unread(readers: readonly AnnouncementReader[]): readonly AnnouncementReader[] {
  return readers.filter(({ readAt }) => readAt === null)
}

function namesOf(readers: readonly AnnouncementReader[]): string {
  return readers.map(({ name }) => name).join(', ')
}

function people(reader: Reader): (key: string) => string {
  const names = new Map(reader.all(agentList, {}).map(({ key, name }) => [key, name]))
  return (key) => names.get(key) ?? key
}
