import type { InteractionState } from '../../../domain/interaction-state.ts'
import type { Message } from '../../message.ts'

/** What leads on from the state in which a contact is, for what needs another one. */
const hints = {
  queued: {
    en: 'Take it first: `linia take {ref}`.',
    pl: 'Najpierw weź go do obsługi: `linia take {ref}`.',
  },
  offered: {
    en: 'Accept it first: `linia accept {ref}`.',
    pl: 'Najpierw go przyjmij: `linia accept {ref}`.',
  },
  active: {
    en: 'Put it on hold first: `linia hold {ref}`.',
    pl: 'Najpierw go zawieś: `linia hold {ref}`.',
  },
  ended: {
    en: 'End it first: `linia end {ref}`.',
    pl: 'Najpierw zakończ rozmowę: `linia end {ref}`.',
  },
  accepted: {
    en: 'It is accepted already; `linia put-back {ref} --reason REASON` gives it back.',
    pl: 'Jest już przyjęty; zwróci go `linia put-back {ref} --reason POWÓD`.',
  },
  held: {
    en: 'Take it off hold first: `linia resume {ref}`.',
    pl: 'Najpierw go wznów: `linia resume {ref}`.',
  },
  'wrapping-up': {
    en: 'The contact is over; wrap it up: `linia wrap {ref} OUTCOME`.',
    pl: 'Rozmowa się skończyła; zakończ kontakt: `linia wrap {ref} WYNIK`.',
  },
  over: {
    en: 'It is over; what comes after goes on in a case: `linia case open --from {ref}`.',
    pl: 'Jest zamknięty; ciąg dalszy to sprawa: `linia case open --from {ref}`.',
  },
  inHand: {
    en: 'Somebody has it in hand: `linia show {ref}` says who; `linia transfer {ref} --agent AGENT` hands it over.',
    pl: 'Ktoś go obsługuje: `linia show {ref}` pokaże kto; przekaże go `linia transfer {ref} --agent KONSULTANT`.',
  },
} as const satisfies Readonly<Record<string, Message>>

/** Which hint is for a contact in one state, where others are needed; those of what is in hand unless told. */
export function stateHint(
  state: InteractionState,
  needs: readonly InteractionState[] = ['active', 'held', 'wrapping-up'],
): keyof typeof hints {
  if (state === 'done' || state === 'abandoned' || state === 'flowed-out') return 'over'
  if (needs.includes('queued')) return 'inHand'
  if (state !== 'active' && state !== 'held') return state
  if (needs.includes('offered')) return 'accepted'
  return state === 'active' && !needs.includes('held') ? 'ended' : state
}

/** What to do about a contact in one state, where others are needed. */
export function hintOfState(state: InteractionState, needs?: readonly InteractionState[]): Message {
  return hints[stateHint(state, needs)]
}
