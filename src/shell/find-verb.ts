import { nearest, nearestOrFirst } from '../domain/nearest.ts'
import type { Mistake } from './call.ts'
import { globalOptions } from './global-options.ts'
import type { Verb } from './verb.ts'

type Found =
  | { readonly kind: 'verb'; readonly verb: Verb; readonly rest: readonly string[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'mistake'; readonly mistake: Mistake }

/** Finds the verb in the words of a command line: the first one or two that are neither a global option nor its value. */
export function findVerb(words: readonly string[], verbs: readonly Verb[]): Found {
  const places = placesOfOperands(words)
  const [first, second] = places.map((place) => words[place])
  if (first === undefined) return { kind: 'none' }

  const long = verbs.find((verb) => verb.name === `${first} ${second}`)
  if (long) return { kind: 'verb', verb: long, rest: without(words, places.slice(0, 2)) }
  const short = verbs.find((verb) => verb.name === first)
  if (short) return { kind: 'verb', verb: short, rest: without(words, places.slice(0, 1)) }

  const family = verbs.filter((verb) => verb.name.startsWith(`${first} `)).map((verb) => verb.name)
  if (family.length > 0) return { kind: 'mistake', mistake: mistakenIn(family, first, second) }
  const names = new Set(verbs.flatMap((verb) => verb.name.split(' ').slice(0, 1)))
  return { kind: 'mistake', mistake: { kind: 'verb-unknown', word: first, nearest: nearest(first, names) } }
}

/** What is wrong with the first word of a family of verbs alone, or with a second one that is none of theirs. */
function mistakenIn(family: readonly string[], first: string, second: string | undefined): Mistake {
  if (second === undefined) return { kind: 'verb-incomplete', word: first, verbs: family }
  const seconds = family.map((name) => name.slice(first.length + 1))
  const near = nearestOrFirst(second, seconds, family.length).map((name) => `${first} ${name}`)
  return { kind: 'verb-unknown', word: `${first} ${second}`, nearest: near }
}

/** Where the first words stand that are not options; values of global options are passed over. */
function placesOfOperands(words: readonly string[]): readonly number[] {
  const withValue = new Set(
    Object.entries(globalOptions).flatMap(([name, option]) => (option.kind === 'flag' ? [] : [`--${name}`])),
  )
  const places: number[] = []
  for (let place = 0; place < words.length && places.length < 2; place++) {
    const word = words[place] ?? ''
    if (word === '--') break
    if (withValue.has(word)) place++
    else if (!word.startsWith('-')) places.push(place)
  }
  return places
}

function without(words: readonly string[], places: readonly number[]): readonly string[] {
  return words.filter((_word, place) => !places.includes(place))
}
