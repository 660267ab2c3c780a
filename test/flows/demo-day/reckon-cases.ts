import type { Happening } from './happening.ts'
import { codesOf } from './reckon-codes.ts'
import { reckonPromises } from './reckon-promises.ts'
import { type Reckoned, type Window, counted, isIn, percent } from './reckoned.ts'

const dayMs = 86_400_000

export function reckonCases(
  record: readonly Happening[],
  window: Window,
  days = 7,
): Record<string, Reckoned> {
  const states = record.flatMap((one) =>
    one.what === 'case-opened' || one.what === 'case-state'
      ? [{ ...one, isFirst: one.what === 'case-opened' }]
      : [],
  )
  const here = states.filter(({ at }) => isIn(at, window))
  const before = (one: (typeof states)[number]): string | undefined =>
    states.slice(0, states.indexOf(one)).findLast((other) => other.case === one.case)?.state
  const resolved = new Map(here.flatMap((one) => (one.state === 'resolved' ? [[one.case, one.at]] : [])))
  const openThen = [...new Set(states.map((one) => one.case))].filter((key) => {
    const last = states.findLast((one) => one.case === key && one.at < window.until)
    return last !== undefined && ['new', 'open', 'pending'].includes(last.state)
  })
  return {
    'cases-opened': counted(here.filter(({ isFirst }) => isFirst).length),
    'cases-resolved': counted(resolved.size),
    'cases-closed': counted(here.filter(({ state }) => state === 'closed').length),
    'cases-reopened': counted(
      here.filter((one) => one.state === 'open' && before(one) === 'resolved').length,
    ),
    backlog: counted(openThen.length),
    fcr: firstContact(record, resolved, { now: window.now, days }),
    ...reckonPromises(record, window),
  }
}

/** Source: FIELD.md, "Numbers": FCR. Whoever comes back before the matter is resolved has come back too. */
function firstContact(
  record: readonly Happening[],
  resolved: ReadonlyMap<string, number>,
  { now, days }: { readonly now: number; readonly days: number },
): Reckoned {
  const came = record.flatMap((one) => (one.what === 'came' ? [one] : []))
  const cases = [...resolved].map(([key, at]) => {
    const refs = new Set(
      record.flatMap((one) => (one.what === 'case-contact' && one.case === key ? [one.ref] : [])),
    )
    const contacts = came.filter(({ ref }) => refs.has(ref)).toSorted((a, b) => a.at - b.at)
    const [first] = contacts
    const reason = first && codesOf(record, first.ref)?.reason
    const term = at + days * dayMs
    const again = came.filter(
      (one) =>
        first !== undefined &&
        one.direction === 'in' &&
        one.customer === first.customer &&
        one.at > first.at &&
        one.at <= term &&
        codesOf(record, one.ref)?.reason === reason,
    )
    return {
      contacts: contacts.length,
      isRepeated: Boolean(reason) && again.length > 0,
      isFinal: now >= term,
    }
  })
  const times = (counts: (one: (typeof cases)[number]) => boolean): number => cases.filter(counts).length
  const withoutContact = times(({ contacts }) => contacts === 0)
  const first = times(({ contacts, isRepeated }) => contacts === 1 && !isRepeated)
  return percent(first, cases.length - withoutContact, {
    parts: {
      first,
      resolved: cases.length - withoutContact,
      repeated: times(({ isRepeated }) => isRepeated),
      severalContacts: times(({ contacts }) => contacts > 1),
      notFinal: times(({ isFinal }) => !isFinal),
      days,
    },
    leftOut: { withoutContact },
  })
}

/** What became of the callbacks whose time has come. */
export function reckonCallbacks(record: readonly Happening[], window: Window): Record<string, Reckoned> {
  const all = record.flatMap((one) => {
    if (one.what !== 'promised' || !isIn(one.dueAt, window)) return []
    const over = record.find((later) => later.what === 'callback-over' && later.callback === one.callback)
    return [{ dueAt: one.dueAt, how: over?.what === 'callback-over' ? over.how : null }]
  })
  const standing = all.filter(({ how }) => how !== 'cancelled')
  const due = standing.filter(({ dueAt }) => dueAt <= window.now)
  const done = due.filter(({ how }) => how === 'done').length
  return {
    'callbacks-due': counted(due.length, {
      cancelled: all.length - standing.length,
      ahead: standing.length - due.length,
    }),
    'callbacks-done': counted(done),
    'callbacks-missed': counted(due.filter(({ how }) => how === 'missed').length),
    'callbacks-kept': percent(done, due.length, { parts: { done, due: due.length } }),
  }
}
