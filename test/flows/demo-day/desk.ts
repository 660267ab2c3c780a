import { type Random, random } from '../../properties/random.ts'
import { jsonFrom, shellOn } from '../../shell/shell-on.ts'
import type { Happening } from './happening.ts'
import { type Situation, situationAfter } from './situation.ts'

export type Answered = Readonly<Record<string, unknown>>

/** The front door of a store, and the script's own book of what it did there. */
export type Desk = {
  readonly place: { readonly path: string; readonly clock: { now: number } }
  readonly folder: string
  readonly chance: Random
  readonly record: Happening[]
  /** Gives a command line that must succeed. */
  readonly say: (words: readonly string[], agent?: string) => Promise<Answered>
  /** Gives a command line that may be refused, and answers undefined when it is. */
  readonly tries: (words: readonly string[], agent?: string) => Promise<Answered | undefined>
  readonly note: (...happenings: readonly Happening[]) => void
  readonly situation: () => Situation
}

export function aDeskAt(
  place: Desk['place'],
  { folder, seed }: { readonly folder: string; readonly seed: number },
): Desk {
  const record: Happening[] = []
  return {
    place,
    folder,
    chance: random(seed),
    record,
    say: async (words, agent) => jsonFrom(place, by(words, agent)),
    async tries(words, agent) {
      const { code, out, err } = await shellOn(place, [...by(words, agent), '--json'])
      if (code === 0) return JSON.parse(out) as Answered
      if (code === 4) return undefined
      throw new Error(`${words.join(' ')} ended with ${code}: ${err}`)
    },
    note: (...happenings) => void record.push(...happenings),
    situation: () => situationAfter(record),
  }
}

function by(words: readonly string[], agent?: string): readonly string[] {
  return agent === undefined ? words : [...words, '--as', agent]
}

/** A text of an answer, which must be there. */
export function textOf(answered: Answered, key: string): string {
  const found = answered[key]
  if (typeof found !== 'string') throw new Error(`no ${key} in ${JSON.stringify(answered)}`)
  return found
}

/** The rows of an answer. */
export function rowsOf(answered: Answered, key = 'rows'): readonly Answered[] {
  const found = answered[key]
  if (!Array.isArray(found)) throw new Error(`no ${key} in ${JSON.stringify(answered)}`)
  return found as readonly Answered[]
}
