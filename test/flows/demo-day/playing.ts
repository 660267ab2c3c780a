import type { Agenda } from './agenda.ts'
import type { Desk } from './desk.ts'

/** What the parts of a day have to do with one another. */
export type Playing = { readonly desk: Desk; readonly agenda: Agenda }

/** Seconds after the opening at which something comes: half of it from nine to eleven. */
export function rushHour({ desk }: Playing): number {
  const { whole, chance } = desk.chance
  return chance(50) ? whole(3600, 3 * 3600) : whole(0, 10 * 3600 - 600)
}
