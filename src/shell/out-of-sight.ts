import { parseRef } from '../domain/ids.ts'
import type { Sight } from '../queries/rights/sight.ts'
import type { Reader } from '../store/reader.ts'
import { type Answer, refuseWith } from './answer.ts'
import type { Call } from './call.ts'
import { findRecord } from './find-record.ts'
import { whyNotSeen } from './why-not-seen.ts'

/** Options that name a record. */
const namingOptions = ['from', 'follows', 'parent', 'customer', 'into', 'case'] as const
const readings = ['interaction.see', 'case.see', 'customer.see', 'callback.see'] as const

/**
 * The answer for somebody who does not see all of the site: a ref of what he may not see and a ref of nothing are refused
 * alike, so that a refusal tells nobody what there is. Refuses: ref-not-found.
 */
export function outOfSight(
  answer: Answer,
  call: Call,
  { reader, sight }: { readonly reader: Reader; readonly sight: Sight },
): Answer {
  if (answer.kind !== 'refused' || readings.every((what) => sight.scopeOf(what) === 'site')) return answer
  const { refusal } = answer
  switch (refusal.code) {
    case 'interaction-not-found':
    case 'case-not-found':
    case 'callback-not-found':
    case 'note-target-not-found':
      return refuseWith({ code: 'ref-not-found', ref: refusal.ref })
    case 'customer-not-found':
      return refuseWith({ code: 'ref-not-found', ref: refusal.customer })
    case 'not-permitted': {
      const hidden = namedBy(call).find((typed) => {
        const found = findRecord(reader, typed)
        return found.is !== 'nothing' && whyNotSeen(found, sight) !== undefined
      })
      return hidden === undefined ? answer : refuseWith({ code: 'ref-not-found', ref: hidden })
    }
    default:
      return answer
  }
}

function namedBy(call: Call): readonly string[] {
  const named = namingOptions.flatMap((option) => call.text(option) ?? [])
  return [...call.operands, ...named].map((typed) => parseRef(typed) ?? typed)
}
