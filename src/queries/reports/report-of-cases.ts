import { type Figure, count, share } from '../../domain/report/figure.ts'
import {
  type ResolvedCase,
  firstContactFigures,
  repeatDays,
} from '../../domain/report/first-contact-figures.ts'
import type { Reader } from '../../store/reader.ts'
import { callbacksBetween } from '../callbacks/callbacks-between.ts'
import { type CountedCaseState, caseStatesBetween } from '../cases/case-states-between.ts'
import { casesInWorkThen, casesStillInWork } from '../cases/case-backlog.ts'
import { interactionsOfCase } from '../cases/interactions-of-case.ts'
import { contactsOfCustomerBetween } from '../customers/contacts-of-customer-between.ts'
import { latestWrapUp } from '../interactions/latest-wrap-up.ts'
import type { ReportInterval } from './report-of-queues.ts'
import { slaClocksStopped } from '../cases/sla-clocks-stopped.ts'

const dayMs = 86_400_000
/** Whoever came more often than this within the term has come back in any case. */
const repeatsLookedAt = 50

/** What became of cases in an interval: their states, their promises, first-contact resolution within `days`. */
export function reportOfCases(
  reader: Reader,
  interval: ReportInterval,
  days: number = repeatDays,
): readonly Figure[] {
  const { from, until } = interval
  const changes = reader.all(caseStatesBetween, { from, until })
  const into = (state: string): number => changes.filter((change) => change.state === state).length
  const opened = changes.filter(({ isFirst }) => isFirst).length
  const resolved = new Map(
    changes.filter(({ state }) => state === 'resolved').map((one) => [one.caseId, one]),
  )
  const reopened = changes.filter((change) => change.isReopening).length
  const cases = [...resolved.values()].map((one) => resolvedCase(reader, one, { ...interval, days }))
  return [
    count('cases-opened', opened),
    count('cases-resolved', resolved.size),
    count('cases-closed', into('closed')),
    count('cases-reopened', reopened),
    count('backlog', backlog(reader, until)),
    ...firstContactFigures(cases, days),
    ...promiseFigures(reader, interval),
  ]
}

/** Opened by a moment and not resolved by it. Source: FIELD.md, "Numbers": backlog. */
function backlog(reader: Reader, at: number): number {
  const still = reader.one(casesStillInWork, { at })?.cases ?? 0
  return still + (reader.one(casesInWorkThen, { at })?.cases ?? 0)
}

/** What became of the callbacks that were due in an interval; those whose time is yet to come are none of them. */
export function reportOfCallbacks(reader: Reader, { from, until, now }: ReportInterval): readonly Figure[] {
  const begun = Math.max(from, Math.min(until, now + 1))
  const due = statesOfCallbacks(reader, { from, until: begun })
  const ahead = statesOfCallbacks(reader, { from: begun, until })
  const { of, all } = due
  return [
    count('callbacks-due', all, { cancelled: of('cancelled') + ahead.of('cancelled'), ahead: ahead.all }),
    count('callbacks-done', of('done')),
    count('callbacks-missed', of('missed')),
    share('callbacks-kept', { done: of('done'), due: all }, { of: [of('done'), all] }),
  ]
}

function statesOfCallbacks(reader: Reader, between: { readonly from: number; readonly until: number }) {
  const callbacks = new Map(reader.all(callbacksBetween, between).map((one) => [one.state, one.callbacks]))
  const of = (state: string): number => callbacks.get(state) ?? 0
  const all = [...callbacks.values()].reduce((sum, one) => sum + one, 0) - of('cancelled')
  return { of, all }
}

function promiseFigures(reader: Reader, { from, until }: ReportInterval): readonly Figure[] {
  return reader
    .all(slaClocksStopped, { from, until })
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1))
    .map(({ kind, clocks, late }) =>
      share(`kept-${kind}`, { kept: clocks - late, clocks }, { of: [clocks - late, clocks] }),
    )
}

function resolvedCase(
  reader: Reader,
  { caseId, customerId, at }: CountedCaseState,
  { now, days }: ReportInterval & { readonly days: number },
): ResolvedCase {
  const contacts = reader.all(interactionsOfCase, { caseId, limit: 2 })
  const [first] = contacts
  const term = at + days * dayMs
  const reason = first && reader.one(latestWrapUp, { interactionId: first.id })?.reasonCodeId
  const later =
    customerId === null || !reason
      ? []
      : reader.all(contactsOfCustomerBetween, {
          customerId,
          // Who asks again before he has an answer has come back as well.
          after: first.arrivedAt,
          until: term,
          limit: repeatsLookedAt,
        })
  const isRepeated = later.some(
    ({ id }) => reader.one(latestWrapUp, { interactionId: id })?.reasonCodeId === reason,
  )
  return { contacts: contacts.length, isRepeated, isFinal: now >= term }
}
