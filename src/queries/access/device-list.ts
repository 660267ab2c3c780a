import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import { type DeviceRow, deviceColumns } from './device-by-id.ts'

/** A device with how many of its commands the server has answered. */
export type ListedDevice = DeviceRow & { readonly commands: number }

/** The devices that were ever connected, in the order in which they were. */
export const deviceList = query<ListedDevice, { limit: number }>('device-list', (db, p) =>
  db
    .selectFrom('devices')
    .leftJoin('device_numbers', 'device_numbers.device', 'devices.id')
    .select(deviceColumns)
    .select(sql<number>`coalesce(device_numbers.number, 0)`.as('commands'))
    .orderBy('devices.connected_at')
    .orderBy('devices.id')
    .limit(p.limit),
)
