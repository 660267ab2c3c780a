import type { MaybePromise, Statements } from '../statements.ts'

/** On a server: up to which of its commands each device has been answered. Used inside the transaction that writes. */
export type DeviceNumbers = {
  /** The last command of a device that the server has; 0 before the first. */
  readonly last: (device: string) => MaybePromise<number>
  /** Whether a command was answered here: done, refused, or put aside. */
  readonly has: (commandId: string) => MaybePromise<boolean>
  /** Asks at once of the commands that come next, up to `lookedAhead`, what `isMissed` will be asked; answers which have no event here. */
  readonly lookAhead: (ids: readonly string[]) => Promise<readonly string[]>
  /** Told that what was looked ahead at may be otherwise. */
  readonly forget: () => void
  /** Whether others saw a command that its giver has not sent again since this store was restored. */
  readonly isMissed: (commandId: string) => MaybePromise<boolean>
  readonly note: (
    device: string,
    command: { readonly number: number; readonly id: string },
  ) => MaybePromise<unknown>
}

/** Commands of which one question is asked. */
export const lookedAhead = 20

export function deviceNumbersOf(statements: Statements): DeviceNumbers {
  const last = statements
    .prepare<[string], number>('SELECT number FROM device_numbers WHERE device = ?')
    .pluck()
  const note = statements.prepare<[string, number, string]>(
    `INSERT INTO device_numbers (device, number, id) VALUES (?, ?, ?)
     ON CONFLICT (device) DO UPDATE SET number = excluded.number, id = excluded.id`,
  )
  const done = statements.prepare<[string], number>('SELECT 1 FROM events WHERE id = ?').pluck()
  const refused = statements.prepare<[string], number>('SELECT 1 FROM refused_pushes WHERE id = ?').pluck()
  const aside = statements.prepare<[string], number>('SELECT 1 FROM quarantined_pushes WHERE id = ?').pluck()
  const missed = statements
    .prepare<[string], number>(
      `SELECT 1 FROM refused_pushes WHERE id = ? AND code = 'giver-gone' AND settled_at IS NULL`,
    )
    .pluck()
  const places = Array(lookedAhead).fill('?').join(', ')
  const found = statements.prepare<string[], { readonly id: string; readonly is_missed: number }>(
    `SELECT id, 0 AS is_missed FROM events WHERE id IN (${places})
     UNION ALL SELECT id, 1 AS is_missed FROM refused_pushes
     WHERE id IN (${places}) AND code = 'giver-gone' AND settled_at IS NULL`,
  )
  let ahead: ReadonlyMap<string, boolean> = new Map()
  return {
    async lookAhead(ids) {
      const asked = Array.from({ length: lookedAhead }, (_none, place) => ids[place] ?? '')
      const rows = await found.all(...asked, ...asked)
      const here = new Set(rows.filter((row) => row.is_missed === 0).map(({ id }) => id))
      const gone = new Set(rows.filter((row) => row.is_missed === 1).map(({ id }) => id))
      ahead = new Map(ids.map((id) => [id, gone.has(id)]))
      return ids.filter((id) => !here.has(id))
    },
    forget() {
      ahead = new Map()
    },
    isMissed: async (commandId) => ahead.get(commandId) ?? (await missed.get(commandId)) !== undefined,
    has: async (commandId) =>
      (await done.get(commandId)) !== undefined ||
      (await refused.get(commandId)) !== undefined ||
      (await aside.get(commandId)) !== undefined,
    last: async (device) => (await last.get(device)) ?? 0,
    note: (device, { number, id }) => note.run(device, number, id),
  }
}
