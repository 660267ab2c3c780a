import { parseDocument, LineCounter, isMap, isScalar, isSeq, isPair, type Node, type Pair } from 'yaml'
import type { ProcessProblemCode } from '../../src/process/process-problem.ts'

/** A process with one mistake in its text: what was done, and on which line which code has to be told. */
export type Mutant = {
  readonly operator: string
  readonly what: string
  readonly text: string
  readonly code: ProcessProblemCode
  readonly line: number
}

type Place = { readonly path: readonly (string | number)[]; readonly pair: Pair<Node, Node> }

/** The text of a process, and what mistakes are made in it by. */
type Subject = {
  readonly text: string
  readonly places: readonly Place[]
  readonly lineOf: (offset: number) => number
}

/** Mistakes of every operator, at most so many of each: the same for the same text. */
export function mutantsOf(text: string, perOperator = 3): readonly Mutant[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const places: Place[] = []
  walk(document.contents, [], places)
  const subject: Subject = { text, places, lineOf: (offset) => lines.linePos(offset).line }
  return operators.flatMap(([operator, make]) =>
    spread(make(subject), perOperator).map((mutant) => ({ operator, ...mutant })),
  )
}

function walk(node: unknown, path: readonly (string | number)[], into: Place[]): void {
  if (isMap(node)) {
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue
      const here = [...path, String(pair.key.value)]
      into.push({ path: here, pair: pair as Pair<Node, Node> })
      walk(pair.value, here, into)
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => walk(item, [...path, index], into))
  }
}

/** At most so many, from the first to the last. */
function spread<Of>(all: readonly Of[], count: number): readonly Of[] {
  if (all.length <= count) return all
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * (all.length - 1)) / Math.max(1, count - 1))]).filter((one) => one !== undefined) // prettier-ignore
}

type Made = Omit<Mutant, 'operator'>
type Make = (subject: Subject) => readonly Made[]

/** Puts other words in the place of a node's. */
function put({ text, lineOf }: Subject, node: Node | null, instead: string, code: ProcessProblemCode): Made {
  const [from = 0, until = 0] = node?.range ?? []
  return {
    what: `${text.slice(from, until)} → ${instead}`,
    text: text.slice(0, from) + instead + text.slice(until),
    code,
    line: lineOf(from),
  }
}

