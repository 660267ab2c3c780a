import { type Agenda, anAgenda } from './agenda.ts'
import type { Desk } from './desk.ts'
import { planShifts } from './play-shifts.ts'
import { planCalls } from './play-calls.ts'
import { planMails } from './play-mails.ts'

export type Crowd = { readonly calls: number; readonly mails: number }

/** A day that begins at its first moment of work; it is played in pieces, up to the moments that are asked for. */
export function aDay(desk: Desk, opensAt: number, crowd: Crowd): Agenda {
  desk.place.clock.now = Math.max(desk.place.clock.now, opensAt)
  const playing = { desk, agenda: anAgenda(desk) }
  planShifts(playing)
  planCalls(playing, crowd.calls)
  planMails(playing, crowd.mails)
  return playing.agenda
}
