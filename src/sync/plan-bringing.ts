import { type Decision, accept } from '../domain/decision.ts'
import { type BringPlanAnswer, bringPlanAnswer } from '../protocol/bring.ts'
import { protocolVersion } from '../protocol/protocol-version.ts'
import type { Store } from '../store/open-store.ts'
import { siteTables } from '../store/site-memory.ts'
import { type HttpLine, httpCall } from './http-call.ts'

/** What would become of a store with history, and about how many rows each of its tables has. */
export type BringPlan = BringPlanAnswer & {
  readonly rows: ReadonlyMap<string, number>
  readonly events: number
}

/** More keys than a site has in one table. */
const mostKeys = 20_000

/** Asks the server what would become of a store that has worked alone; nothing of it is sent but keys and letters. Refuses what the server refuses. */
export async function askBringPlan(
  { sync }: Pick<Store, 'sync'>,
  line: HttpLine,
  token: string,
): Promise<Decision<BringPlan>> {
  const { tables, cursor } = await sync.snapshot.begin(0)
  const keys = []
  for (const table of tables.filter(({ name }) => siteTables.has(name))) {
    const { rows } = await sync.snapshot.rows(table, null, mostKeys)
    const place = table.columns.indexOf('id')
    keys.push({ table: table.name, ids: rows.map((row) => String(row[place])) })
  }
  const body = { protocol: protocolVersion, letters: await sync.lettersDrawn(), keys }
  const path = 'v1/plan-bringing'
  const planned = await httpCall(line, { method: 'POST', path, body, token, answer: bringPlanAnswer })
  if (!planned.ok) return planned
  const rows = new Map(tables.map((table) => [table.name, table.rows]))
  return accept({ ...planned.value, rows, events: cursor })
}
