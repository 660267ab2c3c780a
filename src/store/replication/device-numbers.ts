import type BetterSqlite3 from 'better-sqlite3'

/** On a server: up to which of its commands each device has been answered. Used inside the transaction that writes. */
export type DeviceNumbers = {
  /** The last command of a device that the server has; 0 before the first. */
  readonly last: (device: string) => number
  /** Whether a command was answered here, done or refused. */
  readonly has: (commandId: string) => boolean
  readonly note: (device: string, command: { readonly number: number; readonly id: string }) => void
}

export function deviceNumbersOf(connection: BetterSqlite3.Database): DeviceNumbers {
  const last = connection
    .prepare<[string], number>('SELECT number FROM device_numbers WHERE device = ?')
    .pluck()
  const note = connection.prepare<[string, number, string]>(
    `INSERT INTO device_numbers (device, number, id) VALUES (?, ?, ?)
     ON CONFLICT (device) DO UPDATE SET number = excluded.number, id = excluded.id`,
  )
  const done = connection.prepare<[string], number>('SELECT 1 FROM events WHERE id = ?').pluck()
  const refused = connection.prepare<[string], number>('SELECT 1 FROM refused_pushes WHERE id = ?').pluck()
  return {
    has: (commandId) => done.get(commandId) !== undefined || refused.get(commandId) !== undefined,
    last: (device) => last.get(device) ?? 0,
    note: (device, { number, id }) => note.run(device, number, id),
  }
}
