import type { EpochMs } from '../domain/ids.ts'
import { parseWhen } from '../language/when.ts'
import { readText } from './liquid.ts'
import type { TextProblem } from './text-problem.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What stands for the record at hand in the input of a macro's command; what is not at hand is null. */
export type PlaceValues = {
  readonly ref: string | null
  readonly case: string | null
  readonly customer: string | null
  readonly queue: string | null
  readonly agent: string | null
}

/** What the texts in an input are filled in with. */
export type Filling = {
  readonly places: PlaceValues
  readonly vocabulary: Vocabulary
  readonly scope: object
  /** Names that whoever writes may not see now. */
  readonly hidden?: ReadonlySet<string>
  readonly now: EpochMs
  readonly timeZone: string
}

export type InputProblem = {
  /** Where in the input: `fields.amount`. */
  readonly path: string
  readonly problem:
    TextProblem | { readonly what: 'place-unknown' | 'place-empty' | 'time-unclear'; readonly detail: string }
}

type Filled = { readonly ok: true; readonly value: unknown } | ({ readonly ok: false } & InputProblem)

/**
 * Fills the input of a macro's command: a text that is one place alone (`{ref}`, `{case}`, `{customer}`, `{queue}`,
 * `{agent}`, or a time, `{when +2d 10:00}`) becomes what stands for it, every other text is Liquid, and all else stays.
 */
export function fillInput(input: unknown, filling: Filling, path = ''): Filled {
  if (typeof input === 'string') return fillString(input, filling, path)
  if (Array.isArray(input)) {
    const items: unknown[] = []
    for (const [index, item] of input.entries()) {
      const filled = fillInput(item, filling, below(path, String(index)))
      if (!filled.ok) return filled
      items.push(filled.value)
    }
    return { ok: true, value: items }
  }
  if (typeof input !== 'object' || input === null) return { ok: true, value: input }
  const values: [string, unknown][] = []
  for (const [key, item] of Object.entries(input)) {
    const filled = fillInput(item, filling, below(path, key))
    if (!filled.ok) return filled
    values.push([key, filled.value])
  }
  return { ok: true, value: Object.fromEntries(values) }
}

function fillString(source: string, filling: Filling, path: string): Filled {
  const { places, vocabulary, scope, hidden, now, timeZone } = filling
  const name = /^\{([a-z][^{}%]*)\}$/.exec(source)?.[1]
  if (name !== undefined) {
    if (name.startsWith('when ')) {
      const at = parseWhen(name.slice('when '.length), now, timeZone)
      if (typeof at === 'number') return { ok: true, value: at }
      return { ok: false, path, problem: { what: 'time-unclear', detail: source } }
    }
    if (!isPlace(name, places)) return { ok: false, path, problem: { what: 'place-unknown', detail: source } }
    const value = places[name]
    return value === null
      ? { ok: false, path, problem: { what: 'place-empty', detail: source } }
      : { ok: true, value }
  }
  const read = readText(source, vocabulary)
  const filled = read.ok ? read.read.fill(scope, hidden) : read
  return filled.ok ? { ok: true, value: filled.text } : { ok: false, path, problem: filled.problem }
}

function isPlace(name: string, places: PlaceValues): name is keyof PlaceValues {
  return Object.hasOwn(places, name)
}

function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
