import type { EventRow } from '../../queries/event-by-seq.ts'
import { historyOfRecord } from '../../queries/history-of-record.ts'
import { lastCommandsOfActor } from '../../queries/last-commands-of-actor.ts'
import { agentByKey } from '../../queries/agent-by-key.ts'
import type { Reader } from '../../store/reader.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { commandWords } from '../command-words.ts'
import { findRecord } from '../find-record.ts'
import { actorOf } from '../give.ts'
import { isUndone } from '../../queries/is-undone.ts'
import type { Page } from '../page.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'

type Entry = EventRow & { readonly isUndone: boolean }

/** What was done to one record, or by the one who asks; newest first. */
export function history(call: Call, { reader }: ShellReading): Answer {
  const [typed] = call.operands
  const id = typed === undefined ? null : idOf(reader, typed)
  if (typed !== undefined && typeof id !== 'string') {
    return refuseWith({ code: 'interaction-not-found', ref: typed, nearest: id?.nearest ?? [] })
  }
  const events: readonly EventRow[] =
    typeof id === 'string'
      ? reader.all(historyOfRecord, { id, limit: call.limit })
      : reader.all(lastCommandsOfActor, { actor: actorOf(call), limit: call.limit })
  const rows = events.map((event) => ({ ...event, isUndone: isUndone(reader, event.seq) }))
  return show({ rows: rows.map(entryShape) }, (page) =>
    rows.length === 0 ? page.say('history.empty', { ref: typed ?? actorOf(call) }) : entriesText(rows, page),
  )
}

/** The row whose history a word names: a record by its ref, an agent by the key. */
function idOf(reader: Reader, typed: string): string | { readonly nearest: readonly string[] } {
  const found = findRecord(reader, typed)
  if (found.is !== 'nothing') return found.record.id
  return reader.one(agentByKey, { key: typed })?.key ?? found
}

function entryShape({ seq, at, actor, command, batch, undoes, isUndone }: Entry) {
  return { seq, at: iso(at), actor, command, batch, undoes, isUndone }
}

function entriesText(rows: readonly Entry[], page: Page): string {
  const { say, clean, format } = page
  return page.table(
    [
      { title: say('shell.column.seq'), cell: ({ seq }) => clean(String(seq)), align: 'right' },
      { title: say('column.when'), cell: ({ at }) => format.moment(at) },
      { title: say('column.who'), cell: ({ actor }) => clean(actor) },
      {
        title: say('column.what'),
        cell: ({ command, undoes }) =>
          undoes === null ? commandWords(command, page) : say('shell.history.undid', { seq: String(undoes) }),
        isFlexible: true,
      },
      { title: say('shell.column.batch'), cell: ({ batch }) => clean(batch ?? '') },
      { title: '', cell: ({ isUndone }) => (isUndone ? say('shell.history.undone') : clean('')) },
    ],
    rows,
  )
}
