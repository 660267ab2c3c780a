import { type Context, type FilterImplOptions, Liquid, LiquidError, Tokenizer } from 'liquidjs'
import { nearest } from '../domain/nearest.ts'
import { once } from '../language/once.ts'
import { WrittenMoment } from './written-moment.ts'
import type { TextProblem } from './text-problem.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Longest text of a template; longest that comes of one. */
const longestText = 20_000
const longestResult = 100_000
/** Characters that filling in a text may read and write: those that come out of its places, and those that its filters go through. */
const mostWork = 1_000_000
/** Far beyond what so much work takes on a slow machine: a clock must never decide whether a text is right. */
const lastResortMs = 30_000

/**
 * No loops, no assignments, no other files: a text says the same in one pass, whatever it is given. What is not named here
 * does not exist.
 */
const tags: ReadonlySet<string> = new Set(['if', 'unless', 'case', 'comment', 'raw', '#'])
const builtInFilters: ReadonlySet<string> = new Set([
  'default',
  'upcase',
  'downcase',
  'capitalize',
  'strip',
  'truncate',
])
const ownFilters: Readonly<Record<string, FilterImplOptions>> = {
  time: (value: unknown) => momentOf(value).time(),
  weekday: (value: unknown) => momentOf(value).weekday(),
  plus_days: (value: unknown, days: unknown) => momentOf(value).daysLater(Number(days)),
  first_word(value: unknown) {
    if (typeof value !== 'string') return value
    charge(this.context, value)
    return value.split(' ')[0]
  },
}

const missing = 'this is not known'

// Made on first use: it takes 13 ms, and few starts fill in a text.
const engine = once(fencedEngine)

function fencedEngine(): Liquid {
  const liquid = new Liquid({
    strictFilters: true,
    strictVariables: true,
    ownPropertyOnly: true,
    cache: false,
    // In the place of the file system: there is nothing to include.
    templates: {},
    parseLimit: longestText,
    renderLimit: lastResortMs,
    memoryLimit: mostWork,
    outputEscape(this: { readonly context: Context }, value: unknown) {
      const written = writtenValue(value)
      charge(this.context, written)
      return written
    },
  })
  for (const name of Object.keys(liquid.tags)) if (!tags.has(name)) delete liquid.tags[name]
  for (const name of Object.keys(liquid.filters)) if (!builtInFilters.has(name)) delete liquid.filters[name]
  for (const [name, filter] of Object.entries(ownFilters)) liquid.registerFilter(name, filter)
  return liquid
}

