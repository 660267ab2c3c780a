import { parseRef } from '../domain/ids.ts'
import type { Interaction } from '../domain/interaction.ts'
import { refsLike } from '../domain/refs-like.ts'
import { type CallbackRecord, callbackByRef } from '../queries/callbacks/callback-by-ref.ts'
import type { Case } from '../domain/case.ts'
import { caseByRef } from '../queries/cases/case-by-ref.ts'
import { customerByRef } from '../queries/customers/customer-by-ref.ts'
import type { CustomerRecord } from '../queries/customers/customer-by-id.ts'
import { interactionByRef } from '../queries/interactions/interaction-by-ref.ts'
import type { Reader } from '../store/reader.ts'

/** What a ref names. */
export type FoundRecord =
  | { readonly is: 'interaction'; readonly record: Interaction }
  | { readonly is: 'customer'; readonly record: CustomerRecord }
  | { readonly is: 'case'; readonly record: Case }
  | { readonly is: 'callback'; readonly record: CallbackRecord }

/** The record of a ref as people type it, whatever it is. Refs that look alike and exist come with a miss. */
export function findRecord(
  reader: Reader,
  typed: string,
): FoundRecord | { readonly is: 'nothing'; readonly nearest: readonly string[] } {
  const ref = parseRef(typed) ?? typed
  const found = recordOf(reader, ref)
  if (found) return found
  const near: string[] = []
  for (const candidate of refsLike(ref)) {
    if (near.length < 3 && recordOf(reader, candidate)) near.push(candidate)
  }
  return { is: 'nothing', nearest: near }
}

function recordOf(reader: Reader, ref: string): FoundRecord | undefined {
  const interaction = reader.one(interactionByRef, { ref })
  if (interaction) return { is: 'interaction', record: interaction }
  const customer = reader.one(customerByRef, { ref })
  if (customer) return { is: 'customer', record: customer }
  const callback = reader.one(callbackByRef, { ref })
  if (callback) return { is: 'callback', record: callback }
  const record = reader.one(caseByRef, { ref })
  return record && { is: 'case', record }
}
