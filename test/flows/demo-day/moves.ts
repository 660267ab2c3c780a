import { writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { aMail } from '../../exchange/mails.ts'
import { type Answered, type Desk, rowsOf, textOf } from './desk.ts'
import type { Status } from './happening.ts'
import { codesOf } from './reckon-codes.ts'
import { casesOpenedBy, offerSeconds, queueNames, wrapUpSeconds } from './the-site.ts'

/*
 * What can be done at the desk: each gives one command line and writes down what that means. What the book says follows
 * from the words of the field alone; of the answer only refs are taken.
 */

export type Caller = { readonly number: string; readonly name: string }

export async function ring(desk: Desk, caller: Caller, queue: string): Promise<string> {
  const words = ['ring', caller.number, '--queue', queueNames[queue] ?? '', '--name', caller.name]
  const answered = await desk.say([...words, '--subject', 'Pytanie'])
  const ref = textOf(answered, 'ref')
  const customer = textOf(answered, 'customer')
  const at = desk.place.clock.now
  desk.note({ at, what: 'came', ref, queue, channel: 'call', customer, direction: 'in' })
  return ref
}

export async function hangUp(desk: Desk, ref: string): Promise<void> {
  const { agent, state } = contactOf(desk, ref)
  await desk.say(['abandon', ref])
  const at = desk.place.clock.now
  if (state === 'offered') desk.note({ at, what: 'offer-over', ref, how: 'withdrawn' })
  desk.note({ at, what: 'left', ref })
  if (agent !== null) handsFree(desk, agent)
}

/** Takes the best of a queue; answers what it was, or undefined when nothing there is for this agent. */
export async function takeNext(desk: Desk, agent: string, queue: string): Promise<string | undefined> {
  const answered = await desk.tries(['next', '--queue', queueNames[queue] ?? ''], agent)
  if (!answered) return undefined
  const ref = textOf(answered, 'ref')
  if (contactOf(desk, ref).state !== 'queued') throw new Error(`${ref} was not waiting`)
  desk.note({ at: desk.place.clock.now, what: 'taken', ref, agent })
  return ref
}

export async function take(desk: Desk, agent: string, ref: string): Promise<void> {
  await desk.say(['take', ref], agent)
  desk.note({ at: desk.place.clock.now, what: 'taken', ref, agent })
}

export async function offer(desk: Desk, ref: string, agent: string): Promise<void> {
  await desk.say(['offer', ref, agent], 'hanna')
  const at = desk.place.clock.now
  const until = at + (offerSeconds[contactOf(desk, ref).queue] ?? 30) * 1000
  desk.note({ at, what: 'offered', ref, agent, until })
}

export async function acceptIt(desk: Desk, ref: string, agent: string): Promise<void> {
  await desk.say(['accept', ref], agent)
  const at = desk.place.clock.now
  desk.note({ at, what: 'offer-over', ref, how: 'accepted' }, { at, what: 'taken', ref, agent })
}

export async function decline(desk: Desk, ref: string, agent: string): Promise<void> {
  await desk.say(['decline', ref, '--reason', 'busy-with-case'], agent)
  desk.note({ at: desk.place.clock.now, what: 'offer-over', ref, how: 'declined' })
}

export async function hold(desk: Desk, ref: string, agent: string): Promise<void> {
  await desk.say(['hold', ref], agent)
  desk.note({ at: desk.place.clock.now, what: 'held', ref })
}

export async function resume(desk: Desk, ref: string, agent: string): Promise<void> {
  await desk.say(['resume', ref], agent)
  desk.note({ at: desk.place.clock.now, what: 'resumed', ref })
}

export async function end(desk: Desk, ref: string, agent: string): Promise<void> {
  await desk.say(['end', ref], agent)
  const at = desk.place.clock.now
  const seconds = wrapUpSeconds[contactOf(desk, ref).queue]
  desk.note({ at, what: 'ended', ref, wrapUpBy: seconds === undefined ? null : at + seconds * 1000 })
}

export type WrapUp = {
  readonly reason: string | null
  readonly outcomes: readonly [string, ...string[]]
  /** Minutes until a callback of these codes. */
  readonly callbackIn?: number
}

export async function wrap(desk: Desk, ref: string, agent: string, codes: WrapUp): Promise<void> {
  const before = contactOf(desk, ref)
  const [outcome, ...more] = codes.outcomes
  const answered = await desk.say(
    [
      'wrap',
      ref,
      outcome,
      '--note',
      'z rozmowy',
      ...(codes.reason === null ? [] : ['--reason', codes.reason]),
      ...more.flatMap((one) => ['--and', one]),
      ...(codes.callbackIn === undefined ? [] : ['--callback', `+${codes.callbackIn}m`]),
    ],
    agent,
  )
  const at = desk.place.clock.now
  desk.note({ at, what: 'coded', ref, by: 'agent', reason: codes.reason, outcomes: codes.outcomes })
  consequences(desk, ref, { answered, codes, agent })
  const kept = [...desk.situation().callbacks].find(([, callback]) => callback.ref === ref)
  if (kept && kept[1].over === null && before.channel === 'callback')
    desk.note({ at, what: 'callback-over', callback: kept[0], how: 'done' })
  handsFree(desk, agent)
}

function consequences(
  desk: Desk,
  ref: string,
  { answered, codes, agent }: { readonly answered: Answered; readonly codes: WrapUp; readonly agent: string },
): void {
  const { queue, customer, channel } = contactOf(desk, ref)
  const at = desk.place.clock.now
  const opened = answered['followUps'] as readonly string[]
  const expected = codes.outcomes.filter((one) => casesOpenedBy.includes(one)).length
  if (opened.length !== expected) throw new Error(`${ref} opened ${opened.length} cases`)
  for (const one of opened) {
    const born = { state: 'new', priority: 'normal', isAnswered: channel === 'call' } as const
    desk.note({ at, what: 'case-opened', case: one, customer, queue, ...born })
  }
  if (codes.callbackIn === undefined) return
  const mine = codes.outcomes.includes('callback.mine')
  desk.note({
    at,
    what: 'promised',
    callback: textOf(answered, 'callback'),
    dueAt: at + codes.callbackIn * 60_000,
    agent: mine ? agent : null,
    queue,
    customer,
  })
}

export async function correct(desk: Desk, ref: string, agent: string, codes: WrapUp): Promise<void> {
  const [outcome, ...more] = codes.outcomes
  const words = ['correct', ref, outcome, ...more.flatMap((one) => ['--and', one]), '--note', 'poprawka']
  await desk.say([...words, ...(codes.reason === null ? [] : ['--reason', codes.reason])], agent)
  const { outcomes } = codes
  // What is not said stays as it was.
  const reason = codes.reason ?? codesOf(desk.record, ref)?.reason ?? null
  desk.note({ at: desk.place.clock.now, what: 'corrected', ref, reason, outcomes })
}

export async function putBack(desk: Desk, ref: string, agent: string): Promise<void> {
  await desk.say(['put-back', ref, '--reason', 'missing-data'], agent)
  desk.note({ at: desk.place.clock.now, what: 'put-back', ref })
  handsFree(desk, agent)
}

export async function handOverTo(
  desk: Desk,
  ref: string,
  { from, ...to }: { readonly from: string; readonly queue?: string; readonly agent?: string },
): Promise<void> {
  const { channel, queue } = contactOf(desk, ref)
  const at = desk.place.clock.now
  if (to.queue !== undefined) {
    await desk.say(['transfer', ref, '--queue', queueNames[to.queue] ?? ''], from)
    desk.note({ at, what: 'handed-over', ref, queue: to.queue })
  } else if (to.agent !== undefined) {
    await desk.say(['transfer', ref, '--agent', to.agent], from)
    const until = channel === 'call' ? at + (offerSeconds[queue] ?? 30) * 1000 : null
    desk.note({ at, what: 'handed-over', ref, queue }, { at, what: 'offered', ref, agent: to.agent, until })
  }
  handsFree(desk, from)
}

export type Letter = {
  readonly id: string
  readonly from: string
  readonly subject: string
  readonly sentAt: number
  readonly answers?: string
}

/** Lets mails in; the book has them from when they were sent. */
export async function letIn(desk: Desk, letters: readonly Letter[], queue: string): Promise<void> {
  const folder = join(desk.folder, `mails-${desk.place.clock.now}`)
  mkdirSync(folder)
  for (const [index, { id, from, subject, sentAt, answers }] of letters.entries()) {
    const date = new Date(sentAt).toUTCString().replace('GMT', '+0000')
    const wish = {
      id,
      from,
      subject,
      date,
      ...(answers !== undefined && { inReplyTo: answers, references: [answers] }),
    }
    writeFileSync(join(folder, `${index}.eml`), aMail(wish))
  }
  const answered = await desk.say(['import', 'mail', folder, '--queue', queueNames[queue] ?? ''])
  const mails = rowsOf(answered, 'mails')
  for (const [index, { sentAt }] of letters.entries()) {
    const mail = mails.find((one) => textOf(one, 'file').endsWith(`${index}.eml`))
    if (!mail) throw new Error(`mail ${index} did not come in: ${JSON.stringify(answered)}`)
    const ref = textOf(mail, 'ref')
    if (mail['became'] === 'appended') continue
    const customer = textOf(mail, 'customer')
    desk.note({ at: sentAt, what: 'came', ref, queue, channel: 'email', customer, direction: 'in' })
  }
}

export async function reply(desk: Desk, ref: string, agent: string): Promise<void> {
  await desk.say(['reply', ref, '--text', 'Dziękujemy za wiadomość.'], agent)
  const matter = contactOf(desk, ref).case
  if (matter !== null) desk.note({ at: desk.place.clock.now, what: 'case-answered', case: matter })
}

export async function signIn(desk: Desk, agent: string): Promise<void> {
  await desk.say(['status', 'sign-in'], agent)
  desk.note({ at: desk.place.clock.now, what: 'status', agent, status: 'not-ready', reason: null })
}

export async function choose(
  desk: Desk,
  agent: string,
  chosen: { readonly status: Status; readonly reason: string | null; readonly afterThis: boolean },
): Promise<void> {
  const { status, reason, afterThis } = chosen
  const words = [
    'status',
    status,
    ...(reason === null ? [] : [reason]),
    ...(afterThis ? ['--after-this'] : []),
  ]
  await desk.say(words, agent)
  const what = afterThis && inHand(desk, agent).length > 0 ? 'chose-next' : 'status'
  desk.note({ at: desk.place.clock.now, what, agent, status, reason })
}

export async function signOut(desk: Desk, agent: string): Promise<void> {
  await desk.say(['status', 'sign-out', '--work', 'put-back'], agent)
  const at = desk.place.clock.now
  for (const { ref, agent: holder, state } of desk.situation().contacts.values()) {
    if (holder !== agent) continue
    if (state === 'offered') desk.note({ at, what: 'offer-over', ref, how: 'withdrawn' })
    if (state === 'active' || state === 'held') desk.note({ at, what: 'put-back', ref })
  }
  desk.note({ at, what: 'status', agent, status: 'logged-out', reason: null })
}

/** Does something, has it undone by who did it, and forgets it. */
export async function doneAndUndone(desk: Desk, agent: string, work: () => Promise<unknown>): Promise<void> {
  const before = desk.record.length
  await work()
  desk.place.clock.now += desk.chance.whole(1500, 9500)
  await desk.say(['undo'], agent)
  desk.record.splice(before)
}

/** What an agent works on; what only waits for his answer is not among it. */
export function inHand(desk: Desk, agent: string) {
  return [...desk.situation().contacts.values()].filter(
    (one) => one.agent === agent && one.state !== 'offered' && one.state !== 'done',
  )
}

/** The status that an agent chose for after his work comes when the last of it leaves his hands. */
export function handsFree(desk: Desk, agent: string): void {
  const next = desk.situation().agents.get(agent)?.next
  if (next && inHand(desk, agent).length === 0)
    desk.note({ at: desk.place.clock.now, what: 'status', agent, ...next })
}

export function contactOf(desk: Desk, ref: string) {
  const found = desk.situation().contacts.get(ref)
  if (!found) throw new Error(`${ref} is not written down`)
  return found
}
