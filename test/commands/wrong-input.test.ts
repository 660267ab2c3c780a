import * as z from 'zod'
import { describe, expect, test } from 'vitest'
import { type DeclaredCommand, command } from '../../src/commands/command.ts'
import { commandRegistry } from '../../src/commands/registry.ts'
import { wrongInput } from '../../src/commands/wrong-input.ts'
import { sayRefusal } from '../../src/language/say-refusal.ts'

type Code = z.core.$ZodIssueCode

/** A schema, an input that it finds wrong, and what a person reads of it. */
type Example = {
  readonly schema: z.ZodType
  readonly input: unknown
  readonly en: string
  readonly pl: string
}

const examples = {
  unrecognized_keys: [
    {
      schema: z.strictObject({ ref: z.string() }),
      input: { ref: 'KX-1', oops: 1 },
      en: 'The input is wrong at oops: there is no such key.',
      pl: 'Błąd w danych wejściowych (oops): nie ma takiego klucza.',
    },
  ],
  invalid_type: [
    wrongAt(z.string(), undefined, 'it is missing', 'brak wartości'),
    wrongAt(z.string(), 5, 'it must be a text', 'to musi być tekst'),
    wrongAt(z.number(), 'x', 'it must be a number', 'to musi być liczba'),
    wrongAt(z.number().int(), 1.5, 'it must be a whole number', 'to musi być liczba całkowita'),
    wrongAt(z.boolean(), 'x', 'it must be true or false', 'to musi być true albo false'),
    wrongAt(z.array(z.string()), 'x', 'it must be a list', 'to musi być lista'),
    wrongAt(z.record(z.string(), z.string()), 'x', 'it must be an object', 'to musi być obiekt'),
    wrongAt(z.strictObject({}), 'x', 'it must be an object', 'to musi być obiekt'),
    {
      schema: z.strictObject({}),
      input: 'x',
      en: 'The input is wrong: it must be an object.',
      pl: 'Błąd w danych wejściowych: to musi być obiekt.',
    },
  ],
  invalid_value: [
    wrongAt(z.enum(['in', 'out']), 'up', 'it can only be in, out', 'dozwolone wartości: in, out'),
    wrongAt(z.enum(['in', 'out']), undefined, 'it is missing', 'brak wartości'),
    wrongAt(z.literal(false), true, 'it can only be false', 'dozwolone wartości: false'),
  ],
  too_small: [
    wrongAt(z.string().min(1), '', 'it must not be empty', 'wartość nie może być pusta'),
    wrongAt(z.string().min(3), 'x', 'at least 3 characters are needed', 'potrzeba co najmniej 3 znaków'),
    wrongAt(z.array(z.string()).min(1), [], 'it must not be empty', 'wartość nie może być pusta'),
    wrongAt(
      z.array(z.string()).min(2),
      ['x'],
      'at least 2 entries are needed',
      'potrzeba co najmniej 2 pozycji',
    ),
    wrongAt(z.number().min(4), 1, 'it must be 4 or more', 'musi wynosić co najmniej 4'),
    wrongAt(z.number().positive(), 0, 'it must be more than 0', 'musi być większe niż 0'),
  ],
  too_big: [
    wrongAt(z.string().max(2), 'xyz', 'at most 2 characters have room', 'mieszczą się najwyżej 2 znaki'),
    wrongAt(
      z.array(z.string()).max(1),
      ['x', 'y'],
      'at most 1 entry has room',
      'mieści się najwyżej 1 pozycja',
    ),
    wrongAt(z.number().max(5), 6, 'it must be 5 or less', 'może wynosić najwyżej 5'),
    wrongAt(z.number().lt(5), 5, 'it must be less than 5', 'musi być mniejsze niż 5'),
  ],
  not_multiple_of: [
    wrongAt(z.number().multipleOf(5), 6, 'it must be a multiple of 5', 'to musi być wielokrotność 5'),
  ],
  invalid_format: [
    wrongAt(z.iso.date(), 'soon', 'it is no date such as 2026-11-30', 'to nie jest data, np. 2026-11-30'),
    wrongAt(
      z.string().regex(/^K/),
      'x',
      'it does not have the form that is asked for',
      'zapis nie ma wymaganej postaci',
    ),
  ],
  invalid_union: [
    wrongAt(
      z.union([z.string(), z.number()]),
      [],
      'it has none of the forms that it may have',
      'wartość nie ma żadnej z dopuszczalnych postaci',
    ),
    wrongAt(z.union([z.string(), z.number()]), undefined, 'it is missing', 'brak wartości'),
  ],
  invalid_key: [
    {
      schema: z.strictObject({ x: z.record(z.string().min(3), z.number()) }),
      input: { x: { k: 1 } },
      en: 'The input is wrong at x.k: at least 3 characters are needed.',
      pl: 'Błąd w danych wejściowych (x.k): potrzeba co najmniej 3 znaków.',
    },
  ],
  custom: [
    wrongAt(
      z.string().refine((text) => text === 'y'),
      'x',
      'it has none of the forms that it may have',
      'wartość nie ma żadnej z dopuszczalnych postaci',
    ),
  ],
} satisfies Partial<Record<Code, readonly Example[]>>

