import { serverOfStore } from '../../queries/sync/server-of-store.ts'
import type { Store } from '../../store/open-store.ts'
import { type Answer, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import type { ShellReading } from '../shell.ts'

/** Who may reach a server is kept there alone: on a device there is nothing to see or to change of it. */
export async function notAtServer({ sync }: Pick<Store, 'sync'>): Promise<Answer | null> {
  return (await sync.server()) === null ? null : refuseWith({ code: 'only-at-server' })
}

/** The same for a verb that only looks. */
export function readAtServer(read: (call: Call, shell: ShellReading) => Answer) {
  return (call: Call, shell: ShellReading): Answer =>
    shell.reader.one(serverOfStore, {}) ? refuseWith({ code: 'only-at-server' }) : read(call, shell)
}
