import type * as z from 'zod'
import type { InputKind, InputProblem } from '../domain/input-problem.ts'

type Issue = z.core.$ZodIssue

/** Where an input is wrong and what is wrong there: of the first thing that a schema found. `path` is empty for all of it. */
type WrongInput = { readonly path: string; readonly wrong: InputProblem }

/** Reads what a schema found wrong with an input. A key that is not known is where it stands. */
export function wrongInput(issue: Issue, input: unknown): WrongInput {
  const inside = issue.path.map(String)
  const [unknownKey] = issue.code === 'unrecognized_keys' ? issue.keys : []
  const path = [...inside, ...(unknownKey === undefined ? [] : [unknownKey])]
  return { path: path.join('.'), wrong: problemOf(issue, valueAt(input, inside)) }
}

function problemOf(issue: Issue, found: unknown): InputProblem {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { is: 'unknown-key' }
    case 'invalid_type':
      if (found === undefined) return { is: 'missing' }
      return { is: 'wrong-type', wanted: kindOf(issue.expected) }
    case 'invalid_value':
      if (found === undefined) return { is: 'missing' }
      return { is: 'not-allowed', allowed: issue.values.map(String) }
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'not_multiple_of':
      return { is: 'not-multiple', of: issue.divisor }
    case 'invalid_format':
      return { is: issue.format === 'date' ? 'no-date' : 'malformed' }
    case 'invalid_union':
      return found === undefined ? { is: 'missing' } : { is: 'no-form' }
    case 'invalid_key':
    case 'invalid_element': {
      const [inner] = issue.issues
      return inner ? problemOf(inner, found) : { is: 'malformed' }
    }
    case 'custom':
      return { is: 'no-form' }
    default:
      return issue satisfies never
  }
}

function tooSmall({ origin, minimum, inclusive }: Extract<Issue, { code: 'too_small' }>): InputProblem {
  const n = Number(minimum)
  if (origin === 'string') return n === 1 ? { is: 'empty' } : { is: 'too-short', n }
  if (origin === 'array' || origin === 'set') return n === 1 ? { is: 'empty' } : { is: 'too-few', n }
  return { is: 'too-low', limit: n, isBound: inclusive !== false }
}

function tooBig({ origin, maximum, inclusive }: Extract<Issue, { code: 'too_big' }>): InputProblem {
  const n = Number(maximum)
  if (origin === 'string') return { is: 'too-long', n }
  if (origin === 'array' || origin === 'set') return { is: 'too-many', n }
  return { is: 'too-high', limit: n, isBound: inclusive !== false }
}

function kindOf(expected: string): InputKind {
  switch (expected) {
    case 'string':
      return 'text'
    case 'number':
      return 'number'
    case 'int':
      return 'whole-number'
    case 'boolean':
      return 'true-or-false'
    case 'array':
    case 'tuple':
      return 'list'
    case 'object':
    case 'record':
      return 'object'
    case 'null':
      return 'nothing'
    default:
      return 'other'
  }
}

function valueAt(input: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined,
    input,
  )
}