function wrongAt(schema: z.ZodType, value: unknown, en: string, pl: string): Example {
  const input = value === undefined ? {} : { x: value }
  return {
    schema: z.strictObject({ x: schema }),
    input,
    en: `The input is wrong at x: ${en}.`,
    pl: `Błąd w danych wejściowych (x): ${pl}.`,
  }
}

describe('what is wrong with an input is said in both languages', () => {
  for (const [code, cases] of Object.entries(examples)) {
    for (const { schema, input, en, pl } of cases) {
      test(`${code}: ${en}`, () => {
        const [issue] = schema.safeParse(input).error?.issues ?? []
        expect(issue?.code).toBe(code)
        const declared = command('note.add', schema, () => {
          throw new Error('never run')
        })
        const parsed = declared.parse(input)
        if (parsed.ok) throw new Error('it was accepted')
        expect(sayRefusal(parsed.refusal, 'en').message).toBe(en)
        expect(sayRefusal(parsed.refusal, 'pl').message).toBe(pl)
      })
    }
  }
})

test('every problem that a schema of a command can find is among the examples', () => {
  const seen = new Set<Code>()
  for (const each of commandRegistry.values()) {
    if ('schema' in each)
      for (const code of codesOf((each as DeclaredCommand<string, never, never>).schema)) seen.add(code)
  }
  expect([...seen].toSorted()).toEqual(
    expect.arrayContaining(['invalid_type', 'too_big', 'unrecognized_keys']),
  )
  expect([...seen].filter((code) => !Object.hasOwn(examples, code))).toEqual([])
})

test('a key that is not known is named by its path, also deep inside', () => {
  const schema = z.strictObject({ callback: z.strictObject({ at: z.number() }) })
  const input = { callback: { at: 1, whn: 2 } }
  const [issue] = schema.safeParse(input).error?.issues ?? []
  if (!issue) throw new Error('it was accepted')
  expect(wrongInput(issue, input)).toEqual({ path: 'callback.whn', wrong: { is: 'unknown-key' } })
})

/** The codes of the problems that a schema can find, from its definition. */
function codesOf(schema: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): ReadonlySet<Code> {
  const codes = new Set<Code>()
  if (seen.has(schema)) return codes
  seen.add(schema)
  const def: z.core.$ZodTypeDef & Readonly<Record<string, unknown>> = { ...defOf(schema) }
  const own = ownCode[def.type]
  if (own === undefined) throw new Error(`say what a schema of type ${def.type} finds wrong`)
  for (const code of own) codes.add(code)
  if (def.type === 'object' && def['catchall'] !== undefined) codes.add('unrecognized_keys')
  if (def['format'] !== undefined && def.type === 'string') codes.add('invalid_format')
  for (const check of (def.checks ?? []) as readonly z.core.$ZodCheck[]) {
    const { check: name } = checkDefOf(check)
    const code = checkCode[name]
    if (code === undefined) throw new Error(`say what the check ${name} finds wrong`)
    if (code !== null) codes.add(code)
  }
  for (const inner of innerOf(def)) for (const code of codesOf(inner, seen)) codes.add(code)
  return codes
}

function defOf({ _zod: { def } }: z.core.$ZodType): z.core.$ZodTypeDef {
  return def
}

function checkDefOf({ _zod: { def } }: z.core.$ZodCheck): z.core.$ZodCheckDef {
  return def
}

const ownCode: Readonly<Record<string, readonly Code[]>> = {
  object: ['invalid_type'],
  string: ['invalid_type'],
  number: ['invalid_type'],
  boolean: ['invalid_type'],
  null: ['invalid_type'],
  array: ['invalid_type'],
  record: ['invalid_type', 'invalid_key'],
  enum: ['invalid_value'],
  literal: ['invalid_value'],
  union: ['invalid_union'],
  optional: [],
  nullable: [],
  default: [],
  lazy: [],
  unknown: [],
  transform: [],
  pipe: [],
  readonly: [],
}

/** What a check finds; null for one that only changes the value. */
const checkCode: Readonly<Record<string, Code | null>> = {
  min_length: 'too_small',
  max_length: 'too_big',
  greater_than: 'too_small',
  less_than: 'too_big',
  number_format: 'invalid_type',
  string_format: 'invalid_format',
  multiple_of: 'not_multiple_of',
  overwrite: null,
  custom: 'custom',
}

function innerOf(def: Readonly<Record<string, unknown>>): readonly z.core.$ZodType[] {
  const inner = [def['innerType'], def['element'], def['keyType'], def['valueType'], def['in'], def['out']]
  const shape = typeof def['shape'] === 'object' && def['shape'] !== null ? Object.values(def['shape']) : []
  const options = Array.isArray(def['options']) ? (def['options'] as readonly unknown[]) : []
  const getter = typeof def['getter'] === 'function' ? [(def['getter'] as () => unknown)()] : []
  return [...inner, ...shape, ...options, ...getter].filter(
    (each): each is z.core.$ZodType => typeof each === 'object' && each !== null && '_zod' in each,
  )
}
