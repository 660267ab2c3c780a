import type { Page } from '../page.ts'

/** A row as the store would be given it. */
export type RowShown = {
  readonly name: string
  readonly kind?: 'person' | 'organisation' | undefined
  readonly language?: 'en' | 'pl' | undefined
  readonly accountNumber?: string | undefined
  readonly contactPoints: readonly { readonly kind: string; readonly value: string }[]
  readonly fields?: Readonly<Record<string, unknown>> | undefined
}

/** A row in one line as people call its parts: `Jan Kowalski · account 88-1203 · 600 100 200 · Tariff: g11`. */
export function rowText(row: RowShown, labels: ReadonlyMap<string, string>, { say, clean }: Page): string {
  const { name, kind, language, accountNumber, contactPoints, fields = {} } = row
  return [
    name === '' ? say('shell.import.no-name') : clean(name),
    ...(kind === undefined ? [] : [say(`shell.import.kind.${kind}`)]),
    ...(language === undefined ? [] : [language]),
    ...(accountNumber === undefined ? [] : [say('shell.show.account', { account: accountNumber })]),
    ...contactPoints.map(({ value }) => clean(value)),
    ...Object.entries(fields).map(
      ([key, value]) => `${clean(labels.get(key) ?? key)}: ${clean(String(value))}`,
    ),
  ].join(' · ')
}
