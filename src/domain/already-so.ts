import type { Refusal } from './refusal.ts'

/** Refusals that say that what was wanted is so already: nobody has to be told what became of his wish. */
const codes: ReadonlySet<Refusal['code']> = new Set([
  'nothing-to-change',
  'status-unchanged',
  'undo-already-done',
  'giver-back',
  // The question is still there, with what stands now.
  'edit-conflict-moved',
])

export function isAlreadySo(code: string): boolean {
  return codes.has(code as Refusal['code'])
}
