import type { DueWorkRefusal } from '../../../domain/refusals/due-work-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about what had fallen due say. */
export const dueWorkRefusals = {
  'due-work-gone': {
    message: { en: 'This was no longer due: {kind}.', pl: 'To nie było już do wykonania: {kind}.' },
    hint: { en: 'There is nothing to do.', pl: 'Nie trzeba nic robić.' },
  },
} as const satisfies WordsOf<DueWorkRefusal>
