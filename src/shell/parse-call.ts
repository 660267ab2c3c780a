import parse from 'yargs-parser'
import { nearest } from '../domain/nearest.ts'
import type { Call, Mistake } from './call.ts'
import { globalOptions } from './global-options.ts'
import type { Option, Verb } from './verb.ts'

type Parsed = { readonly ok: true; readonly call: Call } | { readonly ok: false; readonly mistake: Mistake }

const configuration = {
  'boolean-negation': false,
  'camel-case-expansion': false,
  'dot-notation': false,
  'greedy-arrays': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
  'populate--': true,
  'strip-aliased': true,
}

/**
 * Reads the words after a verb with yargs' parser alone: all of yargs costs more than a bare start of Node,
 * so it is loaded for help and completion only.
 */
export function parseCall(
  verb: Pick<Verb, 'name' | 'operands' | 'options'>,
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Parsed {
  const options: Readonly<Record<string, Option>> = { ...verb.options, ...globalOptions }
  const joined = joinValues(words, options)
  const found: Record<string, unknown> = parse([...joined], {
    configuration,
    string: [...named(options, ['text', 'number', 'list']), '_'],
    boolean: named(options, ['flag']),
    array: named(options, ['list']),
    alias: Object.fromEntries(
      Object.entries(options).map(([name, { short }]) => [name, short ? [short] : []]),
    ),
  })
  const operands = [...texts(found['_']), ...texts(found['--'])]
  const mistake = mistakeIn({ verb, options, found, joined, operands })
  if (mistake) return { ok: false, mistake }

  const text = (name: string) => (typeof found[name] === 'string' ? found[name] : null)
  const number = (name: string) => (typeof found[name] === 'string' ? Number(found[name]) : null)
  return {
    ok: true,
    call: {
      operands,
      isJson: found['json'] === true,
      agent: text('as') ?? (env['LINIA_AGENT'] || null),
      limit: number('limit') ?? 50,
      is: (name) => found[name] === true,
      text,
      number,
      list: (name) => texts(found[name]),
    },
  }
}

/** Ties every value to its option, as POSIX has it: yargs takes `-` and what begins with a dash for something else. */
function joinValues(words: readonly string[], options: Readonly<Record<string, Option>>): readonly string[] {
  const joined: string[] = []
  for (let place = 0; place < words.length; place++) {
    const word = words[place] ?? ''
    if (word === '--') return [...joined, ...words.slice(place)]
    const name = longName(word, options)
    const next = words[place + 1]
    if (
      name === undefined ||
      options[name]?.kind === 'flag' ||
      next === undefined ||
      isOption(next, options)
    ) {
      joined.push(word)
      continue
    }
    joined.push(`--${name}=${next}`)
    place++
  }
  return joined
}

/** The option that a word names without a value of its own, by its long or its short name. */
function longName(word: string, options: Readonly<Record<string, Option>>): string | undefined {
  if (word.startsWith('--')) return Object.hasOwn(options, word.slice(2)) ? word.slice(2) : undefined
  if (!word.startsWith('-')) return undefined
  return Object.entries(options).find(([, { short }]) => short !== undefined && word === `-${short}`)?.[0]
}

function isOption(word: string, options: Readonly<Record<string, Option>>): boolean {
  return longName(word.split('=', 1)[0] ?? '', options) !== undefined
}

type Reading = {
  readonly verb: Pick<Verb, 'name' | 'operands' | 'options'>
  readonly options: Readonly<Record<string, Option>>
  readonly found: Readonly<Record<string, unknown>>
  readonly joined: readonly string[]
  readonly operands: readonly string[]
}

function mistakeIn({ verb, options, found, joined, operands }: Reading): Mistake | undefined {
  for (const [name, value] of Object.entries(found)) {
    if (name === '_' || name === '--') continue
    const mistake = mistakeInOption({ verb: verb.name, options, name, value, joined })
    if (mistake) return mistake
  }
  if (found['help'] === true) return undefined
  const instead = Object.entries(options).some(
    ([name, option]) => option.insteadOfOperands === true && found[name] === true,
  )
  if (instead) return mistakeInOperands({ ...verb, operands: [] }, operands)
  const isWithoutRefs = Object.entries(options).some(
    ([name, option]) => option.insteadOfRefs === true && found[name] !== undefined,
  )
  return mistakeInOperands(isWithoutRefs ? { ...verb, operands: withoutRefs(verb.operands) } : verb, operands)
}

type OptionReading = {
  readonly verb: string
  readonly options: Readonly<Record<string, Option>>
  readonly name: string
  readonly value: unknown
  readonly joined: readonly string[]
}

function mistakeInOption({ verb, options, name, value, joined }: OptionReading): Mistake | undefined {
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (!option)
    return { kind: 'option-unknown', verb, option: name, nearest: nearest(name, Object.keys(options)) }
  if (option.kind === 'flag') {
    const valued = joined.some((word) => word.startsWith(`--${name}=`))
    return valued ? { kind: 'option-with-value', verb, option: name } : undefined
  }
  if (option.kind === 'list') {
    // yargs takes a list that is given nothing for one that is empty.
    const isBare = beforeEnd(joined).some((word) => longName(word, options) === name)
    return isBare || texts(value).includes('')
      ? { kind: 'option-without-value', verb, option: name }
      : undefined
  }
  if (Array.isArray(value)) return { kind: 'option-twice', verb, option: name }
  if (value === '') return { kind: 'option-without-value', verb, option: name }
  const invalid = (wanted: string): Mistake => {
    return { kind: 'option-invalid', verb, option: name, value: String(value), wanted }
  }
  if (option.kind === 'number' && !/^[1-9][0-9]{0,8}$/.test(String(value))) return invalid('1…999999999')
  if (option.choices && !option.choices.includes(String(value))) return invalid(option.choices.join(', '))
  return undefined
}

/** The words in which options may stand. */
function beforeEnd(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--')
  return end < 0 ? words : words.slice(0, end)
}

function mistakeInOperands(
  { name: verb, operands: declared }: Pick<Verb, 'name' | 'operands'>,
  given: readonly string[],
): Mistake | undefined {
  const missing = declared[given.length]
  if (missing !== undefined && !missing.startsWith('['))
    return { kind: 'operand-missing', verb, operand: missing }
  const extra = given[declared.length]
  if (extra !== undefined && !declared.at(-1)?.includes('…'))
    return { kind: 'operand-extra', verb, operand: extra }
  return undefined
}

function named(options: Readonly<Record<string, Option>>, kinds: readonly Option['kind'][]): string[] {
  return Object.entries(options).flatMap(([name, { kind }]) => (kinds.includes(kind) ? [name] : []))
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []
}

/** What a verb takes beside the refs, wherever they stand. */
function withoutRefs(operands: readonly string[]): readonly string[] {
  return operands.filter((operand) => !/^\[?REF/.test(operand))
}
