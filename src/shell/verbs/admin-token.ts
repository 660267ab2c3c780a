import { issueToken } from '../../commands/access/issue-token.ts'
import { type Answer, mistakenBy } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { notAtServer } from '../server/not-at-server.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellOnStore } from '../shell.ts'

const dayMs = 86_400_000

/** Makes a token for a script, which is shown this once. */
export async function adminToken(call: Call, shell: ShellOnStore): Promise<Answer> {
  const elsewhere = await notAtServer(shell.store)
  if (elsewhere) return elsewhere
  const [agent = ''] = call.operands
  const scopes = call.list('scope')
  const label = call.text('label')
  if (label === null || scopes.length === 0) {
    const options = [...(label === null ? ['label'] : []), ...(scopes.length === 0 ? ['scope'] : [])]
    return mistakenBy({ kind: 'option-missing', verb: 'admin token', options })
  }
  const { makeToken } = await shell.access()
  const { id, hash, text: token } = makeToken()
  const days = call.number('days')
  const expiresAt = days === null ? null : shell.now() + days * dayMs
  return give(
    {
      command: issueToken,
      inputs: [{ id, agent, label, scopes, hash, expiresAt }],
      json: (value) => ({
        token,
        id,
        agent: value.agent,
        expires: expiresAt === null ? null : iso(expiresAt),
      }),
      text: (value, { say }) => say('shell.admin-token.done', { agent: value.agent, token }),
    },
    call,
    shell,
  )
}
