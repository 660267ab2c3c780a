import type { EpochMs } from '../domain/ids.ts'
import { type Labels, labelIn } from '../domain/labels.ts'
import { oneLine } from '../domain/outgoing.ts'
import type { WrapUpFieldType } from '../domain/wrap-up-code.ts'
import { formatNumber } from '../language/numbers.ts'
import type { Written } from './written-date.ts'
import { WrittenMoment } from './written-moment.ts'
import { writtenDate, writtenTime } from './written-date.ts'

type FieldValue = string | number | boolean

/** One of the site's own fields, with what a customer or a case has in it; undefined where it has nothing. */
export type FieldFact = {
  readonly key: string
  readonly type: WrapUpFieldType
  readonly choices: readonly { readonly key: string; readonly labels: Labels }[]
  readonly value: FieldValue | undefined
}

/** What is so when a text is filled in; what is not at hand is null. */
export type TextFacts = {
  readonly site: { readonly name: string }
  readonly agent: { readonly name: string } | null
  readonly today: EpochMs
  readonly customer: {
    readonly ref: string
    readonly name: string
    readonly account: string | null
  } | null
  readonly customerFields: readonly FieldFact[]
  readonly interaction: {
    readonly ref: string
    readonly subject: string
    readonly queue: string
    readonly arrivedAt: EpochMs
    readonly dueAt: EpochMs | null
  } | null
  readonly case: {
    readonly ref: string
    readonly subject: string
    readonly openedAt: EpochMs
    readonly dueAt: EpochMs | null
  } | null
  readonly caseFields: readonly FieldFact[]
}

/** No value is longer: a name of a page is a mistake or an attack. */
const longestValue = 500

/** The facts under the names of the vocabulary, as they are written in a language and a zone. What came from outside is one line. */
export function scopeOf(facts: TextFacts, written: Written): object {
  const { customer, interaction } = facts
  const moment = (at: EpochMs | null | undefined) =>
    at === null || at === undefined ? null : new WrittenMoment(at, written)
  const fieldsOf = (fields: readonly FieldFact[]) => writtenFields(fields, written)
  return {
    site: { name: value(facts.site.name) },
    agent: { name: value(facts.agent?.name) },
    today: moment(facts.today),
    customer: {
      ref: value(customer?.ref),
      name: value(customer?.name),
      account: value(customer?.account),
      fields: fieldsOf(facts.customerFields),
    },
    interaction: {
      ref: value(interaction?.ref),
      subject: value(interaction?.subject),
      queue: value(interaction?.queue),
      arrived: moment(interaction?.arrivedAt),
      due: moment(interaction?.dueAt),
    },
    case: {
      ref: value(facts.case?.ref),
      subject: value(facts.case?.subject),
      opened: moment(facts.case?.openedAt),
      due: moment(facts.case?.dueAt),
      fields: fieldsOf(facts.caseFields),
    },
  }
}

/** Fields by their keys, as they are written in a language and a zone; null for what is empty. */
export function writtenFields(
  fields: readonly FieldFact[],
  written: Written,
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(fields.map((field) => [field.key, writtenField(field, written)]))
}

/** A text on one line, without what acts on a terminal or a header; null for what is not there or empty. */
function value(text: string | null | undefined): string | null {
  const line = oneLine(text ?? '').slice(0, longestValue)
  return line === '' ? null : line
}

function writtenField({ type, choices, value: kept }: FieldFact, written: Written): string | null {
  if (kept === undefined) return null
  const { language } = written
  switch (type) {
    case 'amount':
      return typeof kept === 'number' ? formatNumber(kept, language, 2) : value(String(kept))
    case 'number':
      return typeof kept === 'number' ? formatNumber(kept, language) : value(String(kept))
    case 'yes-no':
      return kept === true ? (language === 'pl' ? 'tak' : 'yes') : language === 'pl' ? 'nie' : 'no'
    case 'choice': {
      const choice = choices.find(({ key }) => key === kept)
      return choice ? labelIn(choice.labels, language) : value(String(kept))
    }
    case 'date': {
      const at = Date.parse(`${String(kept)}T00:00:00Z`)
      return Number.isNaN(at) ? value(String(kept)) : writtenDate(at, { language, timeZone: 'UTC' })
    }
    case 'datetime': {
      const at = Date.parse(String(kept))
      if (Number.isNaN(at)) return value(String(kept))
      return `${writtenDate(at, written)} ${writtenTime(at, written)}`
    }
    case 'text':
      return value(String(kept))
    default:
      return type satisfies never
  }
}
