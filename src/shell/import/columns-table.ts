import { labelIn } from '../../domain/labels.ts'
import type { SafeText } from '../../language/clean.ts'
import type { Page } from '../page.ts'
import type { CustomersAsked } from './customers-asked.ts'

/** The columns of a file, what each is taken for, and how to say it of those that are not understood. */
export function columnsTable({ source, mapping, fields, leftOut }: CustomersAsked, page: Page): string {
  const { say, clean, language, format } = page
  const why = new Map(leftOut.map((one) => [one.place, one]))
  const labels = new Map(fields.map(({ key, labels: own }) => [`fields.${key}`, labelIn(own, language)]))
  const becomes = (place: number): SafeText => {
    const target = mapping[place] ?? null
    const label = labels.get(target ?? '')
    if (label !== undefined) return clean(`${target} (${label})`)
    if (target !== null) return clean(target)
    const { because = 'told', nearest = [] } = why.get(place) ?? {}
    return nearest.length > 0 && because === 'unknown'
      ? say('shell.import.column.near', { nearest: nearest.join(', ') })
      : say(`shell.import.column.${because}`, { target: nearest.join(', ') })
  }
  const table = page.table(
    [
      { title: say('shell.import.columns'), cell: ({ column }) => clean(column), isFlexible: true },
      { title: say('shell.import.becomes'), cell: ({ place }) => becomes(place), isFlexible: true },
      { title: say('shell.import.rows'), cell: ({ filled }) => format.number(filled), align: 'right' },
      { title: say('shell.import.example'), cell: ({ example }) => clean(example), isFlexible: true },
    ],
    source.columns.map((column, place) => ({
      column,
      place,
      filled: source.filled[place] ?? 0,
      example: source.examples[place] ?? '',
    })),
  )
  const open = leftOut.filter(({ because }) => because === 'unknown' || because === 'taken')
  if (open.length === 0) return table
  const [first] = open
  const how = say('shell.import.undecided', { n: open.length, which: first?.column ?? '' })
  return `${table}\n\n${how}`
}
