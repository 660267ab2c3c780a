/** `queued → offered → active ⇄ held → wrapping-up → done`, and the ways to leave without an answer. */
export type InteractionState =
  'queued' | 'offered' | 'active' | 'held' | 'wrapping-up' | 'done' | 'abandoned' | 'flowed-out'

/** States in which an interaction is in one agent's hands. */
export const statesInHand: readonly InteractionState[] = ['offered', 'active', 'held', 'wrapping-up']
