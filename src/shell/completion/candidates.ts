import { globalOptions } from '../global-options.ts'
import type { Option, Verb } from '../verb.ts'

/** What stands at the place of the cursor. */
export type Wanted =
  | { readonly is: 'words'; readonly words: readonly string[] }
  /** The value of an option, as its verb declares it. */
  | { readonly is: 'value'; readonly verb: string; readonly name: string; readonly option: Option }
  /** An operand, as its verb declares it, and those before it. */
  | {
      readonly is: 'operand'
      readonly verb: string
      readonly operand: string
      readonly before: readonly string[]
      /** Second words of verbs whose family the verb names too, as `verify` does of `verify methods`. */
      readonly family: readonly string[]
    }

/** What the last of the words may become, by the verb table alone. The words are those after `linia`. */
export function wantedAt(words: readonly string[], verbs: readonly Verb[]): Wanted {
  const current = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  const shown = verbs.filter(({ isHidden }) => isHidden !== true)
  const operands = operandsIn(before, globalOptions)
  const verb = verbIn(operands, shown)
  const options: Readonly<Record<string, Option>> = { ...verb?.options, ...globalOptions }

  const open = openOption(before, options)
  if (open) return { is: 'value', verb: verb?.name ?? '', name: open.name, option: open.option }
  if (current.startsWith('-') && !before.includes('--'))
    return { is: 'words', words: optionsLeft(before, options) }
  if (!verb) return { is: 'words', words: verbWords(operands, shown) }

  const own = operandsIn(before, options).slice(verb.name.split(' ').length)
  // `hooks` is a verb and the name of a family at once.
  const family = own.length === 0 ? verbWords(operands, shown) : []
  const operand = verb.operands[own.length] ?? lastOfSeveral(verb)
  if (operand === undefined) return { is: 'words', words: family }
  return { is: 'operand', verb: verb.name, operand, before: own, family }
}

function verbIn(operands: readonly string[], verbs: readonly Verb[]): Verb | undefined {
  const [first = '', second = ''] = operands
  return verbs.find(({ name }) => name === `${first} ${second}`) ?? verbs.find(({ name }) => name === first)
}

function verbWords(operands: readonly string[], verbs: readonly Verb[]): readonly string[] {
  const [first] = operands
  const words = verbs.map(({ name }) => name.split(' '))
  if (first === undefined) return unique(words.map(([one = '']) => one))
  return operands.length > 1
    ? []
    : words.flatMap(([one, two]) => (one === first && two !== undefined ? [two] : []))
}

function operandsIn(words: readonly string[], options: Readonly<Record<string, Option>>): readonly string[] {
  return operandPlaces(words, options).map((place) => words[place] ?? '')
}

/** Where the words stand that are neither options nor their values. */
export function operandPlaces(
  words: readonly string[],
  options: Readonly<Record<string, Option>>,
): readonly number[] {
  const end = words.indexOf('--')
  const places: number[] = []
  for (let place = 0; place < words.length; place++) {
    const word = words[place] ?? ''
    if (place === end) continue
    if ((end < 0 || place < end) && word.startsWith('-') && word !== '-') {
      if (openOption([word], options)) place++
    } else places.push(place)
  }
  return places
}

/** The option that the last of the words opens and gives no value yet. */
function openOption(words: readonly string[], options: Readonly<Record<string, Option>>) {
  const last = words.at(-1) ?? ''
  if (words.slice(0, -1).includes('--')) return undefined
  const found = Object.entries(options).find(
    ([name, { short }]) => last === `--${name}` || (short !== undefined && last === `-${short}`),
  )
  if (!found || found[1].kind === 'flag') return undefined
  return { name: found[0], option: found[1] }
}

function optionsLeft(
  before: readonly string[],
  options: Readonly<Record<string, Option>>,
): readonly string[] {
  const given = new Set(before.map((word) => word.split('=', 1)[0]))
  return Object.entries(options).flatMap(([name, { kind }]) =>
    kind !== 'list' && given.has(`--${name}`) ? [] : [`--${name}`],
  )
}

function lastOfSeveral({ operands }: Verb): string | undefined {
  const last = operands.at(-1)
  return last?.includes('…') ? last : undefined
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}

/** The words that stand for themselves where something is wanted: choices, and those in small letters beside a bar, `keep|put-back`. */
export function fixedWords(wanted: Exclude<Wanted, { is: 'words' }>): readonly string[] {
  if (wanted.is === 'value' && wanted.option.choices) return wanted.option.choices
  const named = wanted.is === 'value' ? (wanted.option.value ?? '') : wanted.operand
  return named
    .replaceAll(/[[\]…]/g, '')
    .split('|')
    .filter((word) => /^[a-z][a-z-]*$/.test(word))
}
