import { query } from '../../store/query.ts'

export type HeardDevice = {
  /** The id of the device, or of the token of a script. */
  readonly device: string
  readonly agent: string
  readonly at: number
}

/** When the server last heard each device, and through whose token. */
export const heardDevices = query<HeardDevice, Record<string, never>>('heard-devices', (db) =>
  db.selectFrom('heard_devices').select(['device', 'agent', 'at']),
)
