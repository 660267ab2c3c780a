import type { ProcessDefinition } from '../../process/definition.ts'
import type { TrailEntry } from '../../process/engine/instance.ts'
import type { Step } from '../../process/step.ts'
import type { StepOfInstance } from '../../queries/processes/steps-of-instance.ts'

/** A step of the way that was taken, and its place in the trail; null for one that nobody had to do. */
export type GoneStep = { readonly step: Step; readonly visit: number | null }

/**
 * The way that was taken up to where an instance is, decisions, waits and hand-overs among it. What was left by going back is not on it:
 * it would be gone again.
 */
export function wayGone(
  { steps }: ProcessDefinition,
  log: readonly StepOfInstance[],
  trail: readonly TrailEntry[],
): readonly GoneStep[] {
  const way: StepOfInstance[] = []
  let isBack = false
  for (const one of log) {
    const before = isBack && isByPeople(one.kind) ? way.findLastIndex(({ step }) => step === one.step) : -1
    if (before !== -1) way.splice(before)
    if (one.how !== null && one.how !== 'given-up') way.push(one)
    isBack = one.how === 'gone-back' || one.how === 'jumped'
  }
  const byKey = new Map(steps.map((step) => [step.key, step]))
  const gone: GoneStep[] = []
  let visit = trail.length
  // From its end, because a trail forgets its beginning; and by its keys, which a migration has brought along.
  for (const { step: key, kind } of way.toReversed()) {
    const isVisit = isByPeople(kind)
    if (isVisit) visit--
    const step = byKey.get(isVisit ? (trail[visit]?.step ?? '') : key)
    if (step) gone.push({ step, visit: isVisit ? visit : null })
  }
  return gone.toReversed()
}

function isByPeople(kind: string): boolean {
  return kind === 'say' || kind === 'ask' || kind === 'check' || kind === 'do'
}
