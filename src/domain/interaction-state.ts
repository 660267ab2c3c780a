/** `queued → offered → active ⇄ held → wrapping-up → done`, and the ways to leave without an answer. */
export type InteractionState =
  'queued' | 'offered' | 'active' | 'held' | 'wrapping-up' | 'done' | 'abandoned' | 'flowed-out'

/** Whether an interaction is over, answered or not. */
export function isOver(state: InteractionState): boolean {
  return state === 'done' || state === 'abandoned' || state === 'flowed-out'
}

/** States in which an interaction is in one agent's hands. */
export const statesInHand: readonly InteractionState[] = ['offered', 'active', 'held', 'wrapping-up']
