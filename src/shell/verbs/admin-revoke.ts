import { revokeDevice } from '../../commands/access/revoke-device.ts'
import { revokeToken } from '../../commands/access/revoke-token.ts'
import { type Answer, mistakenBy } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { notAtServer } from '../server/not-at-server.ts'
import type { ShellOnStore } from '../shell.ts'

/** Ends devices, by their prefixes, or tokens, by their ids: at once. */
export async function adminRevoke(call: Call, shell: ShellOnStore): Promise<Answer> {
  const elsewhere = await notAtServer(shell.store)
  if (elsewhere) return elsewhere
  const devices = call.operands.filter((name) => /^[A-Z]{2,6}$/.test(name))
  const tokens = call.operands.filter((name) => !devices.includes(name))
  if (devices.length > 0 && tokens.length > 0) {
    const [operand = ''] = tokens
    return mistakenBy({ kind: 'operand-unknown', verb: 'admin revoke', operand, wanted: devices })
  }
  if (devices.length > 0) {
    return give(
      {
        command: revokeDevice,
        inputs: devices.map((device) => ({ device })),
        json: (value) => value,
        text: ({ device, inHand }, { say, clean }) => {
          const refs = clean(inHand.map(({ ref, agent }) => `${ref} (${agent})`).join(', '))
          return [
            say('shell.admin-revoke.device', { device }),
            ...(inHand.length === 0 ? [] : [say('shell.admin-revoke.in-hand', { n: inHand.length, refs })]),
          ].join('\n')
        },
      },
      call,
      shell,
    )
  }
  return give(
    {
      command: revokeToken,
      inputs: tokens.map((id) => ({ id })),
      json: (value) => value,
      text: ({ id, agent }, { say }) => say('shell.admin-revoke.token', { id, agent }),
    },
    call,
    shell,
  )
}
