import { setCasePriority } from '../../commands/cases/set-case-priority.ts'
import { knownChannels } from '../../domain/channel.ts'
import type { Labels } from '../../domain/labels.ts'
import { nearest } from '../../domain/nearest.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { PutBackUse } from '../../domain/site/reason-definition.ts'
import { purposeList } from '../../queries/customers/purpose-list.ts'
import { putBackReasonList } from '../../queries/site/put-back-reason-list.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import type { Reader } from '../../store/reader.ts'

// The verbs find these names in the same way; here they are looked up as they are typed, and nothing is given.

/** Why a site has no such purpose; null where it has. */
export function whyNotPurpose(typed: string, reader: Reader): Refusal | null {
  const known = reader.all(purposeList, {})
  if (isNamed(typed, known)) return null
  const keys = known.map(({ key }) => key)
  return { code: 'purpose-unknown', purpose: typed, nearest: nearest(typed, keys) }
}

/** Why a site has no such reason for a use; null where it has, or takes any. */
export function whyNotReason(typed: string, use: PutBackUse, reader: Reader): Refusal | null {
  const known = reader.all(putBackReasonList, {}).filter(({ uses }) => uses.includes(use))
  const wanted = typed.trim().toLowerCase()
  // A reason that is left out is asked for by the verb.
  if (known.length === 0 || wanted === '' || isNamed(typed, known)) return null
  if (known.some(({ hotKey }) => hotKey === wanted)) return null
  const near = nearest(typed, new Set(known.flatMap(({ key, labels }) => [key, ...namesOf(labels)])))
  const names = near.length > 0 ? near : known.map(({ key }) => key)
  return { code: 'put-back-reason-unknown', reason: typed, nearest: names.slice(0, 9) }
}

/** Why no queue knows such a channel; null where one does. */
export function whyNotChannel(typed: string, reader: Reader): Refusal | null {
  const known = new Set([...knownChannels, ...reader.all(queueList, {}).flatMap(({ channels }) => channels)])
  return known.has(typed) ? null : { code: 'channel-unknown', channel: typed, nearest: nearest(typed, known) }
}

/** Why cases have no such priority; null where they have. */
export function whyNotPriority(typed: string): Refusal | null {
  const parsed = setCasePriority.parse({ ref: 'KX-1', priority: typed })
  return parsed.ok ? null : parsed.refusal
}

type Named = { readonly key: string; readonly labels: Labels }

function isNamed(typed: string, known: readonly Named[]): boolean {
  const wanted = typed.trim().toLowerCase()
  return known.some(({ key, labels }) =>
    [key, ...namesOf(labels)].some((name) => name.toLowerCase() === wanted),
  )
}

function namesOf({ en, pl }: Labels): readonly string[] {
  return pl === undefined ? [en] : [en, pl]
}
