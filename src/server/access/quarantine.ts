import { quarantinePush } from '../../commands/access/quarantine-push.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { PushRequest } from '../../protocol/push.ts'
import type { ServerStore } from '../../store/server-store.ts'
import { roomAside } from '../room-to-keep.ts'

/**
 * Keeps what a revoked device sends until a supervisor says what becomes of it; sent again it is kept once. What there is no room for stays with
 * the device, which is told that it may no more.
 * Refuses: what the store itself is refused for.
 */
export async function putAside(
  { runner }: Pick<ServerStore, 'runner'>,
  {
    device,
    actor,
    request,
    now,
  }: {
    readonly device: string
    readonly actor: string
    readonly request: PushRequest
    readonly now: () => number
  },
): Promise<Decision<null>> {
  const given = request.commands.map((carried) => asideOf(carried, { device, actor }))
  const kept = await runner.transaction<Refusal | null>(async (inside) => {
    const hasRoom = roomAside(await inside.replication.waiting.aside(device))
    for (const one of given) {
      if (await inside.replication.devices.has(one.input.id)) continue
      if (!hasRoom(one.input.content.length)) break
      const outcome = await inside.run({ ...one, at: now() } as never)
      if (!outcome.ok) return { commit: false, answer: outcome.refusal }
    }
    return { commit: true, answer: null }
  })
  if (!kept.ok) return kept
  return kept.value === null ? accept(null) : refuse(kept.value)
}

/** The command that keeps one which a device sent. */
export function asideOf(
  carried: PushRequest['commands'][number],
  { device, actor }: { readonly device: string; readonly actor: string },
) {
  return {
    command: quarantinePush,
    actor: 'system',
    id: `aside:${carried.id}`,
    input: {
      id: carried.id,
      device,
      number: carried.number,
      actor,
      command: carried.name,
      content: JSON.stringify(carried),
      givenAt: carried.at,
    },
  }
}
