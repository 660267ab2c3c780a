import type { MaybePromise, Statements } from '../statements.ts'

/** On a server: notes when a device was heard from, and who spoke through it. Used inside the transaction that writes. */
export type HeardDevices = {
  readonly note: (heard: {
    readonly device: string
    readonly agent: string | null
    readonly at: number
  }) => MaybePromise<unknown>
}

export function heardDevicesOf(statements: Statements): HeardDevices {
  const note = statements.prepare<[string, string, number]>(
    `INSERT INTO heard_devices (device, agent, at) VALUES (?, ?, ?)
     ON CONFLICT (device, agent) DO UPDATE SET at = excluded.at WHERE heard_devices.at < excluded.at`,
  )
  return {
    note: ({ device, agent, at }) => note.run(device, agent ?? '', at),
  }
}
