import { createHash } from 'node:crypto'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import type { Refusal } from '../domain/refusal.ts'
import { bringStore } from '../commands/sync/bring-store.ts'
import type { BringAnswer, BringPlanAnswer, BringPlanRequest, BringRequest } from '../protocol/bring.ts'
import type { Inside } from '../store/inside.ts'
import type { BringMode } from '../store/replication/bring-in.ts'
import type { ServerStore } from '../store/server-store.ts'

/** Who brings, as the token says. */
export type Bringing = { readonly device: string; readonly actor: string; readonly now: () => number }

/** Says what would become of a store; nothing is done. Refuses: not-permitted. */
export async function planBringing(
  store: Pick<ServerStore, 'runner'>,
  bringing: Bringing,
  { letters, keys }: BringPlanRequest,
): Promise<Decision<BringPlanAnswer>> {
  const planned = await store.runner.transaction(async (inside) => {
    const { bringIn } = inside.replication
    const mode = await bringIn.mode()
    const denied = await whyNotBring(inside, bringing, mode)
    if (denied) return { commit: false, answer: refuse(denied) as Decision<BringPlanAnswer> }
    const meets = []
    for (const { table, ids } of keys) {
      const here = await bringIn.meeting(table, ids)
      if (here.length > 0) meets.push({ table, ids: [...here] })
    }
    const others = await bringIn.lettersOfOthers(bringing.device)
    const taken = letters.filter((one) => others.has(one))
    return { commit: false, answer: accept({ mode, meets, taken }) as Decision<BringPlanAnswer> }
  })
  return planned.ok ? planned.value : planned
}

/**
 * Keeps a part of what a store had before it became a device, and takes all of it over, in one transaction, once the last has come. What comes
 * twice is not kept twice, and what is here already, by the last of its events, is not asked for again.
 * Refuses: not-permitted, letters-taken, upgrade-needed when the store's schema is not this one's.
 */
export async function acceptBrought(
  store: Pick<ServerStore, 'runner' | 'info'>,
  bringing: Bringing,
  { schema, headId, behind, part }: BringRequest,
): Promise<Decision<BringAnswer>> {
  if (schema !== store.info.schema) {
    return refuse({ code: 'upgrade-needed', server: store.info.schema, device: schema })
  }
  const { device } = bringing
  const came = await store.runner.transaction(async (inside) => {
    const { broughtParts } = inside.replication
    if ((await inside.seqOf(headId)) !== undefined) {
      return answer(false, accept({ upTo: 'everything', isBrought: true }))
    }
    if (part === null) {
      return answer(false, accept({ upTo: await broughtParts.upTo(device, headId), isBrought: false }))
    }
    if (behind === null) {
      const denied = await whyNotBring(inside, bringing, await inside.replication.bringIn.mode())
      if (denied) return answer(false, refuse(denied))
    }
    const upTo = await broughtParts.keep(device, { headId, behind, part })
    if (upTo !== 'everything') return answer(true, accept({ upTo, isBrought: false }))
    const taken = await takeOver(inside, bringing, headId)
    if (taken) await broughtParts.drop(device)
    return taken ? answer(true, refuse(taken)) : answer(true, accept({ upTo, isBrought: true }))
  })
  return came.ok ? came.value : came
}

function answer(commit: boolean, value: Decision<BringAnswer>) {
  return { commit, answer: value }
}

async function takeOver(inside: Inside, bringing: Bringing, headId: string): Promise<Refusal | null> {
  const { bringIn } = inside.replication
  const { device } = bringing
  const mode = await bringIn.mode()
  const others = await bringIn.lettersOfOthers(device)
  const { letters, events, taken: double } = await bringIn.weigh(device)
  const taken = [...letters].filter((one) => others.has(one) || double.has(one))
  if (taken.length > 0) return { code: 'letters-taken', letters: taken }
  const noted = await note(inside, bringing, { mode, events, headId })
  if (!noted.ok) return noted.refusal
  await bringIn.take({ device, mode, asOf: noted.seq })
  inside.forget()
  return null
}

/** Whether the giver may bring a store, as the one function of rights says: it is done, and taken back. */
async function whyNotBring(inside: Inside, bringing: Bringing, mode: BringMode): Promise<Refusal | null> {
  let denied: Refusal | null = null
  await inside.attempt(async () => {
    const noted = await note(inside, bringing, { mode, events: 0, headId: '' })
    denied = noted.ok ? null : noted.refusal
    throw new Error('it was only asked')
  })
  return denied
}

/** At a site that nobody works at yet, whoever was let in by its owner is its owner. */
async function note(
  inside: Inside,
  { device, actor, now }: Bringing,
  { headId, ...brought }: { readonly mode: BringMode; readonly events: number; readonly headId: string },
) {
  return inside.run({
    command: bringStore,
    actor: brought.mode === 'whole' ? 'owner' : actor,
    at: now(),
    // A device that brings twice leaves two rows: of each event it stays known who brought it.
    input: { store: `${device} ${digestOf(headId)}`, device, ...brought },
  } as never)
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
