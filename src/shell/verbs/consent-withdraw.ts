import { objectToMarketing } from '../../commands/customers/object-to-marketing.ts'
import { withdrawConsent } from '../../commands/customers/withdraw-consent.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Withdraws a consent. */
export function consentWithdraw(call: Call, shell: ShellOnStore) {
  const [customer = '', purpose = ''] = call.operands
  const channel = call.text('channel')
  return give(
    {
      command: withdrawConsent,
      inputs: [{ customer, purpose, ...(channel !== null && { channel }) }],
      json: (value) => ({ ...value }),
      text: ({ ref }, { say }) => say('shell.done.consent-withdraw', { ref }),
    },
    call,
    shell,
  )
}

/** Keeps that a customer objects to marketing. */
export function consentObject(call: Call, shell: ShellOnStore) {
  const [customer = ''] = call.operands
  const reason = call.text('reason')
  return give(
    {
      command: objectToMarketing,
      inputs: [{ customer, ...(reason !== null && { reason }) }],
      json: (value) => ({ ...value }),
      text: ({ ref }, { say }) => say('shell.done.consent-object', { ref }),
    },
    call,
    shell,
  )
}
