import type { MaybePromise, Statements } from '../statements.ts'

/** On a server: up to which of its commands each device has been answered. Used inside the transaction that writes. */
export type DeviceNumbers = {
  /** The last command of a device that the server has; 0 before the first. */
  readonly last: (device: string) => MaybePromise<number>
  /** Whether a command was answered here: done, refused, or put aside. */
  readonly has: (commandId: string) => MaybePromise<boolean>
  /** Whether others saw a command that its giver has not sent again since this store was restored. */
  readonly isMissed: (commandId: string) => MaybePromise<boolean>
  readonly note: (
    device: string,
    command: { readonly number: number; readonly id: string },
  ) => MaybePromise<unknown>
}

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
  return {
    isMissed: async (commandId) => (await missed.get(commandId)) !== undefined,
    has: async (commandId) =>
      (await done.get(commandId)) !== undefined ||
      (await refused.get(commandId)) !== undefined ||
      (await aside.get(commandId)) !== undefined,
    last: async (device) => (await last.get(device)) ?? 0,
    note: (device, { number, id }) => note.run(device, number, id),
  }
}
