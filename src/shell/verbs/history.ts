import type { Refusal } from '../../domain/refusal.ts'
import { eventNumber, isPendingSeq } from '../../domain/pending-number.ts'
import type { EventRow } from '../../queries/events/event-by-seq.ts'
import { knownSince } from '../../queries/events/known-since.ts'
import { historyOfRecord } from '../../queries/events/history-of-record.ts'
import { lastCommandsOfActor } from '../../queries/events/last-commands-of-actor.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { parseRef } from '../../domain/ids.ts'
import { instanceByRef } from '../../queries/processes/process-instance.ts'
import { agentByKey } from '../../queries/agents/agent-by-key.ts'
import type { Reader } from '../../store/reader.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { commandWords } from '../command-words.ts'
import { cutReading } from '../cut-list.ts'
import { historyOfProcess } from '../process/history-of-process.ts'
import { findRecord } from '../find-record.ts'
import { type Bringing, bringingOfEvent } from '../../queries/sync/bringing-of-event.ts'
import { actorOf } from '../give.ts'
import { refsOfEvent } from '../refs-of-event.ts'
import type { Sight } from '../../queries/rights/sight.ts'
import { isUndone } from '../../queries/events/is-undone.ts'
import type { Page } from '../page.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'
import { whyNotRead, whyNotSeen } from '../why-not-seen.ts'
import { whoIs } from '../who-is.ts'

type Entry = EventRow & {
  readonly isUndone: boolean
  /** Of what it was given for and of what it touched, as far as that may be seen. */
  readonly refs: readonly string[]
  /** Who brought it, where it was done in a store that worked alone. */
  readonly brought: Bringing | undefined
}

/** What was done to one record or process, or by the one who asks; newest first. */
export function history(call: Call, { reader, sight }: ShellReading): Answer {
  const [typed] = call.operands
  const id = typed === undefined ? null : idOf(reader, typed)
  const process =
    typed === undefined || typeof id === 'string' ? undefined : historyOfProcess(reader, typed, sight)
  if (typed !== undefined && typeof id !== 'string' && !process) {
    return refuseWith({ code: 'interaction-not-found', ref: typed, nearest: id?.nearest ?? [] })
  }
  if (process && 'denied' in process) return refuseWith(process.denied)
  const denied = typed === undefined || process ? undefined : whyNotTold(reader, typed, sight)
  if (denied) return refuseWith(denied)
  const limit = call.limit + 1
  const events: readonly EventRow[] = process
    ? process.eventsOf(limit)
    : typeof id === 'string'
      ? reader.all(historyOfRecord, { id, limit })
      : reader.all(lastCommandsOfActor, { actor: actorOf(call), limit })
  const cut = cutReading(events, call.limit)
  const rows = cut.rows.map((event) => {
    const refs = refsOfEvent(reader, event.seq).filter((ref) => isSeen(reader, ref, sight))
    const brought = reader.one(bringingOfEvent, { seq: event.seq })
    return { ...event, isUndone: isUndone(reader, event.seq), refs, brought }
  })
  const isWhole = events.length <= call.limit
  const since = isWhole ? knownSince(reader) : null
  return show({ rows: rows.map(entryShape), ...(since !== null && { knownSince: iso(since) }) }, (page) => {
    const listed =
      rows.length === 0
        ? page.say('history.empty', { ref: typed ?? actorOf(call) })
        : entriesText(rows, typed ?? null, page) + cut.below(page)
    if (since === null) return listed
    return `${listed}\n${page.say('shell.history.at-server', { time: page.format.moment(since) })}`
  })
}

/** The row whose history a word names: a record by its ref, an agent by the key. */
function idOf(reader: Reader, typed: string): string | { readonly nearest: readonly string[] } {
  const found = findRecord(reader, typed)
  if (found.is !== 'nothing') return found.record.id
  return reader.one(agentByKey, { key: typed })?.key ?? found
}

/** Why somebody may not read the history of a record that he may not see, or of an agent beyond his reach. */
function whyNotTold(reader: Reader, typed: string, sight: Sight): Refusal | undefined {
  const found = findRecord(reader, typed)
  return found.is === 'nothing' ? sight.whyNot('history.see', { owner: typed }) : whyNotRead(found, sight)
}

/** What runs is seen by whoever sees its case; what is published, which has no ref, by everybody. */
function isSeen(reader: Reader, ref: string, sight: Sight): boolean {
  if (parseRef(ref) === undefined) return true
  const process = reader.one(instanceByRef, { ref })
  const ofCase = process && reader.one(caseById, { id: process.caseId })
  const found = ofCase ? ({ is: 'case', record: ofCase } as const) : findRecord(reader, ref)
  return found.is !== 'nothing' && whyNotSeen(found, sight) === undefined
}

function entryShape({ seq, at, actor, command, refs, batch, undoes, isUndone, brought }: Entry) {
  return {
    seq,
    ...(isPendingSeq(seq) && { pending: true }),
    at: iso(at),
    actor,
    command,
    refs,
    batch,
    undoes,
    isUndone,
    ...(brought && { broughtBy: brought.agent, broughtFrom: brought.device }),
  }
}

/** More refs than these do not fit beside the rest; `--json` has all. */
const mostRefs = 2

/** Of one record it is said who did it; what somebody did himself is said with what it was done to. */
function entriesText(rows: readonly Entry[], of: string | null, page: Page): string {
  const { say, clean, format } = page
  const isAny = (has: (row: Entry) => boolean): boolean => rows.some(has)
  return page.table(
    [
      { title: say('shell.column.seq'), cell: ({ seq }) => clean(eventNumber(seq)), align: 'right' },
      { title: say('column.when'), cell: ({ at }) => format.moment(at) },
      ...(of === null
        ? [
            {
              title: say('shell.column.about'),
              cell: ({ refs }: Entry) => clean(refs.slice(0, mostRefs).join(' ')),
            },
          ]
        : [{ title: say('column.who'), cell: ({ actor }: Entry) => whoIs(actor, page) }]),
      {
        title: say('column.what'),
        cell: ({ command, undoes }) =>
          undoes === null
            ? commandWords(command, page)
            : say('shell.history.undid', { seq: eventNumber(undoes) }),
        isFlexible: true,
      },
      ...(isAny(({ batch }) => batch !== null)
        ? [{ title: say('shell.column.batch'), cell: ({ batch }: Entry) => clean(batch ?? '') }]
        : []),
      ...(isAny((row) => row.isUndone)
        ? [{ title: '', cell: (row: Entry) => (row.isUndone ? say('shell.history.undone') : clean('')) }]
        : []),
      ...(isAny((row) => besideOthers(row) !== undefined)
        ? [{ title: '', cell: (row: Entry) => broughtText(row, page) }]
        : []),
    ],
    rows,
  )
}

/** Where all that there is was brought, nothing sets it apart. */
function besideOthers({ brought }: Entry): Bringing | undefined {
  return brought?.mode === 'beside' ? brought : undefined
}

function broughtText(row: Entry, { say, clean }: Page) {
  const brought = besideOthers(row)
  return brought ? say('history.brought', { who: brought.agent }) : clean('')
}
