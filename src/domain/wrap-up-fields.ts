import { type Decision, accept, refuse } from './decision.ts'
import { nearest } from './nearest.ts'
import type { WrapUpCode, WrapUpField } from './wrap-up-code.ts'

export type FieldValue = string | number | boolean

/**
 * Checks what was given for the typed fields of the chosen codes; a value may be typed text or its own type already.
 * Answers the values as they are kept: numbers and amounts as numbers, yes-no as a boolean, the rest as text.
 * Refuses: wrap-up-field-missing, wrap-up-field-unknown, wrap-up-field-invalid.
 */
export function checkWrapUpFields(
  codes: readonly WrapUpCode[],
  given: Readonly<Record<string, FieldValue>>,
): Decision<Readonly<Record<string, FieldValue>>> {
  const known = new Map(
    codes.flatMap((code) => code.fields.map((field) => [field.key, { code, field }] as const)),
  )
  const values: Record<string, FieldValue> = {}
  const wrapUpCode = codes.at(-1)?.path ?? ''
  for (const [key, value] of Object.entries(given)) {
    const asked = known.get(key)
    if (!asked) {
      return refuse({
        code: 'wrap-up-field-unknown',
        wrapUpCode,
        field: key,
        nearest: nearest(key, known.keys()),
      })
    }
    if (typeof value === 'string' && value.trim() === '') continue
    const read = readFieldValue(asked.field, value)
    if (read === undefined) {
      return refuse({
        code: 'wrap-up-field-invalid',
        wrapUpCode: asked.code.path,
        field: key,
        value: String(value),
        type: asked.field.type,
        choices: asked.field.choices?.map((choice) => choice.key) ?? [],
      })
    }
    values[key] = read
  }
  for (const { code, field } of known.values()) {
    if (field.required && values[field.key] === undefined) {
      return refuse({
        code: 'wrap-up-field-missing',
        wrapUpCode: code.path,
        field: field.key,
        type: field.type,
      })
    }
  }
  return accept(values)
}

const yes: ReadonlySet<string> = new Set(['yes', 'y', 'true', '1', 'tak', 't'])
const no: ReadonlySet<string> = new Set(['no', 'n', 'false', '0', 'nie'])

/** Reads one value of a field; undefined when it cannot be one. */
export function readFieldValue(field: WrapUpField, value: FieldValue): FieldValue | undefined {
  const text = String(value).trim()
  switch (field.type) {
    case 'text':
      return text
    case 'number':
      return readNumber(text)
    case 'amount': {
      const amount = readNumber(text.replace(/\s*(zł|pln|eur|€)$/i, ''))
      return amount === undefined ? undefined : Math.round(amount * 100) / 100
    }
    case 'date':
      return isDate(text) ? text : undefined
    case 'datetime':
      return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
        isDate(text.slice(0, 10))
        ? isoOf(new Date(text))
        : undefined
    case 'choice':
      return field.choices?.find((choice) => choice.key === text)?.key
    case 'yes-no': {
      const word = text.toLowerCase()
      return yes.has(word) ? true : no.has(word) ? false : undefined
    }
    default:
      return field.type satisfies never
  }
}

function readNumber(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00A0\u202F]/g, '').replace(',', '.')
  return /^-?\d{1,15}(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

function isoOf(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
