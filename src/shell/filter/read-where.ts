import { type FilterWorld, joinedChoices } from '../../domain/filter/filter-field.ts'
import type { FilterTest } from '../../domain/filter/filter-test.ts'
import { readFilter } from '../../domain/filter/check-filter.ts'
import { type FilterKindName, filterKinds } from '../../queries/filter/filter-kinds.ts'
import { cardMasking } from '../../queries/customers/card-masking.ts'
import { filterNames } from '../../queries/filter/filter-names.ts'
import { seenFields } from '../../queries/filter/seen-fields.ts'
import { visibleRecords } from '../../queries/filter/visible-records.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { testsOfView } from '../../queries/filter/view-parts.ts'
import type { ViewRow } from '../../queries/site/view-list.ts'
import { filterWords } from '../../language/filter-words.ts'
import { whenSpan } from '../../language/when-span.ts'
import { widthOf } from '../../language/width.ts'
import { type Answer, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import { actorOf } from '../give.ts'
import type { Page } from '../page.ts'
import type { ShellReading } from '../shell.ts'
import { viewAsked } from './view-asked.ts'
import { timeZoneOf } from '../time-zone.ts'

/**
 * What `--where` and `--view` ask of records of a kind, of those that whoever asks may see; all of them when neither was given.
 * An answer when it cannot be read.
 */
export function readWhere(
  kind: FilterKindName,
  call: Call,
  shell: Pick<ShellReading, 'reader' | 'now'>,
): { readonly test: FilterTest; readonly view: ViewRow | null } | Answer {
  const asked = viewAsked(kind, call, shell)
  if ('kind' in asked) return asked
  const { view } = asked
  const texts = [view?.filter || null, call.text('where')].filter((text) => text !== null)
  const parts: FilterTest[] = []
  const { fields } = filterKinds[kind]
  const world = texts.length === 0 ? null : worldOf(kind, call, shell)
  for (const text of texts) {
    const read = world && readFilter(text, fields, world)
    if (!read) continue
    if (!read.ok) return unreadable(text, read.refusal)
    parts.push(read.value)
  }
  const visible = visibleRecords(shell.reader, kind, actorOf(call))
  if (parts.length === 0 && !view) return { test: visible, view }
  return { test: { is: 'all', parts: [...parts, ...(view ? testsOfView(view) : []), visible] }, view }
}

function unreadable(text: string, refusal: Refusal): Answer {
  if (refusal.code !== 'filter-invalid') return refuseWith(refusal)
  const { position, why, expected, nearest } = refusal
  return refuseWith(refusal, {
    json: { position, why, expected, nearest },
    text: (page) => pointingAt(text, position, page),
  })
}

function worldOf(
  kind: FilterKindName,
  { agent }: Call,
  { reader, now }: Pick<ShellReading, 'reader' | 'now'>,
): FilterWorld {
  const { choices, own } = filterNames(reader, filterKinds[kind])
  const at = now()
  const { because } = cardMasking(reader, agent)
  const timeZone = timeZoneOf(reader)
  return {
    now: at,
    me: agent,
    choices: joinedChoices(filterWords(), choices),
    own,
    ...(because !== null && { maskedBy: because }),
    ...seenFields(reader, kind, agent),
    timeOf: (text, isPast) => whenSpan(text, { now: at, timeZone, isPast }),
  }
}

/** Characters shown on each side of a place. */
const around = 60

/** The filter, and under it a mark below the character at which it goes wrong. */
function pointingAt(text: string, position: number, { clean }: Page): string {
  const characters = Array.from(text)
  const from = Math.max(0, position - 1 - around)
  const before = clean(characters.slice(from, position - 1).join(''))
  const after = clean(characters.slice(position - 1, position + around).join(''))
  return `  ${before}${after}\n  ${' '.repeat(widthOf(before))}^`
}
