import { join } from 'node:path'
import type { PhoneSettings } from '../src/desk/phone-settings.ts'

/** Where what belongs to one phone lies: its lease, its calls, and the socket at which others ask for it. */
export function phoneBase(folder: string, { kind, host, port }: PhoneSettings): string {
  return join(folder, `${kind}-${host.replaceAll(':', '_')}-${port}`)
}
