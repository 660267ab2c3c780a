import { caseFieldsInOrder, customerFieldsInOrder } from '../queries/customers/own-fields-in-order.ts'
import { fromJson } from '../queries/stored-json.ts'
import type { Reader } from '../store/reader.ts'
import type { SiteChange } from './diff-site.ts'

/** What a change does to values that customers or cases hold. */
export type ValuesAtStake = {
  readonly section: 'fields' | 'case-fields'
  /** The key of the field. */
  readonly key: string
  readonly because: 'field-retired' | 'choice-gone' | 'type-changed'
  /** The choice that goes; null otherwise. */
  readonly choice: string | null
  /** How many customers, or cases, hold such a value. */
  readonly n: number
}

type Question = Omit<ValuesAtStake, 'n'>

const window = 5000

/**
 * How many customers and cases hold a value of a field, or a choice of one, that changes take away, or of one whose type
 * changes; what nobody holds is left out. Goes through all of them in short reads, and only where such a change is there.
 */
export function valuesAtStake(reader: Reader, changes: readonly SiteChange[]): readonly ValuesAtStake[] {
  const questions = changes.flatMap(questionsOf)
  return [
    ...counted(
      questions.filter(({ section }) => section === 'fields'),
      recordsOf((after: number) => reader.all(customerFieldsInOrder, { after, limit: window }), 0),
    ),
    ...counted(
      questions.filter(({ section }) => section === 'case-fields'),
      recordsOf((after: string) => reader.all(caseFieldsInOrder, { after, limit: window }), ''),
    ),
  ].filter(({ n }) => n > 0)
}

function questionsOf(change: SiteChange): readonly Question[] {
  if (change.change === 'reordered') return []
  const { section, key } = change
  if (section !== 'fields' && section !== 'case-fields') return []
  if (change.change === 'retired') return [{ section, key, because: 'field-retired', choice: null }]
  if (!('fields' in change)) return []
  return change.fields.flatMap(({ field, after }): readonly Question[] => {
    if (field === 'type') return [{ section, key, because: 'type-changed', choice: null }]
    const [part, choice, ...rest] = field.split('.')
    return part === 'choices' && choice !== undefined && rest.length === 0 && after === undefined
      ? [{ section, key, because: 'choice-gone', choice }]
      : []
  })
}

function counted(questions: readonly Question[], records: Iterable<string>): readonly ValuesAtStake[] {
  if (questions.length === 0) return []
  const counts = questions.map((question) => ({ ...question, n: 0 }))
  for (const stored of records) {
    if (stored === '{}') continue
    const values = fromJson<Readonly<Record<string, unknown>>>(stored)
    for (const count of counts) {
      const value = values[count.key]
      if (value !== undefined && value !== null && (count.choice === null || value === count.choice))
        count.n++
    }
  }
  return counts
}

function* recordsOf<Key>(
  page: (after: Key) => readonly { readonly key: Key; readonly fields: string }[],
  first: Key,
): Generator<string> {
  for (let after = first; ;) {
    const rows = page(after)
    for (const { fields } of rows) yield fields
    const last = rows.at(-1)
    if (!last || rows.length < window) return
    after = last.key
  }
}
