import * as z from 'zod'
import { unknownName, type Finding } from './finding.ts'
import { type YamlProblem, type YamlProblemCode, yamlProblemCodes } from './yaml-problem.ts'
import type { YamlPath } from './yaml-source.ts'

type Issue = z.core.$ZodIssue
type Params = YamlProblem['params']

/** Nobody reads more at once, and looking up where each one stands takes time. */
const findingLimit = 100

/** A schema, and the codes that its rules may name besides those of every YAML. */
export type Shape<Code extends string> = { readonly schema: z.core.$ZodType; readonly codes: readonly Code[] }

/** What a schema finds wrong with a value, as findings of ours. `root` is the path of the value itself. */
export function shapeFindings<Code extends string>(
  { schema, codes }: Shape<Code>,
  value: unknown,
  root: YamlPath = [],
): readonly Finding<Code | YamlProblemCode>[] {
  const result = z.safeParse(schema, value)
  if (result.success) return []
  return result.error.issues
    .slice(0, findingLimit)
    .flatMap((issue) => findingsOf(issue, { schema, codes, value, root }))
    .slice(0, findingLimit)
}

type Context<Code extends string> = Shape<Code> & { readonly value: unknown; readonly root: YamlPath }

function findingsOf<Code extends string>(
  issue: Issue,
  context: Context<Code>,
): Finding<Code | YamlProblemCode>[] {
  const inside = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const path = [...context.root, ...inside]
  const found = valueAt(context.value, inside)
  const one = (
    code: Code | YamlProblemCode,
    params: Params,
    at: 'key' | 'value' = 'value',
  ): Finding<Code | YamlProblemCode>[] => [{ code, path, at, params }]
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysOf(schemaAt(context.schema, inside))
      return issue.keys.map((key) => ({
        code: 'key-unknown',
        path: [...path, key],
        at: 'key',
        params: { ...unknownName(key, known), allowed: known.join(', ') },
      }))
    }
    case 'invalid_key':
      return one(
        problemOf(issue.issues[0], context.codes) ?? 'key-malformed',
        { name: String(inside.at(-1) ?? '') },
        'key',
      )
    case 'invalid_type':
      if (found === undefined) return one('key-missing', { name: String(inside.at(-1) ?? '') }, 'key')
      return one('value-wrong-type', wrongType(kindOf(issue.expected), found))
    case 'invalid_value': {
      const allowed = issue.values.map(String).join(', ')
      if (found === undefined)
        return one('key-missing', { name: String(inside.at(-1) ?? ''), allowed }, 'key')
      if (!isScalar(found)) return one('value-wrong-type', { ...wrongType('word', found), allowed })
      return one('value-unknown', { ...unknownName(String(found), issue.values.map(String)), allowed })
    }
    case 'too_small':
      return found === '' || (Array.isArray(found) && found.length === 0)
        ? one('value-empty', {})
        : one('value-out-of-range', { bound: `≥ ${Number(issue.minimum)}` })
    case 'too_big':
      if (typeof found === 'string') return one('value-too-long', { limit: Number(issue.maximum) })
      if (Array.isArray(found)) return one('too-many', { limit: Number(issue.maximum) })
      return one('value-out-of-range', { bound: `≤ ${Number(issue.maximum)}` })
    case 'invalid_format':
      return one('key-malformed', { name: String(found) })
    case 'invalid_union':
      return unionFindings(issue, {
        ...context,
        value: found,
        root: path,
        schema: schemaAt(context.schema, inside) ?? z.never(),
      })
    case 'custom':
      return one(problemOf(issue, context.codes) ?? 'key-malformed', { name: String(found) })
    case 'not_multiple_of':
      return one('value-too-fine', { name: String(found) })
    case 'invalid_element':
      return one('value-wrong-type', wrongType('other', found))
    default:
      issue satisfies never
      return []
  }
}

/** Of the ways a value may be written, the one that was tried: that whose faults lie deeper than its kind. */
function unionFindings<Code extends string>(
  issue: z.core.$ZodIssueInvalidUnion,
  context: Context<Code>,
): Finding<Code | YamlProblemCode>[] {
  const { value, root: path } = context
  if (value === undefined) {
    return [{ code: 'key-missing', path, at: 'key', params: { name: String(path.at(-1) ?? '') } }]
  }
  const index = issue.errors.findIndex(([first]) => first !== undefined && !isOfKind(first, value))
  const tried = issue.errors[index]
  if (tried) {
    const options = context.schema instanceof z.ZodUnion ? context.schema.options : []
    const schema = options[index] ?? context.schema
    return tried.flatMap((inner) => findingsOf(inner, { ...context, schema }))
  }
  const wanted = issue.errors.flatMap(([first]) => (first ? [first] : []))
  const allowed = wanted.flatMap((one) => (one.code === 'invalid_value' ? one.values.map(String) : []))
  const params = { allowed: allowed.join(', ') }
  if (allowed.length > 0 && isScalar(value)) {
    return [{ code: 'value-unknown', path, at: 'value', params: { ...params, name: String(value) } }]
  }
  const kinds = wanted.map((one) => (one.code === 'invalid_type' ? kindOf(one.expected) : 'word'))
  const type = wrongType([...new Set(kinds)].join('/'), value)
  return [{ code: 'value-wrong-type', path, at: 'value', params: { ...params, ...type } }]
}

/** Whether an issue says no more than that a value is of another kind than this way of writing it has. */
function isOfKind(issue: Issue, value: unknown): boolean {
  if (issue.path.length > 0) return false
  return issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof value !== 'string')
}

function problemOf<Code extends string>(
  issue: Issue | undefined,
  codes: readonly Code[],
): Code | YamlProblemCode | undefined {
  const named: unknown = issue?.code === 'custom' ? issue.params?.['problem'] : undefined
  return [...codes, ...yamlProblemCodes].find((code) => code === named)
}

function valueAt(value: unknown, path: YamlPath): unknown {
  let found = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    found = Reflect.get(found, step)
  }
  return found
}

function schemaAt(schema: z.core.$ZodType, path: YamlPath): z.core.$ZodType | undefined {
  let found: z.core.$ZodType | undefined = bare(schema)
  for (const step of path) {
    if (found instanceof z.ZodObject)
      found = (found.shape as Readonly<Record<string, z.core.$ZodType>>)[String(step)]
    else if (found instanceof z.ZodRecord) found = found.valueType
    else if (found instanceof z.ZodArray) found = found.element
    else return undefined
    if (!found) return undefined
    found = bare(found)
  }
  return found
}

function bare(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema
}

function keysOf(schema: z.core.$ZodType | undefined): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

/** What stands there, what is needed, and the value itself where it is short enough to be repeated. */
function wrongType(expected: string, found: unknown): Params {
  const text = isScalar(found) ? String(found) : ''
  const value = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
  return { expected, found: foundKind(found), value }
}

const longestShown = 40

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** The words of this format for what zod expected. */
function kindOf(expected: string): string {
  const kinds: Record<string, string> = {
    string: 'text',
    number: 'number',
    int: 'whole-number',
    boolean: 'true-false',
    array: 'list',
    object: 'map',
    record: 'map',
    null: 'nothing',
  }
  return kinds[expected] ?? 'other'
}

function foundKind(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'list'
  return kindOf(typeof value)
}
