import { type Decision, accept } from '../domain/decision.ts'
import { type Actor, parseRef } from '../domain/ids.ts'
import type { WrapUpSetCode } from '../domain/wrap-up-code.ts'
import { interactionByRef } from '../queries/interactions/interaction-by-ref.ts'
import { wrapUpCodesOfQueue } from '../queries/site/wrap-up-codes-of-queue.ts'
import type { Reader } from '../store/reader.ts'
import { codePathNamed } from './code-path.ts'

/** A wrap-up as it is asked for: codes in any of their names, times already read. */
export type WrapAsked = {
  readonly ref: string
  readonly reason?: string | undefined
  readonly outcome?: string | undefined
  readonly moreOutcomes?: readonly string[] | undefined
  readonly fields?: Readonly<Record<string, string | number | boolean>> | undefined
  readonly note?: string | undefined
  readonly callback?: object | undefined
  readonly expectedVersion?: number | undefined
}

/** Turns what is asked for into the input of the command: each code by its path. Refuses: wrap-up-code-unknown. */
export type WrapInputOf = (asked: WrapAsked) => Decision<object>

/**
 * Reads the codes of each queue once: a batch asks for thousands of one queue. With `bulkOf` what is not in that agent's hand is
 * wrapped up in bulk, out of the queue it waits in; what he holds is wrapped up as he does it one by one.
 */
export function wrapInputs(reader: Reader, bulkOf: Actor | null = null): WrapInputOf {
  const known = new Map<string, readonly WrapUpSetCode[]>()
  const codesOf = (queueId: string): readonly WrapUpSetCode[] => {
    const codes = known.get(queueId) ?? reader.all(wrapUpCodesOfQueue, { queueId })
    known.set(queueId, codes)
    return codes
  }
  return ({ reason, outcome, moreOutcomes, ...rest }) => {
    const ref = parseRef(rest.ref) ?? rest.ref
    const interaction = reader.one(interactionByRef, { ref })
    const named = (kind: 'reason' | 'outcome', typed: string): Decision<string> =>
      interaction
        ? codePathNamed({ kind, typed, queue: interaction.queueId }, codesOf(interaction.queueId))
        : accept(typed)
    const isInBulk = bulkOf !== null && interaction?.heldBy !== bulkOf
    const input: Record<string, unknown> = { ...rest, ref, ...(isInBulk && { inBulk: true }) }
    if (reason !== undefined) {
      const path = named('reason', reason)
      if (!path.ok) return path
      input['reason'] = path.value
    }
    if (outcome !== undefined) {
      const path = named('outcome', outcome)
      if (!path.ok) return path
      input['outcome'] = path.value
    }
    if (moreOutcomes !== undefined && moreOutcomes.length > 0) {
      const paths: string[] = []
      for (const typed of moreOutcomes) {
        const path = named('outcome', typed)
        if (!path.ok) return path
        paths.push(path.value)
      }
      input['moreOutcomes'] = paths
    }
    for (const [key, value] of Object.entries(input)) if (value === undefined) delete input[key]
    return accept(input)
  }
}
