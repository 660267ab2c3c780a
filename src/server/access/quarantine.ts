import { quarantinePush } from '../../commands/access/quarantine-push.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { PushRequest } from '../../protocol/push.ts'
import type { ServerStore } from '../../store/server-store.ts'

/**
 * Keeps what a revoked device sends until a supervisor says what becomes of it; sent again it is kept once.
 * Refuses: what the store itself is refused for.
 */
export async function putAside(
  { runner }: Pick<ServerStore, 'runner'>,
  {
    device,
    actor,
    request,
  }: { readonly device: string; readonly actor: string; readonly request: PushRequest },
): Promise<Decision<null>> {
  const given = request.commands.map((carried) => asideOf(carried, { device, actor }))
  let refused: Decision<null> = accept(null)
  await runner.runEach(given, (outcome) => {
    if (!outcome.ok) refused = refuse(outcome.refusal)
  })
  return refused
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
