import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { parseRef } from '../../domain/ids.ts'
import { refsLike } from '../../domain/refs-like.ts'
import { type CallbackRecord, callbackByRef } from '../../queries/callbacks/callback-by-ref.ts'
import type { CommandReading } from '../../store/command-definition.ts'

/** A callback that is still to be made. Refuses: callback-not-found, callback-finished. */
export async function findOpenCallback(tx: CommandReading, typed: string): Promise<Decision<CallbackRecord>> {
  const ref = parseRef(typed) ?? typed
  const callback = await tx.one(callbackByRef, { ref })
  if (!callback) {
    const near: string[] = []
    for (const candidate of refsLike(ref)) {
      if (near.length < 3 && (await tx.one(callbackByRef, { ref: candidate }))) near.push(candidate)
    }
    return refuse({ code: 'callback-not-found', ref: typed, nearest: near })
  }
  if (callback.state !== 'scheduled' && callback.state !== 'due') {
    return refuse({ code: 'callback-finished', ref, state: callback.state })
  }
  return accept(callback)
}
