import { giveConsent } from '../../commands/customers/give-consent.ts'
import { type Answer, mistakenBy } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Keeps what a customer consents to, with its proof. */
export async function consentGive(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [customer = '', purpose = ''] = call.operands
  const wording = call.text('wording')
  const how = call.text('how')
  const missing = [...(wording === null ? ['wording'] : []), ...(how === null ? ['how'] : [])]
  if (missing.length > 0) {
    return mistakenBy({ kind: 'option-missing', verb: 'consent give', options: missing })
  }
  const interaction = call.text('interaction')
  const channel = call.text('channel') ?? 'all'
  return give(
    {
      command: giveConsent,
      inputs: [{ customer, purpose, channel, wording, how, ...(interaction !== null && { interaction }) }],
      json: (value) => ({ ...value }),
      text: ({ ref }, { say }) => say('shell.done.consent-give', { ref }),
    },
    call,
    shell,
  )
}
