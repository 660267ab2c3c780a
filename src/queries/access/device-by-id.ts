import { query } from '../../store/query.ts'

export type DeviceRow = {
  /** The prefix of its refs. */
  readonly id: string
  readonly storeId: string
  readonly label: string
  /** Who connected it. */
  readonly agent: string
  readonly connectedAt: number
  readonly revokedAt: number | null
  readonly revokedBy: string | null
}

export const deviceColumns = [
  'devices.id',
  'devices.store_id as storeId',
  'devices.label',
  'devices.agent_id as agent',
  'devices.connected_at as connectedAt',
  'devices.revoked_at as revokedAt',
  'devices.revoked_by as revokedBy',
] as const

export const deviceById = query<DeviceRow, { id: string }>('device-by-id', (db, p) =>
  db.selectFrom('devices').select(deviceColumns).where('id', '=', p.id),
)
