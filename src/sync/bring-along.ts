import { type Decision, accept, refuse } from '../domain/decision.ts'
import { protocolVersion } from '../protocol/protocol-version.ts'
import type { BringAnswer } from '../protocol/bring.ts'
import { type BroughtPart, reachOf } from '../store/replication/brought-part.ts'
import type { Joint } from '../store/replication/joint.ts'
import type { ToldEvent } from '../store/replication/changes-page.ts'
import { copyAnew } from './copy-anew.ts'
import { isTooMuch } from './is-too-much.ts'
import { lettersOfRequest } from '../store/replication/portions.ts'
import type { Syncing } from './syncing.ts'

/** How often it is asked anew where another process brings the same at the same time. */
const turns = 5
/** Parts of about one row each. */
const fewestLetters = 2000

/**
 * Brings to the server what a store had before it became its device, and then takes over what the server made of it; nothing where there is
 * nothing to bring. Cut short anywhere, the next call goes on behind what came, and nothing comes twice.
 */
export async function bringAlong(syncing: Syncing): Promise<Decision<null>> {
  const joint = await syncing.store.sync.joint()
  if (!joint) return accept(null)
  let letters = lettersOfRequest
  for (let turn = 1; turn <= turns;) {
    const at = await ask(syncing, joint, { behind: null, part: null })
    if (!at.ok) return at
    const sent = at.value.isBrought
      ? accept(true)
      : await sendParts(syncing, joint, { behind: at.value.upTo, letters })
    // A proxy takes less than the server does.
    const isTooLong = !sent.ok && isTooMuch(sent.refusal) && letters > fewestLetters
    if (isTooLong) {
      letters = Math.floor(letters / 2)
      continue
    }
    if (!sent.ok) return sent
    turn++
    if (!sent.value) continue
    const copied = await copyAnew(syncing)
    return copied.ok ? accept(null) : copied
  }
  return refuse({ code: 'still-bringing' })
}

/** Sends what is left; whether the server has all of it now. */
async function sendParts(
  syncing: Syncing,
  joint: Joint,
  from: { readonly behind: BringAnswer['upTo']; readonly letters: number },
): Promise<Decision<boolean>> {
  const { store, sendAttachments, brought, atOnce } = syncing
  let { behind } = from
  const { head } = joint
  for await (const part of store.sync.jointParts({ ...from, head, atOnce: atOnce?.pushed })) {
    if (part.kind === 'events') {
      const laid = await sendAttachments(part.events.map(inputOf))
      if (!laid.ok) return laid
    }
    const answer = await ask(syncing, joint, { behind, part })
    if (!answer.ok) return answer
    brought?.(part)
    if (answer.value.isBrought) return accept(true)
    behind = answer.value.upTo
    if (JSON.stringify(behind) !== JSON.stringify(reachOf(part))) return accept(false)
  }
  return accept(false)
}

function ask(
  { store, wire }: Syncing,
  { headId }: Joint,
  { behind, part }: { readonly behind: BringAnswer['upTo']; readonly part: BroughtPart | null },
): Promise<Decision<BringAnswer>> {
  return wire.bring({ protocol: protocolVersion, schema: store.info.schema, headId, behind, part })
}

/** What names contents beside the store: the open part of an input, and what is personal in it. */
function inputOf({ input, content }: ToldEvent): { readonly input: unknown } {
  return { input: [JSON.parse(input), content === null ? null : JSON.parse(content)] }
}