function writtenValue(value: unknown): string {
  if (value === null || value === undefined) throw new Error(missing)
  if (value instanceof WrittenMoment) return value.valueOf()
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Counts a text that is gone through; the library's own filters do so themselves. */
function charge({ memoryLimit }: Context, text: string): void {
  memoryLimit.use(text.length)
}

function momentOf(value: unknown): WrittenMoment {
  if (value instanceof WrittenMoment) return value
  throw new Error(value === null || value === undefined ? missing : 'this is no date')
}

/** A text that has been read: it can be filled in any number of times. */
export type ReadText = {
  /** `hidden`: names that whoever writes may not see now; a text that names one is not filled in, whatever stands in for it. */
  readonly fill: (
    scope: object,
    hidden?: ReadonlySet<string>,
  ) => { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: TextProblem }
}

/**
 * Reads a text with places to fill in (Liquid, fenced in), and checks it against the names that it may see. What is filled in
 * is data: braces in it stay braces.
 */
export function readText(
  text: string,
  vocabulary: Vocabulary,
): { readonly ok: true; readonly read: ReadText } | { readonly ok: false; readonly problem: TextProblem } {
  if (text.length > longestText) return { ok: false, problem: problemAt('too-long', String(longestText)) }
  try {
    const parsed = engine().parse(text)
    const names = namesIn(engine(), parsed)
    const problem = rangeIn(text) ?? unknownNameIn(names, vocabulary)
    if (problem) return { ok: false, problem }
    return {
      ok: true,
      read: {
        fill(scope, hidden) {
          const closed = hidden && names.find(({ name }) => hidden.has(name))
          if (closed) {
            const { name: detail, line, column } = closed
            return { ok: false, problem: { what: 'value-hidden', line, column, detail, nearest: [] } }
          }
          try {
            const filled = String(engine().renderSync(parsed, scope)).replaceAll(/\r\n?/g, '\n')
            if (filled.length > longestResult) return { ok: false, problem: problemAt('too-much', '') }
            return { ok: true, text: filled }
          } catch (fault) {
            return { ok: false, problem: problemOf(fault) }
          }
        },
      },
    }
  } catch (fault) {
    return { ok: false, problem: problemOf(fault) }
  }
}

/** Filters that a text may use, for hints and documents. */
export const filterNames: readonly string[] = [...builtInFilters, ...Object.keys(ownFilters)]

/** A range could stand for a list of a billion numbers, and its end before its start refunds the library's own limit. */
function rangeIn(text: string): TextProblem | undefined {
  for (const token of new Tokenizer(text).readTopLevelTokens()) {
    const source = token.getText()
    if (!/^\{[{%]/.test(source) || !/\(/.test(source.replaceAll(/"[^"]*"|'[^']*'/g, ''))) continue
    const [line, column] = token.getPosition()
    return { what: 'range', line: line ?? 1, column: column ?? 1, detail: source, nearest: [] }
  }
  return undefined
}

type NamedAt = {
  readonly name: string
  readonly line: number
  readonly column: number
  /** It is written out, and not reckoned by the text. */
  readonly isPlain: boolean
}

/** The names that a text sees, in the order in which they stand. */
function namesIn(liquid: Liquid, parsed: ReturnType<Liquid['parse']>): readonly NamedAt[] {
  const { globals } = liquid.analyzeSync(parsed, { partials: false })
  return Object.values(globals)
    .flat()
    .map((variable) => {
      const segments = variable.toArray()
      const name = segments.map((segment) => (Array.isArray(segment) ? '[…]' : String(segment))).join('.')
      const isPlain = segments.every((segment) => typeof segment === 'string')
      return { name, line: variable.location.row, column: variable.location.col, isPlain }
    })
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
}

function unknownNameIn(names: readonly NamedAt[], vocabulary: Vocabulary): TextProblem | undefined {
  const unknown = names.find(({ name, isPlain }) => !vocabulary.has(name) || !isPlain)
  if (!unknown) return undefined
  const { name, line, column } = unknown
  return { what: 'name-unknown', line, column, detail: name, nearest: nearest(name, vocabulary) }
}

function problemOf(fault: unknown): TextProblem {
  if (!LiquidError.is(fault)) throw fault
  const error = fault
  const [line = 1, column = 1] = error.token.getPosition()
  const said = (error.originalError?.message ?? error.message).replace(/, line:\d+, col:\d+$/, '')
  const at = { line, column }
  const tag = /^tag "(.*)" not found$/.exec(said)?.[1]
  if (tag !== undefined) return { what: 'tag-unknown', ...at, detail: tag, nearest: nearest(tag, tags) }
  const filter = /^undefined filter: (.*)$/.exec(said)?.[1]
  if (filter !== undefined) {
    return { what: 'filter-unknown', ...at, detail: filter, nearest: nearest(filter, filterNames) }
  }
  if (said === missing) return { what: 'value-missing', ...at, detail: error.token.getText(), nearest: [] }
  if (said.endsWith(' limit exceeded')) return { what: 'too-much', ...at, detail: '', nearest: [] }
  return { what: 'syntax', ...at, detail: said, nearest: [] }
}

function problemAt(what: TextProblem['what'], detail: string): TextProblem {
  return { what, line: 1, column: 1, detail, nearest: [] }
}
