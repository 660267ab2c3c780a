import type { Answer } from './answer.ts'
import type { Call } from './call.ts'
import { fieldsOf } from './fields-of.ts'
import type { Page } from './page.ts'
import { readTime } from './read-time.ts'
import type { ShellReading } from './shell.ts'

export type CaseColumns = {
  readonly customer?: string
  readonly queue?: string
  readonly dueAt?: number
  readonly fields?: Readonly<Record<string, string>>
}

/** What `--customer`, `--queue`, `--due` and `--field` say of a case; a mistake of the verb where one cannot be read. */
export function caseColumnsOf(
  verb: string,
  call: Call,
  shell: ShellReading,
): { readonly columns: CaseColumns } | { readonly answer: Answer } {
  const due = call.text('due')
  const dueAt = due === null ? undefined : readTime(verb, due, shell)
  if (typeof dueAt === 'object') return { answer: dueAt }
  const given = fieldsOf(verb, call.list('field'))
  if ('kind' in given) return { answer: given }
  const hasFields = Object.keys(given.fields).length > 0
  return {
    columns: {
      ...named({ customer: call.text('customer'), queue: call.text('queue') }),
      ...(dueAt !== undefined && { dueAt }),
      ...(hasFields && { fields: given.fields }),
    },
  }
}

/** The term that was set, read back in full; null when none was. */
export function dueText(
  { dueAt }: CaseColumns,
  { say, format }: Pick<Page, 'say' | 'format'>,
): string | null {
  return dueAt === undefined ? null : say('work.due', { time: format.fullMoment(dueAt) })
}

/** Only what was given. */
export function named<Names extends string>(
  given: Readonly<Record<Names, string | null>>,
): Partial<Record<Names, string>> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as Partial<
    Record<Names, string>
  >
}
