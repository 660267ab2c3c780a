import { join } from 'node:path'
import type { Places } from './places.ts'

/** The file of this user's phone. */
export function phoneFile({ config }: Pick<Places, 'config'>): string {
  return join(config, 'phone.yaml')
}
