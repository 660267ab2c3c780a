import { formatDuration } from '../../language/durations.ts'
import { span, type Span } from './line.ts'

export type AcwTimer = { readonly since: number; readonly finishBy: number | null }

/** How long the work after the contact has taken, and how much of its time is left where a queue limits it. */
export function acwTimer({ since, finishBy }: AcwTimer, now: number): Span {
  const taken = formatDuration((now - since) / 1000, 'clock')
  if (finishBy === null) return span(taken)
  const isOver = now > finishBy
  const limit = formatDuration((finishBy - since) / 1000, 'clock')
  return span(`${taken} / ${limit}${isOver ? '!' : ''}`, isOver ? 'alarm' : 'plain')
}
