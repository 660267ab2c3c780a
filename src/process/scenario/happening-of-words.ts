import type { ProcessHappening } from '../engine/event.ts'
import type { WrittenHappening } from './scenario-file.ts'

/** What short words say happens at the step where an instance is. */
export function happeningOfWords(words: WrittenHappening, step: string): ProcessHappening {
  if (typeof words === 'string') return plain(words, step)
  if (words.answered !== undefined) return { is: 'answered', step, value: words.answered }
  if (words['looked-up'] !== undefined) return { is: 'looked-up', step, value: words['looked-up'] }
  if (words['call-ended'] !== undefined) return { is: 'call-ended', step, result: words['call-ended'] }
  if (words.chosen) return { is: 'chosen', step, ...words.chosen }
  if (words.jumped) return { is: 'jumped', ...words.jumped }
  if (words.skipped !== undefined) return { is: 'skipped', step, reason: words.skipped }
  return { is: 'given-up', reason: words['given-up'] ?? '' }
}

function plain(word: Extract<WrittenHappening, string>, step: string): ProcessHappening {
  switch (word) {
    case 'said':
    case 'happened':
    case 'time-over':
      return { is: word, step }
    case 'checked':
      return { is: 'checked', step, isAllSo: true }
    case 'not-so':
      return { is: 'checked', step, isAllSo: false }
    case 'not-known':
      return { is: 'looked-up', step, value: null }
    case 'accepted':
      return { is: 'commanded', step, isAccepted: true }
    case 'refused':
      return { is: 'commanded', step, isAccepted: false }
    case 'back':
      return { is: 'gone-back' }
    default:
      return word satisfies never
  }
}
