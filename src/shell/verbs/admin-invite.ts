import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { actorOf } from '../give.ts'
import { inviteAgent } from '../server/invite-agent.ts'
import { notAtServer } from '../server/not-at-server.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellOnStore } from '../shell.ts'

const usualHours = 24

/** Makes a code that signs an agent in at the server once. */
export async function adminInvite(call: Call, shell: ShellOnStore): Promise<Answer> {
  const elsewhere = await notAtServer(shell.store)
  if (elsewhere) return elsewhere
  const [agent = ''] = call.operands
  const hours = call.number('hours') ?? usualHours
  const invited = await inviteAgent(shell, { agent, hours, actor: actorOf(call) })
  if (!invited.ok) return refuseWith(invited.refusal)
  const { code, expiresAt } = invited.value
  return show({ agent: invited.value.agent, code, expiresAt: iso(expiresAt) }, ({ say, format }) =>
    say('shell.admin-invite.done', { agent: invited.value.agent, code, until: format.moment(expiresAt) }),
  )
}
