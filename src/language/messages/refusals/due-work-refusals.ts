import type { DueWorkRefusal } from '../../../domain/refusals/due-work-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about what had fallen due say. */
export const dueWorkRefusals = {
  'due-work-gone': {
    message: { en: 'This was no longer due: {kind}.', pl: 'To nie było już do wykonania: {kind}.' },
    hint: { en: 'There is nothing to do.', pl: 'Nie trzeba nic robić.' },
  },
  'refused-work-none': {
    message: {
      en: 'Nothing that fell due on {ref} was refused, or it has been dealt with.',
      pl: 'Nic, co przypadało dla {ref}, nie zostało odrzucone albo jest już załatwione.',
    },
    hint: {
      en: '`linia refused` lists what wants eyes; `g i` in the console.',
      pl: '`linia refused` wymienia, co wymaga uwagi; w konsoli `g i`.',
    },
  },
} as const satisfies WordsOf<DueWorkRefusal>
