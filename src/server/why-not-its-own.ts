import type { Refusal } from '../domain/refusal.ts'
import { isReservedId } from '../domain/reserved-ids.ts'
import type { Inside } from '../store/inside.ts'
import type { PushingDevice } from './accept-push.ts'

type Drawn = { readonly id: string; readonly refs: readonly string[] }

/** What an honest device never sends: ids that the program gives by itself, and refs that others draw. */
export async function whyNotItsOwn(
  { replication: { drawnBy } }: Inside,
  { id, refs }: Drawn,
  giver: PushingDevice,
): Promise<Refusal | null> {
  if (isReservedId(id)) {
    return { code: 'request-invalid', path: 'id', problem: 'the program gives what begins so by itself' }
  }
  for (const [place, ref] of refs.entries()) {
    if (await drawnBy.mayHave(ref, giver)) continue
    return { code: 'request-invalid', path: `refs.${place}`, problem: 'the device does not draw such refs' }
  }
  return null
}

/** The batch that a command is given in; null where that is another's. */
export async function itsOwnBatch(
  { replication: { drawnBy } }: Inside,
  batch: string | null,
  giver: PushingDevice,
): Promise<string | null> {
  return batch !== null && (await drawnBy.mayAddTo(batch, giver)) ? batch : null
}