/** Takes a key out with all that it holds; the code is told on the line where what lacks it stands. */
function drop(subject: Subject, { path, pair }: Place, code: ProcessProblemCode, line?: number): Made {
  const { text, places, lineOf } = subject
  const from = pair.key.range?.[0] ?? 0
  const until = Math.max(pair.value?.range?.[1] ?? 0, pair.key.range?.[1] ?? 0)
  const parent = places.find((one) => one.path.join('/') === path.slice(0, -1).join('/'))
  const before = text.slice(0, from)
  const after = text.slice(until)
  const isInFlow = /[{,]\s*$/.test(before)
  const without = isInFlow
    ? /,\s*$/.test(before)
      ? before.replace(/,\s*$/, '') + after
      : before + after.replace(/^\s*,\s*/, ' ')
    : before.replace(/[ ]+$/, '') + after.replace(/^[ ]*\n/, '')
  return {
    what: `without ${path.join('.')}`,
    text: without,
    code,
    line: line ?? lineOf(parent?.pair.key.range?.[0] ?? 0),
  }
}

const isStep = ({ path }: Place, ...keys: readonly string[]): boolean =>
  path.length === 3 && path[0] === 'steps' && keys.includes(String(path[2]))

function at(places: readonly Place[], path: readonly (string | number)[]): Place | undefined {
  return places.find((one) => one.path.join('/') === path.join('/'))
}

const scalarText = ({ pair }: Place): string => (isScalar(pair.value) ? String(pair.value.value) : '')

const kindsOf = new Map([
  ['say', 1], ['ask', 1], ['check', 1], ['do', 1],
]) // prettier-ignore

const operators: readonly (readonly [string, Make])[] = [
  [
    'target renamed',
    (subject) =>
      subject.places
        .filter((place) => isStep(place, 'next', 'failed', 'missing', 'refused'))
        .map((place) => put(subject, place.pair.value, `${scalarText(place)}-x`, 'step-unknown')),
  ],
  [
    'late renamed',
    (subject) =>
      subject.places
        .filter(({ path }) => path.length === 4 && path[3] === 'late')
        .map((place) => put(subject, place.pair.value, `${scalarText(place)}-x`, 'step-unknown')),
  ],
  [
    'branch dropped',
    (subject) =>
      subject.places
        .filter(({ path }) => path.length === 4 && path[2] === 'branches')
        .map((place) => drop(subject, place, 'branch-missing')),
  ],
  [
    'branch of a choice that is none',
    (subject) =>
      subject.places
        .filter(({ path }) => path.length === 4 && path[2] === 'branches')
        .map((place) => put(subject, place.pair.key, 'neither', 'branch-unknown')),
  ],
  [
    'default dropped',
    (subject) =>
      subject.places
        .filter(({ path }) => path.at(-1) === 'otherwise')
        .map(({ path, pair }) => {
          const from = subject.text.lastIndexOf('\n', pair.key.range?.[0] ?? 0)
          const until = subject.text.indexOf('\n', pair.value?.range?.[1] ?? 0)
          const decide = at(subject.places, path.slice(0, 3))
          return {
            what: `without ${path.join('.')}`,
            text: subject.text.slice(0, from) + subject.text.slice(until),
            code: 'otherwise-missing' as const,
            line: subject.lineOf(decide?.pair.key.range?.[0] ?? 0),
          }
        }),
  ],
  [
    'limit dropped',
    (subject) =>
      subject.places
        .filter((place) => isStep(place, 'limit'))
        .map((place) => drop(subject, place, 'limit-missing')),
  ],
  [
    'limit where none belongs',
    (subject) =>
      subject.places
        .filter((place) => isStep(place, 'wait', 'handover', 'call', 'lookup', 'decide'))
        .map(({ path, pair }) => {
          const title = at(subject.places, [...path.slice(0, 2), 'title'])
          const start = subject.text.indexOf('\n', title?.pair.value?.range?.[1] ?? pair.key.range?.[0] ?? 0)
          return {
            what: `limit at ${path.join('.')}`,
            text: `${subject.text.slice(0, start)}\n    limit: 1m${subject.text.slice(start)}`,
            code: 'limit-needless' as const,
            line: subject.lineOf(start) + 1,
          }
        }),
  ],
  [
    'field misspelt in a condition',
    (subject) =>
      subject.places
        .filter(({ path }) => path.at(-1) === 'when')
        .map((place) => put(subject, place.pair.value, `'${scalarText(place).replace(/data\.(\w)/, 'data.x$1').replaceAll("'", "''")}'`, 'condition-name-unknown')), // prettier-ignore
  ],
  [
    'key misspelt',
    (subject) =>
      subject.places
        .filter((place) => isStep(place, 'title', 'answer', 'newcomer', 'mandatory'))
        .map((place) => put(subject, place.pair.key, `x-${String(place.path[2])}`, 'key-unknown')),
  ],
  [
    'kind dropped',
    (subject) =>
      subject.places
        .filter(
          (place) =>
            place.path.length === 3 && place.path[0] === 'steps' && kindsOf.has(String(place.path[2])),
        )
        .map((place) => drop(subject, place, 'step-kind-missing')),
  ],
  [
    'answer that is no data item',
    (subject) =>
      subject.places
        .filter((place) => isStep(place, 'answer'))
        .map((place) => put(subject, place.pair.value, `${scalarText(place)}_x`, 'data-unknown')),
  ],
  [
    'choice renamed',
    (subject) =>
      subject.places
        .filter(({ path }) => path.length === 4 && path[0] === 'data' && path[2] === 'choices')
        .flatMap((place) => {
          // The branch that names the old one is where it is seen.
          const asked = subject.places.find(
            ({ path, pair }) =>
              path.length === 4 && path[2] === 'branches' && path[3] === place.path[3] &&
              isScalar(pair.key) && answerOf(subject, path) === place.path[1],
          ) // prettier-ignore
          if (!asked) return []
          const made = put(subject, place.pair.key, `${String(place.path[3])}-x`, 'branch-unknown')
          return [{ ...made, line: subject.lineOf(asked.pair.key.range?.[0] ?? 0) }]
        }),
  ],
  [
    'language dropped',
    (subject) =>
      subject.places
        .filter(({ path }) => path.at(-1) === 'pl' && path[0] === 'steps')
        .map((place) => drop(subject, place, 'text-language-missing')),
  ],
  [
    'place in a text misspelt',
    (subject) =>
      [...subject.text.matchAll(/\{\{ (?:data|agent|site)\.(\w+)/g)].map((match) => {
        const end = match.index + match[0].length
        return {
          what: `${match[0]}x`,
          text: `${subject.text.slice(0, end)}x${subject.text.slice(end)}`,
          code: 'text-name-unknown' as const,
          line: subject.lineOf(match.index),
        }
      }),
  ],
  [
    'end with a result that is none',
    (subject) =>
      subject.places
        .filter((place) => isStep(place, 'end'))
        .map((place) => put(subject, place.pair.value, `${scalarText(place)}-x`, 'result-unknown')),
  ],
  [
    'result renamed',
    (subject) =>
      subject.places
        .filter(({ path }) => path.length === 2 && path[0] === 'results')
        .map((place) => put(subject, place.pair.key, `${String(place.path[1])}-x`, 'result-never-reached')),
  ],
  [
    'value off the scale',
    (subject) =>
      subject.places
        .filter(({ path, pair }) => path.length === 3 && path[0] === 'results' && path[2] === 'value' && isScalar(pair.value))
        .map((place) => put(subject, place.pair.value, '77', 'result-value-wrong')), // prettier-ignore
  ],
  [
    'beneficiary renamed',
    (subject) =>
      subject.places
        .filter(({ path }) => path.length === 3 && path[0] === 'results' && path[2] === 'for')
        .map((place) => put(subject, place.pair.value, 'whoever', 'beneficiary-unknown')),
  ],
  [
    'started or called process renamed',
    (subject) =>
      subject.places
        .filter(({ path }) => path.at(-1) === 'process' && (path[2] === 'starts' || path[2] === 'call'))
        .map((place) => put(subject, place.pair.value, `${scalarText(place)}-x`, 'process-unknown')),
  ],
  [
    'input renamed',
    (subject) =>
      subject.places
        .filter(({ path }) => path.at(-2) === 'with')
        .map((place) => put(subject, place.pair.key, 'something', 'input-unknown')),
  ],
  [
    'required input dropped',
    (subject) =>
      subject.places
        .filter(({ path }) => path.at(-2) === 'with' && path.at(-1) === 'ppe' && path[1] === 'ordered')
        .map((place) => drop(subject, place, 'input-missing')),
  ],
  [
    'result of a call dropped',
    (subject) =>
      subject.places
        .filter(({ path }) => path.at(-2) === 'results' && path[2] === 'call')
        .map((place) => drop(subject, place, 'branch-missing')),
  ],
  [
    'bound of a loop dropped',
    (subject) =>
      subject.places
        .filter((place) => isStep(place, 'at-most'))
        .map((place) => drop(subject, place, 'loop-unbounded', 0)),
  ],
  [
    'time of a hand-over or a wait dropped',
    (subject) =>
      subject.places
        .filter(({ path }) => path.at(-1) === 'within' && (path[2] === 'handover' || path[2] === 'wait'))
        .map((place) => drop(subject, place, 'key-missing')),
  ],
  [
    'queue, skill or partner renamed',
    (subject) =>
      subject.places.flatMap((place) => {
        const code = { queue: 'queue-unknown', skill: 'skill-unknown', partner: 'partner-unknown' } as const
        const kind = place.path.at(-1)
        if (place.path[2] !== 'handover' || !(kind === 'queue' || kind === 'skill' || kind === 'partner'))
          return []
        return [put(subject, place.pair.value, `${scalarText(place)}-x`, code[kind])]
      }),
  ],
  [
    'reason or outcome renamed',
    (subject) =>
      subject.places.flatMap((place) => {
        const kind = place.path.at(-1)
        if (place.path[0] === 'entry' || !(kind === 'reason' || kind === 'outcome')) return []
        return [put(subject, place.pair.value, `${scalarText(place)}-x`, `${kind}-unknown`)]
      }),
  ],
  [
    'entry point renamed',
    (subject) =>
      subject.places
        .filter(({ path }) => path[0] === 'entry' && path.at(-1) === 'point')
        .map((place) => put(subject, place.pair.value, `${scalarText(place)}-x`, 'entry-point-unknown')),
  ],
  [
    'owner renamed',
    (subject) =>
      subject.places
        .filter(({ path }) => path.length === 1 && path[0] === 'owner')
        .map((place) => put(subject, place.pair.value, 'nobody', 'owner-unknown')),
  ],
  [
    'data item renamed',
    (subject) =>
      subject.places
        .filter(({ path }) => path.length === 2 && path[0] === 'data')
        .flatMap((place) => {
          const asked = subject.places.find(
            (one) => isStep(one, 'answer') && scalarText(one) === place.path[1],
          )
          if (!asked) return []
          const made = put(subject, place.pair.key, `${String(place.path[1])}_x`, 'data-unknown')
          return [{ ...made, line: subject.lineOf(asked.pair.value?.range?.[0] ?? 0) }]
        }),
  ],
  [
    'review in the past',
    (subject) =>
      subject.places
        .filter(({ path }) => path.length === 1 && path[0] === 'review-by')
        .map((place) => put(subject, place.pair.value, '2026-01-31', 'review-overdue')),
  ],
  [
    'no process goes there any more',
    (subject) =>
      subject.places
        .filter(({ path, pair }) => path[0] === 'entry' && path.length === 3 && path[2] === 'result' && isScalar(pair.value))
        .map((place) => put(subject, place.pair.value, `${scalarText(place)}-x`, 'result-of-process-unknown')), // prettier-ignore
  ],
]

/** The data item that the ask of a branch answers. */
function answerOf({ places }: Subject, path: readonly (string | number)[]): string {
  const answer = at(places, [...path.slice(0, 2), 'answer'])
  return answer ? scalarText(answer) : ''
}
