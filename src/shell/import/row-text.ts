import { type FieldValue, readFieldValue } from '../../domain/wrap-up-fields.ts'
import type { CustomerField } from '../../queries/customers/customer-field-list.ts'
import { labelledFields } from '../labelled-fields.ts'
import type { Page } from '../page.ts'
import { fieldText } from '../prints/field-text.ts'

/** A row as the store would be given it. */
export type RowShown = {
  /** Where it begins in the file. */
  readonly line: number
  readonly name: string
  readonly kind?: 'person' | 'organisation' | undefined
  readonly language?: 'en' | 'pl' | undefined
  readonly accountNumber?: string | undefined
  readonly contactPoints: readonly { readonly kind: string; readonly value: string }[]
  readonly fields?: Readonly<Record<string, FieldValue>> | undefined
}

/** A row in one line as people call its parts: `Jan Kowalski · account 88-1203 · 600 100 200 · Tariff: g11`. */
export function rowText(row: RowShown, declared: readonly CustomerField[], page: Page): string {
  const { say, clean } = page
  const { name, kind, language, accountNumber, contactPoints, fields = {} } = row
  return [
    name === '' ? say('shell.import.no-name') : clean(name),
    ...(kind === undefined ? [] : [say(`shell.import.kind.${kind}`)]),
    ...(language === undefined ? [] : [say(`language.${language}`)]),
    ...(accountNumber === undefined ? [] : [say('shell.show.account', { account: accountNumber })]),
    ...contactPoints.map(({ value }) => clean(value)),
    ...labelledFields(readValues(fields, declared), declared).map((field) => fieldText(field, page).trim()),
  ].join(' · ')
}

/** What a cell says in the type of its field; what cannot be read stands as it is written. */
function readValues(
  fields: Readonly<Record<string, FieldValue>>,
  declared: readonly CustomerField[],
): Readonly<Record<string, FieldValue>> {
  const types = new Map(declared.map((field) => [field.key, field]))
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => {
      const field = types.get(key)
      return [key, (field && readFieldValue({ ...field, required: false }, value)) ?? value]
    }),
  )
}
