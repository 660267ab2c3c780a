import { z } from 'zod'
import { unknownName, type Finding } from './finding.ts'
import { siteProblemCodes, type SiteProblemCode } from './site-problem.ts'
import type { YamlPath } from './yaml-source.ts'

type Issue = z.core.$ZodIssue

/** Nobody reads more at once, and looking up where each one stands takes time. */
const findingLimit = 100

/** What a schema finds wrong with a value, as findings of ours. `root` is the path of the value itself. */
export function shapeFindings(
  schema: z.core.$ZodType,
  value: unknown,
  root: YamlPath = [],
): readonly Finding[] {
  const result = z.safeParse(schema, value)
  if (result.success) return []
  return result.error.issues
    .slice(0, findingLimit)
    .flatMap((issue) => findingsOf(issue, { schema, value, root }))
    .slice(0, findingLimit)
}

type Context = { readonly schema: z.core.$ZodType; readonly value: unknown; readonly root: YamlPath }

function findingsOf(issue: Issue, context: Context): Finding[] {
  const inside = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const path = [...context.root, ...inside]
  const found = valueAt(context.value, inside)
  const one = (code: SiteProblemCode, params: Finding['params'], at: Finding['at'] = 'value'): Finding[] => [
    { code, path, at, params },
  ]
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysOf(schemaAt(context.schema, inside))
      return issue.keys.map((key) => ({
        code: 'key-unknown',
        path: [...path, key],
        at: 'key',
        params: unknownName(key, known),
      }))
    }
    case 'invalid_key':
      return one(problemOf(issue.issues[0]) ?? 'key-malformed', { name: String(inside.at(-1) ?? '') }, 'key')
    case 'invalid_type':
      if (found === undefined) return one('key-missing', { name: String(inside.at(-1) ?? '') }, 'key')
      return one('value-wrong-type', { expected: kindOf(issue.expected), found: foundKind(found) })
    case 'invalid_value':
      if (found === undefined) return one('key-missing', { name: String(inside.at(-1) ?? '') }, 'key')
      return one('value-unknown', {
        ...unknownName(shown(found), issue.values.map(String)),
        allowed: issue.values.map(String).join(', '),
      })
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
      return one(problemOf(issue) ?? 'value-wrong-type', {
        name: String(found),
        expected: '',
        found: foundKind(found),
      })
    case 'invalid_element':
    case 'not_multiple_of':
      return one('value-wrong-type', { expected: '', found: foundKind(found) })
    default:
      issue satisfies never
      return []
  }
}

/** Of the ways a value may be written, the one that was tried: that whose faults lie deeper than its kind. */
function unionFindings(issue: z.core.$ZodIssueInvalidUnion, context: Context): Finding[] {
  if (context.value === undefined) {
    return [
      {
        code: 'key-missing',
        path: context.root,
        at: 'key',
        params: { name: String(context.root.at(-1) ?? '') },
      },
    ]
  }
  const index = issue.errors.findIndex(
    ([first]) => first !== undefined && !(first.code === 'invalid_type' && first.path.length === 0),
  )
  const tried = issue.errors[index]
  if (!tried) {
    const expected = issue.errors.flatMap(([first]) =>
      first?.code === 'invalid_type' ? [kindOf(first.expected)] : [],
    )
    const params = { expected: expected.join('/'), found: foundKind(context.value) }
    return [{ code: 'value-wrong-type', path: context.root, at: 'value', params }]
  }
  const options = context.schema instanceof z.ZodUnion ? context.schema.options : []
  const schema = options[index] ?? context.schema
  return tried.flatMap((inner) => findingsOf(inner, { ...context, schema }))
}

function problemOf(issue: Issue | undefined): SiteProblemCode | undefined {
  const named: unknown = issue?.code === 'custom' ? issue.params?.['problem'] : undefined
  return siteProblemCodes.find((code) => code === named)
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

/** The words of this format for what zod expected: text, number, whole-number, yes-no, list, map. */
function kindOf(expected: string): string {
  const kinds: Record<string, string> = {
    string: 'text',
    int: 'whole-number',
    boolean: 'true-false',
    array: 'list',
    object: 'map',
    record: 'map',
  }
  return kinds[expected] ?? expected
}

function foundKind(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'list'
  return kindOf(typeof value)
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
