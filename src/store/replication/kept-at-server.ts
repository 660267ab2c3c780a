import type { CommandTable } from '../tables.ts'
import type { ChangesPage, ToldEvent } from './changes-page.ts'

/** Tables that a server tells no device: who may reach it, and with what. */
export const keptAtServer: ReadonlySet<string> = new Set<CommandTable>([
  'devices',
  'access_tokens',
  'passwords',
  'invitations',
  'agent_locks',
  'site_closures',
  'quarantined_pushes',
])

type Told = Pick<ChangesPage, 'events' | 'touched'>

/** Events without what devices are not told: of commands that changed nothing else, only that they were given; of others, not what was written. */
export function withoutKept<Events extends Told>(told: Events): Events {
  const kept = new Set<number>()
  const others = new Set<number>()
  for (const { seq, table_name: table } of told.touched) (keptAtServer.has(table) ? kept : others).add(seq)
  if (kept.size === 0) return told
  return {
    ...told,
    events: told.events.map((event) => {
      if (!kept.has(event.seq)) return event
      return others.has(event.seq) ? { ...event, content: null } : emptied(event)
    }),
    touched: told.touched.filter(({ table_name: table }) => !keptAtServer.has(table)),
  }
}

function emptied(event: ToldEvent): ToldEvent {
  return {
    ...event,
    input: 'null',
    refs: null,
    personal_digest: null,
    salt: null,
    content: null,
    found: null,
  }
}
