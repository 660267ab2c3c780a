import { dialCall } from '../../commands/interactions/dial-call.ts'
import { refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { ShellOnStore } from '../shell.ts'

/** Lets the phone of the console that is open dial, where that customer may be called; a `tel:` link says which number too. */
export async function dialANumber(call: Call, shell: ShellOnStore) {
  const [written = ''] = call.operands
  const number = numberOf(written)
  const queue = call.text('queue')
  const purpose = call.text('purpose')
  const ref = call.text('for')
  const wish = {
    number,
    ...(queue !== null && { queue }),
    ...(purpose !== null && { purpose }),
    ...(ref !== null && { for: ref }),
  }
  const agent = call.agent ?? 'owner'
  if (call.is('dry-run')) {
    const input = { call: 'to be dialled', ...wish }
    const [allowed] = await shell.store.runner.rehearse([{ command: dialCall, input, actor: agent }])
    if (allowed?.ok === false) return refuseWith(allowed.refusal)
    return show({ dryRun: true, number }, ({ say }) => say('shell.dry-run'))
  }
  const dialled = await shell.dialAt({ storeId: shell.store.info.storeId, agent, wish })
  if (!dialled.ok) return refuseWith(dialled.refusal)
  const { ref: made } = dialled.value
  return show({ ref: made, number }, ({ say }) => say('shell.done.dial', { ref: made }))
}

/** The number of a `tel:` link, without what may stand behind it. Source: RFC 3966. */
function numberOf(written: string): string {
  const [, link] = /^tel:([^;?]*)/iu.exec(written.trim()) ?? []
  if (link === undefined) return written
  try {
    return decodeURIComponent(link)
  } catch {
    return link
  }
}
