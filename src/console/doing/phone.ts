import type { Refusal } from '../../domain/refusal.ts'
import type { FollowedCall } from '../../domain/phone-call.ts'
import type { InteractionState } from '../../domain/interaction-state.ts'
import { normalizeContactPoint } from '../../domain/contact-point.ts'
import { customersByContactPoint } from '../../queries/customers/customers-by-contact-point.ts'
import { originOfInteraction } from '../../queries/messages/own-addresses.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import type { ConsolePhone } from '../console-surroundings.ts'
import type { Intent } from '../state/intent.ts'
import { sightOn } from '../views/reading.ts'
import type { Doing } from './doing.ts'
import { turnTo } from './take.ts'
import { saidRefusal, tellDone, tellRefusal } from './tell.ts'

/** A contact whose call is on the phone: what is done with it is asked of the phone. */
export type CallHere = { readonly phone: ConsolePhone; readonly call: FollowedCall }

/** The call that a contact is, where it is on this phone and that can be reached. */
export function callHere({ phone }: Pick<Doing, 'phone'>, ref: string): CallHere | null {
  const state = phone?.state()
  const call = state?.isUp === true ? state.calls.find((one) => one.ref === ref) : undefined
  return phone && call ? { phone, call } : null
}

const lookEveryMs = 20
/** What a phone accepted is done within this, or it is said that it is not yet. */
const doneWithinMs = 3000

/** Waits until the store has what the phone was asked for; says so where that takes long. Answers whether it has. */
async function becomes(doing: Doing, ref: string, states: readonly InteractionState[]): Promise<boolean> {
  for (let waited = 0; waited < doneWithinMs; waited += lookEveryMs) {
    const contact = doing.store.reader.one(interactionByRef, { ref })
    if (contact && states.includes(contact.state)) return true
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
  const text = doing.look.say('phone.slow', { ref })
  doing.ui.change({ do: 'notice', notice: { kind: 'refused', text, hint: '' } })
  return false
}

/** Answers at the phone and opens the contact; whoever is talked to waits on hold meanwhile. */
export async function answerAtPhone(doing: Doing, { phone, call }: CallHere): Promise<void> {
  const ref = call.ref ?? ''
  for (const other of phone.state().calls) {
    if (other.id !== call.id && other.state === 'talking') await phone.ask({ do: 'hold', call: other.id })
  }
  const asked = await phone.ask({ do: 'answer', call: call.id })
  if (!asked.ok) {
    tellRefusal(doing, asked.refusal)
    return
  }
  if (!(await becomes(doing, ref, ['active', 'held']))) return
  doing.changed()
  turnTo(doing, ref)
  tellWhose(doing, ref)
}

/** Says how many customers have the number of a call that is linked to none, and what leads on. */
function tellWhose({ ui, look, agent, reading }: Doing, ref: string): void {
  const { reader } = reading
  const contact = reader.one(interactionByRef, { ref })
  const number = reader.one(originOfInteraction, { id: contact?.id ?? '' })?.contact ?? null
  if (contact?.customerId !== null || number === null) return
  const normalized = normalizeContactPoint('phone', number)
  // Whom he may not see he is not told of.
  const owners = sightOn(agent, reading).sees('customer.see', {})
    ? reader.all(customersByContactPoint, { kind: 'phone', normalized })
    : []
  const [text, hint] =
    owners.length > 1
      ? [look.say('phone.several', { n: owners.length }), look.say('hint.phone.several')]
      : [look.say('phone.nobody'), look.say('hint.phone.nobody', { number })]
  ui.change({
    do: 'notice',
    notice: { kind: 'done', text: `${look.say('done.taken', { ref })} ${text}`, hint },
  })
}

/** Turns the caller away. */
export async function rejectAtPhone(doing: Doing, { phone, call }: CallHere): Promise<void> {
  const ref = call.ref ?? ''
  const asked = await phone.ask({ do: 'reject', call: call.id })
  doing.ui.change({ do: 'close' })
  if (!asked.ok) tellRefusal(doing, asked.refusal)
  else if (await becomes(doing, ref, ['abandoned', 'queued'])) tellDone(doing, 'done.declined', { ref })
}

const does = {
  hold: { asks: 'hold', becomes: ['held'] },
  resume: { asks: 'resume', becomes: ['active'] },
  end: { asks: 'hang-up', becomes: ['wrapping-up', 'done'] },
} as const

/** Holds, takes back or hangs up at the phone; the contact follows it. */
export async function changeAtPhone(
  doing: Doing,
  what: 'hold' | 'resume' | 'end',
  { phone, call }: CallHere,
): Promise<void> {
  const ref = call.ref ?? ''
  if (what === 'resume') {
    for (const other of phone.state().calls) {
      if (other.id !== call.id && other.state === 'talking') await phone.ask({ do: 'hold', call: other.id })
    }
  }
  const asked = await phone.ask({ do: does[what].asks, call: call.id })
  if (!asked.ok) tellRefusal(doing, asked.refusal)
  else if (await becomes(doing, ref, does[what].becomes)) {
    doing.changed()
    tellDone(doing, `done.${what}`, { ref })
  }
}

/** Dials, where that customer may be called for that, and opens the contact. */
export async function dial(doing: Doing, intent: Extract<Intent, { readonly do: 'dial' }>): Promise<void> {
  const { phone } = doing
  if (!phone) return
  const { number, purpose, for: ref } = intent
  for (const other of phone.state().calls) {
    if (other.state === 'talking') await phone.ask({ do: 'hold', call: other.id })
  }
  const dialled = await phone.dial({
    number,
    ...(purpose !== null && { purpose }),
    ...(ref !== null && { for: ref }),
  })
  if (!dialled.ok) {
    tellInLine(doing, dialled.refusal)
    return
  }
  doing.changed()
  doing.ui.change({ do: 'close' })
  turnTo({ ...doing, scene: doing.ui.scene() }, dialled.value.ref)
  tellDone(doing, 'done.dialled', { ref: dialled.value.ref })
}

/** Mutes and unmutes, sends keys, or gives the call to another number and lets go of it. */
export async function askPhone(
  doing: Doing,
  intent: Extract<Intent, { readonly do: 'mute' | 'digits' | 'redirect' }>,
): Promise<void> {
  const { phone } = doing
  if (!phone) return
  const { call } = intent
  const asked =
    intent.do === 'mute'
      ? await phone.ask({ do: intent.isMuted ? 'mute' : 'unmute', call })
      : intent.do === 'digits'
        ? await phone.ask({ do: 'send-digits', call, digits: intent.typed })
        : await phone.ask({ do: 'transfer', call, number: intent.typed })
  if (!asked.ok) {
    tellInLine(doing, asked.refusal)
    return
  }
  if (intent.do !== 'mute') doing.ui.change({ do: 'close' })
  if (intent.do === 'mute') tellDone(doing, intent.isMuted ? 'done.muted' : 'done.unmuted')
  else tellDone(doing, intent.do === 'digits' ? 'done.digits' : 'done.redirected', { to: intent.typed })
}

/** A refusal stands below what was typed, where something was. */
function tellInLine(doing: Doing, refusal: Refusal): void {
  const { overlay } = doing.ui.scene().model
  if (overlay?.kind !== 'phone-line') {
    tellRefusal(doing, refusal)
    return
  }
  const { message: problem } = saidRefusal(doing, refusal)
  doing.ui.change({ do: 'open', overlay: { ...overlay, problem } })
}
