import { isLiveChannel } from '../../domain/channel.ts'
import { formatPhone } from '../../language/phones.ts'
import { type CardMasking, maskedRow } from '../../queries/customers/card-masking.ts'
import { myWork, type MyWorkRow } from '../../queries/agents/my-work.ts'
import type { HeldView } from '../state/views.ts'
import { maskingOn, type Reading } from './reading.ts'

/** What the agent holds. */
export function readInHand(agent: string, { reader, remember }: Reading): readonly MyWorkRow[] {
  return remember('in-hand', agent, () => reader.all(myWork, { agent }))
}

/** Whether somebody is on the line, or on hold. */
export function isOnTheLine({ channel, state }: Pick<MyWorkRow, 'channel' | 'state'>): boolean {
  return isLiveChannel(channel) && (state === 'active' || state === 'held')
}

/** What the agent has in hand, without what is only offered. */
export function heldViews(agent: string, reading: Reading): readonly HeldView[] {
  return reading.remember('held', agent, () => {
    const masking = maskingOn(agent, reading)
    return readInHand(agent, reading)
      .filter(({ state }) => state !== 'offered')
      .map((row) => {
        const { ref, state, channel } = row
        return { ref, state, isLive: isLiveChannel(channel), who: () => whoOf(row, masking) }
      })
  })
}

function whoOf(row: MyWorkRow, masking: CardMasking): string {
  const { customerName, contact } = maskedRow(row, masking)
  return customerName ?? (contact === null ? '' : formatPhone(contact))
}
