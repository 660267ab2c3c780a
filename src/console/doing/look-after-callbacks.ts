import { assignCallback } from '../../commands/callbacks/assign-callback.ts'
import { finishCallback } from '../../commands/callbacks/finish-callback.ts'
import { rescheduleCallback } from '../../commands/callbacks/reschedule-callback.ts'
import { scheduleCallback } from '../../commands/callbacks/schedule-callback.ts'
import { formatRelative } from '../../language/times.ts'
import { sayUnclear } from '../../language/say-unclear.ts'
import { parseWhen } from '../../language/when.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { customerById } from '../../queries/customers/customer-by-id.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import type { Intent } from '../state/intent.ts'
import { readTimeZone } from '../views/read-offers.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { saidRefusal, tellDone, tellRefusal } from './tell.ts'

/** Promises a customer a callback; what is wrong stands in the form. */
export async function promiseCallback(
  doing: Doing,
  { of, queue, whose, when, note }: Extract<Intent, { readonly do: 'schedule-callback' }>,
): Promise<void> {
  const { look, agent, now } = doing
  const at = momentOf(doing, when)
  if (typeof at !== 'number') return
  const to = promisedTo(doing, of, queue)
  if ('code' in to) {
    tellInForm(doing, to)
    return
  }
  const done = await give(doing, scheduleCallback, {
    ...to,
    dueAt: at,
    whose: whose === 'mine' ? agent : 'anyone',
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  })
  if (!done.ok) {
    tellInForm(doing, done.refusal)
    return
  }
  doing.desk.drafts.callbacks.letGo(of, { when, whose, queue, note })
  doing.ui.change({ do: 'close' })
  const time = formatRelative(done.value.dueAt, now(), look.language)
  tellDone(doing, 'done.callback-promised', { ref: done.value.ref, time })
}

/** The customer of a contact, in its queue; or the customer himself, in the queue that was chosen. */
function promisedTo(
  { store: { reader } }: Doing,
  of: string,
  queue: string | null,
): { readonly customer: string; readonly queue: string } | Refusal {
  if (queue !== null) return { customer: of, queue }
  const contact = reader.one(interactionByRef, { ref: of })
  const id = contact?.customerId ?? null
  const customer = id === null ? undefined : reader.one(customerById, { id })
  if (!contact || !customer) return { code: 'interaction-without-customer', ref: of }
  return { customer: customer.ref, queue: contact.queueId }
}

/** Moves a callback to another time. */
export async function moveCallback(doing: Doing, ref: string, when: string): Promise<void> {
  const { look, now } = doing
  const dueAt = momentOf(doing, when)
  if (typeof dueAt !== 'number') return
  const done = await give(doing, rescheduleCallback, { ref, dueAt })
  if (!done.ok) {
    tellInForm(doing, done.refusal)
    return
  }
  doing.ui.change({ do: 'close' })
  const time = formatRelative(dueAt, now(), look.language)
  tellDone(doing, 'done.callback-moved', { ref, time })
}

/** Says what became of a callback. */
export async function endCallback(
  doing: Doing,
  { ref, as }: Extract<Intent, { readonly do: 'finish-callback' }>,
): Promise<void> {
  const done = await give(doing, finishCallback, { ref, as })
  doing.ui.change({ do: 'close' })
  if (done.ok) tellDone(doing, `shell.done.callback-${as}`, { ref })
  else tellRefusal(doing, done.refusal)
}

/** Makes a callback the agent's own. */
export async function takeOverCallback(doing: Doing, ref: string): Promise<void> {
  const done = await give(doing, assignCallback, { ref })
  if (done.ok) tellDone(doing, 'done.callback-yours', { ref })
  else tellRefusal(doing, done.refusal)
}

/** A time in words; null where it names none, which the form says. */
function momentOf(doing: Doing, typed: string): number | null {
  if (typed.trim() === '') {
    tellProblem(doing, doing.look.say('callback.when-missing'))
    return null
  }
  const at = parseWhen(typed, doing.now(), readTimeZone(doing.reading))
  if (typeof at === 'number') return at
  const { message, hint } = sayUnclear(at, doing.look.language)
  tellProblem(doing, `${message} ${hint}`)
  return null
}

function tellInForm(doing: Doing, refusal: Refusal): void {
  tellProblem(doing, saidRefusal(doing, refusal).message)
}

function tellProblem({ ui }: Doing, problem: string): void {
  const { overlay } = ui.scene().model
  if (overlay?.kind === 'callback' || overlay?.kind === 'callback-time')
    ui.change({ do: 'open', overlay: { ...overlay, problem } })
}
