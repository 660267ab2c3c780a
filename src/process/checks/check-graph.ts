import { unknownName } from '../../yaml/finding.ts'
import type { ProcessDefinition } from '../definition.ts'
import { atKey, atValue, type ProcessFinding } from '../finding.ts'
import { allWays, type Way } from '../ways.ts'

/**
 * What is wrong with the ways of a process: names that no step has, tracks that nothing leads to, swamps that lead to no end, and
 * loops that nothing ends. Source: DESIGN.md, "Processes and scripts".
 */
export function checkGraph(definition: ProcessDefinition): readonly ProcessFinding[] {
  const { steps, start } = definition
  const keys = steps.map(({ key }) => key)
  const known = new Set(keys)
  const ways = allWays(definition)
  const unknown = [
    ...(known.has(start) ? [] : [atValue('step-unknown', ['start'], unknownName(start, keys))]),
    ...ways
      .filter(({ to }) => !known.has(to))
      .map(({ to, path }) => atValue('step-unknown', path, unknownName(to, keys))),
  ]
  // What leads nowhere makes tracks look dead that are not.
  if (unknown.length > 0) return unknown
  const reached = reachedFrom([start], ways)
  const ends = steps.flatMap(({ key, kind }) => (kind === 'end' ? [key] : []))
  const leading = reachedFrom(ends, ways.map(turned)) // prettier-ignore
  const dead = keys.filter((key) => !reached.has(key))
  return [
    ...dead.map((key) => atKey('dead-track', ['steps', key], { name: key })),
    ...keys
      .filter((key) => reached.has(key) && !leading.has(key))
      .map((key) => atKey('swamp', ['steps', key], { name: key })),
    ...loops(definition, ways, leading),
  ]
}

/** Steps that can be come to from some of them, and these. */
function reachedFrom(
  from: readonly string[],
  ways: readonly Pick<Way, 'from' | 'to'>[],
): ReadonlySet<string> {
  const next = new Map<string, string[]>()
  for (const way of ways) next.set(way.from, [...(next.get(way.from) ?? []), way.to])
  const reached = new Set(from)
  const open = [...from]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const to of next.get(key) ?? []) {
      if (reached.has(to)) continue
      reached.add(to)
      open.push(to)
    }
  }
  return reached
}

function turned({ from, to }: Way): Pick<Way, 'from' | 'to'> {
  return { from: to, to: from }
}

/**
 * Loops without an end. A step that may be come by so many times leads to its `else` for ever after: what is a loop still, when
 * each of them has nothing but that way, never ends. A swamp is told as one already.
 */
function loops(
  { steps }: ProcessDefinition,
  ways: readonly Way[],
  leading: ReadonlySet<string>,
): readonly ProcessFinding[] {
  const bounded = new Set(steps.flatMap(({ key, atMost }) => (atMost ? [key] : [])))
  const lasting = ways.filter(
    ({ from, how }) => leading.has(from) && (how.is === 'too-often') === bounded.has(from),
  )
  return waysBack(
    steps.map(({ key }) => key),
    lasting,
  ).map((way) =>
    // prettier-ignore
    way.how.is === 'too-often'
      ? atValue('else-into-loop', way.path, { name: way.to, from: way.from })
      : atValue('loop-unbounded', way.path, { name: way.to, from: way.from }),
  )
}

/** The ways that close a loop, each once, found from the first step on; without recursion, however long a process is. */
function waysBack(keys: readonly string[], ways: readonly Way[]): readonly Way[] {
  const out = new Map<string, Way[]>()
  for (const way of ways) out.set(way.from, [...(out.get(way.from) ?? []), way])
  const state = new Map<string, 'open' | 'done'>()
  const back: Way[] = []
  for (const root of keys) {
    if (state.has(root)) continue
    const path: { readonly key: string; at: number }[] = [{ key: root, at: 0 }]
    state.set(root, 'open')
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const way = out.get(top.key)?.[top.at++]
      if (!way) {
        state.set(top.key, 'done')
        path.pop()
        continue
      }
      const seen = state.get(way.to)
      if (seen === 'open') back.push(way)
      if (seen !== undefined) continue
      state.set(way.to, 'open')
      path.push({ key: way.to, at: 0 })
    }
  }
  return back
}
