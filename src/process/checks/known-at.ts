import type { Conditions } from '../conditions/conditions.ts'
import type { ProcessDefinition } from '../definition.ts'
import type { Step } from '../step.ts'
import { allWays, type Way } from '../ways.ts'

/**
 * The data items that are known for sure on coming to a step, whichever way was taken; steps that nothing leads to are left out.
 * A way that is taken where `has()` says that something is there leads on with it. What is skipped or jumped over is not reckoned with: the engine asks there.
 */
export function knownAt(
  definition: ProcessDefinition,
  conditions: Conditions,
): ReadonlyMap<string, ReadonlySet<string>> {
  const { data, start, steps } = definition
  const stepOf = new Map(steps.map((step) => [step.key, step]))
  const ways = allWays(definition)
  const known = new Map<string, ReadonlySet<string>>()
  known.set(start, new Set(data.flatMap(({ key, input }) => (input === 'required' ? [key] : []))))
  const open = [start]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const step = stepOf.get(key)
    const here = known.get(key)
    if (!step || !here) continue
    for (const way of ways) {
      if (way.from !== key) continue
      const asked = way.how.is === 'when' ? conditions.knownWhenTrue(way.how.when) : []
      const after = new Set([...withAnswer(here, step, way), ...asked])
      const before = known.get(way.to)
      const both = before ? new Set([...before].filter((name) => after.has(name))) : after
      if (before && both.size === before.size) continue
      known.set(way.to, both)
      open.push(way.to)
    }
  }
  return known
}

function withAnswer(here: ReadonlySet<string>, step: Step, { how }: Way): ReadonlySet<string> {
  const isAnswered =
    (step.kind === 'ask' && how.is !== 'too-often') || (step.kind === 'lookup' && how.is === 'next')
  return isAnswered ? new Set([...here, step.answer]) : here
}
