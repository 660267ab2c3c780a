import type { EpochMs } from './ids.ts'

/** Where an outgoing message is; `sent` is said by the channel alone, never assumed. */
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'failed' | 'called-back'

export const deliveryStates: readonly DeliveryState[] = [
  'waiting',
  'sending',
  'sent',
  'failed',
  'called-back',
]

/** What waits to leave, or has left. */
export type Delivery = {
  /** Also the key by which a channel makes sending twice into once. */
  readonly id: string
  readonly ref: string
  readonly messageId: string
  readonly interactionId: string
  readonly channel: string
  readonly address: string
  readonly state: DeliveryState
  /** Before it nothing is sent: the end of the undo delay, of a pause after a failure, or of a channel's lease. */
  readonly notBefore: EpochMs
  readonly attempts: number
  readonly sentAt: EpochMs | null
  readonly error: string | null
  readonly createdBy: string
  readonly createdAt: EpochMs
  /** The work it came back as when it could not be delivered. */
  readonly madeInteractionId: string | null
}

/** How long a channel has for one attempt before another may be made. Longer than the longest timeout of SMTP (RFC 5321, 4.5.3.2). */
export const attemptLeaseMs = 15 * 60_000

const minute = 60_000
/** Pauses after a failure that may pass; after the last the message has failed. Source: RFC 5321, 4.5.4.1, for mail. */
const pausesMs = [1, 5, 15, 60, 240, 720, 1440].map((minutes) => minutes * minute)

/** How long to wait after a number of attempts; undefined when no other is made. */
export function pauseAfter(attempts: number): number | undefined {
  return pausesMs[attempts - 1]
}

/** Whether no other attempt is made at a message whose channels never said what became of it. */
export function isGivenUp({ state, attempts }: Delivery): boolean {
  return state === 'sending' && attempts > pausesMs.length
}

/** Whether an attempt may begin: its time has come, and nobody is at it, or whoever was has not come back. */
export function isDeliveryDue({ state, notBefore }: Delivery, at: EpochMs): boolean {
  return (state === 'waiting' || state === 'sending') && notBefore <= at
}

/** Whether it is certain that nothing has left: only then can a message be called back. */
export function canCallBack({ state }: Delivery): boolean {
  return state === 'waiting' || state === 'failed'
}

/** Whether a channel ever had it: from then on it cannot be made as if it had never been. */
export function hasBeenHandedOver({ state, attempts }: Delivery): boolean {
  return attempts > 0 || state === 'sending' || state === 'sent'
}

/** Stands for what was said where a channel said nothing. */
export const noAnswer = 'no-answer'

/** Stands for what was said where a server had all of a message and did not say that it took it: sent again, it might come twice. */
export const mayHaveLeft = 'may-have-left'

/** Stand for why a message of another store does not leave here: it waited there, or was being sent. */
export const heldOnImport = 'held-on-import'
export const heldWhileSending = 'held-while-sending'
