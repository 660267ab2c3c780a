import { maskFieldValue, maskName } from '../../domain/masking.ts'
import { labelIn } from '../../domain/labels.ts'
import { cardMasking } from '../../queries/customers/card-masking.ts'
import { customerFieldList } from '../../queries/customers/customer-field-list.ts'
import { type EditConflictRow, ownFieldOf } from '../../queries/sync/edit-conflict-row.ts'
import { editConflictsSeen } from '../../queries/sync/to-settle.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cutReading } from '../cut-list.ts'
import type { Page } from '../page.ts'
import { dotted } from '../prints/words.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'
import { whoIs } from '../who-is.ts'

/** Fields of customers that two changed without knowing of each other: what stands, and what was wanted. */
export function conflicts(call: Call, { reader, sight }: ShellReading): Answer {
  const { hides } = cardMasking(reader, call.agent)
  const seen = editConflictsSeen(reader, sight).slice(0, call.limit + 1)
  const { rows: read, below } = cutReading(seen, call.limit)
  const rows = read.map((row) => (hides(row.customerId) ? masked(row) : row))
  const fields = reader.all(customerFieldList, {})
  const shapes = rows.map(({ ref, field, base, stands, yours, actor, at, id }) => ({
    ref,
    field: ownFieldOf(field) ?? field,
    base,
    theirs: stands,
    mine: yours,
    owner: actor,
    at: iso(at),
    id,
  }))
  return show({ rows: shapes }, (page) => {
    const { say, clean, paint, format, block, language } = page
    if (rows.length === 0) return say('shell.conflicts.none')
    const called = (field: string): string => {
      const key = ownFieldOf(field)
      const declared = fields.find((one) => one.key === key)
      if (declared) return labelIn(declared.labels, language)
      return isColumn(field) ? say(`conflict.field.${field}`) : (key ?? field)
    }
    const texts = rows.map((row) => {
      const { ref, customerName, field, at, actor } = row
      const head = dotted([
        `${format.moment(at)}  ${clean(called(field))}`,
        ref,
        clean(customerName ?? ''),
        whoIs(actor, page),
      ])
      const lines = [
        say('conflict.theirs', { value: valueText(row.stands, page) }),
        say('conflict.mine', { value: valueText(row.yours, page) }),
        say('conflict.found', { value: valueText(row.base, page) }),
        say('shell.conflicts.next', { ref: ref ?? '' }),
      ]
      return `${paint.quiet(head)}\n${block(clean(lines.join('\n'), { multiline: true }), 2)}`
    })
    return texts.join('\n') + below(page)
  })
}

const columns = ['name', 'kind', 'language', 'account_number'] as const

function isColumn(field: string): field is (typeof columns)[number] {
  return columns.some((column) => column === field)
}

function valueText(value: unknown, { say, clean }: Page): string {
  if (value === null) return say('word.none')
  if (typeof value === 'boolean') return say(value ? 'word.yes' : 'word.no')
  return clean(typeof value === 'string' ? value : JSON.stringify(value))
}

function hidden(value: unknown): unknown {
  return value === null ? null : maskFieldValue(value)
}

function masked(row: EditConflictRow): EditConflictRow {
  const { base, stands, yours, customerName } = row
  return {
    ...row,
    customerName: customerName === null ? null : maskName(customerName),
    base: hidden(base),
    stands: hidden(stands),
    yours: hidden(yours),
  }
}
