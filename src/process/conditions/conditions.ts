import { Environment, EvaluationError, type ParseResult } from '@marcbachmann/cel-js'
import type { DataItem } from '../definition.ts'
import { type ConditionProblem, problemOfFault, whyNotAllowed } from './condition-problem.ts'
import { namesIn, namesWhenTrue } from './names-in.ts'

/** What a data item may hold; dates and moments as ISO 8601 text. */
export type DataValue = string | number | boolean
export type DataValues = Readonly<Record<string, DataValue>>

/**
 * What an expression comes to; `unknown` names what nobody has answered yet and it cannot do without, and nothing where it cannot be
 * reckoned, as what is divided by zero.
 */
export type Evaluated =
  | { readonly is: 'known'; readonly value: DataValue }
  | { readonly is: 'unknown'; readonly missing: readonly string[] }

/** Conditions and inputs of one process: CEL over its data, which is all that they see. */
export type Conditions = {
  /** What is wrong with an expression, or null. `wanted`: the type that it has to come to. */
  readonly problem: (text: string, wanted: ExpressionType | 'any') => ConditionProblem | null
  /** Data items that it names, and of those the ones that it does not ask `has()` about. Of text that is right. */
  readonly names: (text: string) => { readonly all: readonly string[]; readonly needed: readonly string[] }
  /** Data items that are known for sure where it is true. Of text that is right. */
  readonly knownWhenTrue: (text: string) => readonly string[]
  readonly evaluate: (text: string, values: DataValues) => Evaluated
}

export type ExpressionType = 'bool' | 'double' | 'string'

const longestText = 500
const limits = {
  maxAstNodes: 120,
  maxDepth: 12,
  maxListElements: 40,
  maxMapEntries: 0,
  maxCallArguments: 3,
}

/** The types that expressions know a data item by. */
export function expressionTypeOf(type: DataItem['type']): ExpressionType {
  switch (type) {
    case 'number':
    case 'amount':
      return 'double'
    case 'yes-no':
      return 'bool'
    case 'text':
    case 'date':
    case 'datetime':
    case 'choice':
      return 'string'
    default:
      return type satisfies never
  }
}

/** Makes the conditions of a process; each text is read once. */
export function conditionsOf(data: readonly DataItem[]): Conditions {
  const schema = Object.fromEntries(data.map(({ key, type }) => [key, expressionTypeOf(type)]))
  const environment = numbersMixed(new Environment({ limits }).registerVariable({ name: 'data', schema }))
  const parsed = new Map<string, ParseResult>()
  const parse = (text: string): ParseResult => {
    const known = parsed.get(text)
    if (known) return known
    const fresh = environment.parse(text)
    parsed.set(text, fresh)
    return fresh
  }
  return {
    problem(text, wanted) {
      if (text.length > longestText)
        return { what: 'too-large', at: 0, detail: String(longestText), nearest: [] }
      try {
        const { ast } = parse(text)
        const refused = whyNotAllowed(ast, data)
        if (refused) return refused
      } catch (fault) {
        return problemOfFault(fault, data)
      }
      const { valid, type, error } = environment.check(text)
      if (!valid) return problemOfFault(error, data)
      const isPlain = type === 'bool' || type === 'double' || type === 'int' || type === 'string'
      if (wanted === 'any' && isPlain) return null
      if (type === wanted || (wanted === 'double' && type === 'int')) return null
      return { what: 'type', at: 0, detail: `${type ?? ''} → ${wanted}`, nearest: [] }
    },
    names: (text) => namesIn(parse(text).ast),
    knownWhenTrue: (text) => namesWhenTrue(parse(text).ast),
    evaluate(text, values) {
      const missing = namesIn(parse(text).ast).needed.filter((name) => !Object.hasOwn(values, name))
      try {
        const value: unknown = parse(text)({ data: { ...values } })
        return { is: 'known', value: plain(value) }
      } catch (fault) {
        if (missing.length > 0 || fault instanceof EvaluationError) return { is: 'unknown', missing }
        throw fault
      }
    },
  }
}

/** People write `data.amount + 1` and `data.amount in [1, 2]`; CEL keeps whole numbers and others apart. */
function numbersMixed(environment: Environment): Environment {
  const operators: Readonly<Record<string, (a: number, b: number) => number>> = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
  }
  for (const [sign, reckon] of Object.entries(operators)) {
    const mixed = (a: unknown, b: unknown): number => reckon(Number(a), Number(b))
    environment.registerOperator(`double ${sign} int`, mixed).registerOperator(`int ${sign} double`, mixed)
  }
  return environment.registerOperator(
    'double in list<int>',
    (number: unknown, list: unknown) => Array.isArray(list) && list.some((one) => Number(one) === number),
  )
}

function plain(value: unknown): DataValue {
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  throw new Error(`an expression came to ${typeof value}`)
}
