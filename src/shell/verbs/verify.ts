import { recordVerification } from '../../commands/customers/record-verification.ts'
import { verificationMethodList } from '../../queries/customers/verification-method-list.ts'
import { type Answer, mistakenBy } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Keeps how a caller showed who he is; who passed opens the card. */
export async function verify(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [ref = '', method] = call.operands
  if (method === undefined) {
    const wanted = shell.reader.all(verificationMethodList, {})
    return mistakenBy({ kind: 'operand-missing', verb: 'verify', operand: 'METHOD', wanted })
  }
  const note = call.text('note')
  const who = call.text('who') ?? 'holder'
  const result = call.text('result') ?? 'passed'
  return give(
    {
      command: recordVerification,
      inputs: [{ ref, method, who, result, ...(note !== null && { note }) }],
      json: (value) => ({ ...value }),
      text: (value, { say }) => say(`shell.done.verify-${value.result}`, { customer: value.customer }),
    },
    call,
    shell,
  )
}
