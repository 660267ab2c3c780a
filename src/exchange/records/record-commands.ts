import { importRecord } from '../../commands/import-record.ts'
import type { Actor } from '../../domain/ids.ts'
import { eventById } from '../../queries/events/event-by-id.ts'
import { isUndone } from '../../queries/events/is-undone.ts'
import type { GivenCommand } from '../../store/given-command.ts'
import type { Store } from '../../store/open-store.ts'
import type { RecordInput, RecordLine } from './record-lines.ts'

/** The command of a line, under an id that is free: what was taken back is given anew. */
export function recordCommand(
  store: Store,
  { id, input }: Pick<RecordLine, 'id' | 'input'>,
  actor: Actor,
): GivenCommand<RecordInput> & { readonly id: string } {
  return { command: importRecord, input, actor, id: freeId(store, id) }
}

function freeId(store: Store, id: string): string {
  for (let attempt = 0; ; attempt++) {
    const tryId = attempt === 0 ? id : `${id}:${attempt}`
    const event = store.reader.one(eventById, { id: tryId })
    if (!event || !isUndone(store.reader, event.seq)) return tryId
  }
}

/** The batch that some of the commands were given in before: an import that was stopped and goes on is one. */
export function batchBefore(store: Store, given: readonly GivenCommand<RecordInput>[]): string | null {
  for (const { id = '' } of given) {
    const event = store.reader.one(eventById, { id })
    if (event) return event.batch
  }
  return null
}
