import { type Desk, rowsOf, textOf } from './desk.ts'

const filter = 'queue = E-mail and subject ~ potwierdzenie and state = queued'

/** Wraps up in bulk all confirmations that wait; answers the batch. */
export async function wrapConfirmations(desk: Desk, agent: string): Promise<string> {
  const waiting = [...desk.situation().contacts.values()].filter(
    (one) => one.queue === 'written' && one.channel === 'email' && one.state === 'queued',
  )
  const words = ['wrap', 'none', '--reason', 'payment.confirmation', '--where', filter, '--yes']
  const answered = await desk.say(words, agent)
  const refs = rowsOf(answered).map((row) => textOf(row, 'ref'))
  const at = desk.place.clock.now
  for (const ref of refs) {
    if (!waiting.some((one) => one.ref === ref)) throw new Error(`${ref} was not waiting`)
    const codes = { by: 'batch', reason: 'payment.confirmation', outcomes: ['none'] } as const
    desk.note({ at, what: 'coded', ref, ...codes })
  }
  return textOf(answered, 'batch')
}
