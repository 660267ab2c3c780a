import { settleQuarantined } from '../../commands/access/settle-quarantined.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { actorOf, give } from '../give.ts'
import { notAtServer } from '../server/not-at-server.ts'
import type { ShellOnStore } from '../shell.ts'

/** Gives what waits in quarantine, as if its device had been let in; all that waits with `all`. */
export async function adminRelease(call: Call, shell: ShellOnStore): Promise<Answer> {
  const elsewhere = await notAtServer(shell.store)
  if (elsewhere) return elsewhere
  const { release } = await shell.access()
  const rows: { readonly id: string; readonly refused: string | null }[] = []
  for (const id of call.operands) {
    const released = await release(shell.store, { id, actor: actorOf(call) })
    if (!released.ok) return refuseWith(released.refusal)
    rows.push(released.value)
  }
  return show({ rows }, ({ say }) =>
    rows
      .map(({ id, refused }) =>
        refused === null
          ? say('shell.admin-release.done', { id })
          : say('shell.admin-release.refused', { id, refused }),
      )
      .join('\n'),
  )
}

/** Puts away what waits in quarantine; it stays in the history. */
export async function adminDiscard(call: Call, shell: ShellOnStore): Promise<Answer> {
  const elsewhere = await notAtServer(shell.store)
  if (elsewhere) return elsewhere
  return give(
    {
      command: settleQuarantined,
      inputs: call.operands.map((id) => ({ id, outcome: 'discarded' })),
      json: (value) => value,
      text: ({ id }, { say }) => say('shell.admin-discard.done', { id }),
    },
    call,
    shell,
  )
}
