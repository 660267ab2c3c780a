import type { DataValues } from '../conditions/conditions.ts'
import type { Step } from '../step.ts'
import type { ProcessInstance } from './instance.ts'
import { freshOf } from './moving.ts'
import type { Runnable } from './runnable.ts'

/** What a step gives its command, of what is known by now; what lacks an answer is left out. */
export function commandInputOf(
  { conditions }: Runnable,
  { data }: ProcessInstance,
  { input }: Extract<Step, { kind: 'do' }>,
): DataValues {
  const known = freshOf(data)
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) => {
      if ('is' in value) return [[name, value.is]]
      const found = conditions.evaluate(value.from, known)
      return found.is === 'known' ? [[name, found.value]] : []
    }),
  )
}
