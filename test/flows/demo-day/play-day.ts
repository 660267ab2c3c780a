import { type Agenda, anAgenda } from './agenda.ts'
import type { Desk } from './desk.ts'
import { planShifts } from './play-shifts.ts'
import { planCalls } from './play-calls.ts'
import { planMails } from './play-mails.ts'

export type Crowd = { readonly calls: number; readonly mails: number }

/** What the parts of a day have to do with one another. */
export type Playing = { readonly desk: Desk; readonly agenda: Agenda }

/** Plays a day from its first moment of work to half an hour after its last. */
export async function playDay(desk: Desk, opensAt: number, crowd: Crowd): Promise<void> {
  desk.place.clock.now = Math.max(desk.place.clock.now, opensAt)
  const playing = { desk, agenda: anAgenda(desk) }
  planShifts(playing)
  planCalls(playing, crowd.calls)
  planMails(playing, crowd.mails)
  await playing.agenda.playUntil(opensAt + 10.5 * 3_600_000)
}

/** Seconds after the opening at which something comes: half of it from nine to eleven. */
export function rushHour({ desk }: Playing): number {
  const { whole, chance } = desk.chance
  return chance(50) ? whole(3600, 3 * 3600) : whole(0, 10 * 3600 - 600)
}
