import { settleQuarantined } from '../../commands/access/settle-quarantined.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { quarantinedById } from '../../queries/access/quarantined-by-id.ts'
import { carriedCommand } from '../../protocol/push.ts'
import type { ServerStore } from '../../store/server-store.ts'
import { type PushSurroundings, takeOne } from '../accept-push.ts'

/** What was released, and by which refusal it was kept where its handler said no. */
export type Released = { readonly id: string; readonly refused: string | null }

/**
 * Gives a command that waits in quarantine, as its device sent it, and says that it is settled, in one transaction. What its handler refuses is
 * kept for its giver, as from any device.
 * Refuses: quarantined-unknown, request-invalid where it is nothing that could be given, not-permitted.
 */
export async function release(
  store: Pick<ServerStore, 'runner' | 'reader'>,
  { id, actor }: { readonly id: string; readonly actor: string },
  surroundings: PushSurroundings,
): Promise<Decision<Released>> {
  const waiting = await store.reader.one(quarantinedById, { id })
  if (!waiting || waiting.settledAt !== null) return refuse({ code: 'quarantined-unknown', id })
  // Kept by an older program, it may say what is not taken any more.
  const read = carriedCommand.safeParse(JSON.parse(waiting.content))
  if (!read.success) {
    const [issue] = read.error.issues
    const path = issue?.path.join('.') ?? ''
    return refuse({ code: 'request-invalid', path, problem: issue?.message ?? 'wrong' })
  }
  const carried = read.data
  const given = await store.runner.transaction<Released | Refusal>(async (inside) => {
    const settled = await inside.run({
      command: settleQuarantined,
      actor,
      at: surroundings.now(),
      input: { id, outcome: 'released' },
    } as never)
    if (!settled.ok) return { commit: false, answer: settled.refusal }
    const from = { device: waiting.device, actor: waiting.actor }
    const refused = await takeOne(inside, { ...carried, ...from }, surroundings)
    return { commit: true, answer: { id, refused: refused?.code ?? null } }
  })
  if (!given.ok) return given
  return 'code' in given.value ? refuse(given.value) : accept(given.value)
}
