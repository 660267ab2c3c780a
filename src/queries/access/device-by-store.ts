import { query } from '../../store/query.ts'
import { type DeviceRow, deviceColumns } from './device-by-id.ts'

/** The device that a store was connected as. */
export const deviceByStore = query<DeviceRow, { storeId: string }>('device-by-store', (db, p) =>
  db.selectFrom('devices').select(deviceColumns).where('store_id', '=', p.storeId),
)
