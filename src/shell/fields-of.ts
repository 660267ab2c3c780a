import { type Answer, mistakenBy } from './answer.ts'

/** The values of `--field name=value`; a mistake of the verb where the sign is missing. */
export function fieldsOf(
  verb: string,
  given: readonly string[],
): { readonly fields: Readonly<Record<string, string>> } | Answer {
  const fields: Record<string, string> = {}
  for (const text of given) {
    const sign = text.indexOf('=')
    if (sign < 1) {
      return mistakenBy({ kind: 'option-invalid', verb, option: 'field', value: text, wanted: 'NAME=VALUE' })
    }
    fields[text.slice(0, sign).trim()] = text.slice(sign + 1)
  }
  return { fields }
}
