import type { ProcessDefinition } from '../../process/definition.ts'
import type { ProcessInstance } from '../../process/engine/instance.ts'
import type { Step } from '../../process/step.ts'
import { type Way, waysOf } from '../../process/ways.ts'

/** Ways that nobody reckons with when he asks how far it is. */
const unusual: ReadonlySet<Way['how']['is']> = new Set(['failed', 'missing', 'refused', 'late', 'too-often'])

/** Whether a step takes anybody's time: what decides, looks up or ends takes none. */
export function takesTime({ kind }: Pick<Step, 'kind'>): boolean {
  return kind !== 'decide' && kind !== 'lookup' && kind !== 'end'
}

/**
 * Which of about how many steps an instance is at: what was `done` on the way, and as many more as lie between it and an end on the
 * usual ways, the middle of the shortest and the longest of them.
 */
export function positionOf(
  { steps }: ProcessDefinition,
  { at, state }: Pick<ProcessInstance, 'at' | 'state'>,
  done: number,
): { readonly at: number; readonly of: number } {
  if (state === 'ended' || state === 'given-up') return { at: done, of: done }
  const byKey = new Map(steps.map((step) => [step.key, step]))
  const known = new Map<string, Left | null>()
  const leftFrom = (key: string, along: ReadonlySet<string>): Left | null => {
    const step = byKey.get(key)
    if (!step || along.has(key)) return null
    const before = known.get(key)
    if (before !== undefined) return before
    const own = takesTime(step) ? 1 : 0
    if (step.kind === 'end') return { least: 0, most: 0 }
    const further = new Set([...along, key])
    const ways = waysOf(step)
      .filter(({ how }) => !unusual.has(how.is))
      .flatMap(({ to }) => leftFrom(to, further) ?? [])
    const left =
      ways.length === 0
        ? null
        : {
            least: own + Math.min(...ways.map(({ least }) => least)),
            most: own + Math.max(...ways.map(({ most }) => most)),
          }
    known.set(key, left)
    return left
  }
  const left = leftFrom(at, new Set()) ?? { least: 1, most: 1 }
  const own = byKey.get(at)
  const here = done + (own && takesTime(own) ? 1 : 0)
  return { at: Math.max(1, here), of: Math.max(1, here, done + Math.round((left.least + left.most) / 2)) }
}

type Left = { readonly least: number; readonly most: number }

/** The steps below one as far as there is one usual way, those that take time; the last one where it ends or forks. */
export function straightOn(
  { steps }: ProcessDefinition,
  from: string,
  most: number,
): readonly { readonly key: string; readonly ways: readonly Way[] }[] {
  const found: { key: string; ways: readonly Way[] }[] = []
  const seen = new Set<string>()
  for (let key: string | undefined = from; key !== undefined && found.length < most;) {
    const step = steps.find((one) => one.key === key)
    if (!step || seen.has(key)) break
    seen.add(key)
    const ways = waysOf(step).filter(({ how }) => !unusual.has(how.is))
    if (takesTime(step) || step.kind === 'end') found.push({ key, ways })
    const to = new Set(ways.map((way) => way.to))
    key = to.size === 1 ? ways[0]?.to : undefined
  }
  return found
}
