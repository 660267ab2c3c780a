import type { ProcessHappening } from '../engine/event.ts'
import type { DataValues } from '../conditions/conditions.ts'
import type { Runnable } from '../engine/runnable.ts'
import type { Step } from '../step.ts'
import { type Way, waysOf } from '../ways.ts'

/** A move of an instance: the step it was at, what happened there, the steps it came to, and what was known then. */
export type Move = {
  /** Null for the start. */
  readonly from: string | null
  readonly happening: ProcessHappening | null
  readonly entered: readonly string[]
  readonly values: DataValues
}

/** The ways that a move took, from what it left and over what it only passed; none for back, jumps and skips. */
export function waysTaken(runnable: Runnable, { from, happening, entered, values }: Move): readonly Way[] {
  const steps = [...(from === null ? [] : [from]), ...entered].map((key) => runnable.stepOf(key))
  return steps.flatMap((step, index) => {
    const next = steps[index + 1]
    if (!step || !next) return []
    const isFirst = index === 0 && from !== null
    const way =
      step.kind === 'decide' && !(isFirst && happening?.is === 'chosen')
        ? decided(runnable, step, values)
        : isFirst && happening
          ? wayOf(step, happening)
          : undefined
    return way ? [way, ...passed(runnable, way.to, next.key)] : []
  })
}

/** Steps that were come by as often as they may lead on at once. */
function passed(runnable: Runnable, to: string, reached: string): readonly Way[] {
  const ways: Way[] = []
  for (let step = runnable.stepOf(to); step && step.key !== reached;) {
    const on: Way | undefined = waysOf(step).find(({ how }) => how.is === 'too-often')
    if (!on || ways.includes(on)) break
    ways.push(on)
    step = runnable.stepOf(on.to)
  }
  return ways
}

function decided(
  { conditions }: Runnable,
  step: Extract<Step, { kind: 'decide' }>,
  values: DataValues,
): Way | undefined {
  const index = step.branches.findIndex(({ when }) => {
    const found = conditions.evaluate(when, values)
    return found.is === 'known' && found.value === true
  })
  return waysOf(step)[index < 0 ? step.branches.length : index]
}

function wayOf(step: Step, happening: ProcessHappening): Way | undefined {
  const ways = waysOf(step)
  const plain = (is: Way['how']['is']): Way | undefined => ways.find(({ how }) => how.is === is)
  switch (happening.is) {
    case 'said':
    case 'happened':
      return plain('next')
    case 'answered': {
      const { value } = happening
      const choice = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
      return ways.find(({ how }) => how.is === 'choice' && how.choice === choice) ?? plain('next')
    }
    case 'checked':
      return plain(happening.isAllSo ? 'next' : 'failed')
    case 'looked-up':
      return plain(happening.value === null ? 'missing' : 'next')
    case 'commanded':
      return plain(happening.isAccepted ? 'next' : 'refused')
    case 'chosen':
      return ways.find(({ to }) => to === happening.to)
    case 'time-over':
      return plain('late') ?? plain('next')
    case 'call-ended':
      return ways.find(({ how }) => how.is === 'result' && how.result === happening.result)
    case 'gone-back':
    case 'jumped':
    case 'skipped':
    case 'given-up':
      return undefined
    default:
      return happening satisfies never
  }
}
