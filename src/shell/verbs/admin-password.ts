import { setPassword } from '../../commands/access/set-password.ts'
import { agentByKey } from '../../queries/agents/agent-by-key.ts'
import { passwordProblem } from '../../domain/password-strength.ts'
import { type Answer, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { askPassword } from '../server/ask-password.ts'
import { notAtServer } from '../server/not-at-server.ts'
import type { ShellOnStore } from '../shell.ts'

/** Gives an agent a password to sign in at the server with: asked for twice, or the first line of the input. */
export async function adminPassword(call: Call, shell: ShellOnStore): Promise<Answer> {
  const elsewhere = await notAtServer(shell.store)
  if (elsewhere) return elsewhere
  const [agent = ''] = call.operands
  const password = await askPassword(shell, { isNew: true })
  if (password === null) return refuseWith({ code: 'password-missing' })
  const name = shell.reader.one(agentByKey, { key: agent })?.name ?? ''
  const problem = passwordProblem(password, [agent, ...name.split(' ')])
  if (problem !== null) return refuseWith({ code: 'password-weak', problem })
  const { hashPassword } = await shell.access()
  return give(
    {
      command: setPassword,
      inputs: [{ agent, hash: await hashPassword(password) }],
      json: (value) => value,
      text: (value, { say }) => say('shell.admin-password.done', { agent: value.agent }),
    },
    call,
    shell,
  )
}
