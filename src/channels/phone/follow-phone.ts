import { hash } from 'node:crypto'
import { abandonInteraction } from '../../commands/interactions/abandon-interaction.ts'
import { acceptInteraction } from '../../commands/interactions/accept-interaction.ts'
import { addNote } from '../../commands/interactions/add-note.ts'
import { declineInteraction } from '../../commands/interactions/decline-interaction.ts'
import { type DialledCall, dialCall } from '../../commands/interactions/dial-call.ts'
import { endInteraction } from '../../commands/interactions/end-interaction.ts'
import { holdInteraction } from '../../commands/interactions/hold-interaction.ts'
import { resumeInteraction } from '../../commands/interactions/resume-interaction.ts'
import { ringCall } from '../../commands/interactions/ring-call.ts'
import { type Decision, refuse } from '../../domain/decision.ts'
import type { AgentKey, EpochMs } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { pendingOffer } from '../../queries/agents/pending-offer.ts'
import { interactionByCall } from '../../queries/interactions/interaction-by-call.ts'
import type { CommandDefinition } from '../../store/command-definition.ts'
import type { Outcome } from '../../store/outcome.ts'
import type { ServerStore } from '../../store/server-store.ts'
import { dialable } from './dialable.ts'
import { dialling } from './dialling.ts'
import { type CallContact, isNoted, lastStep, nextStep } from './next-step.ts'
import type { CallEnding, DialWish, PhoneAction, PhoneCall, PhoneState } from '../../domain/phone-call.ts'
import type { Phone, PhoneEvent } from './phone.ts'

/** The calls that a phone had, and when it was last heard: what a program that ended leaves to the next. */
export type KeptCalls = { readonly calls: readonly string[]; readonly heardAt: EpochMs }

type Following = {
  readonly phone: Phone
  readonly store: Pick<ServerStore, 'runner' | 'reader'>
  /** Whose phone it is: all that it says is given as his. */
  readonly agent: AgentKey
  readonly now: () => EpochMs
  readonly kept: KeptCalls | null
  readonly keep: (kept: KeptCalls) => void
  /** What a note says of how a call ended. */
  readonly words: (ending: CallEnding, said: string) => string
  readonly told: {
    readonly changed: (state: PhoneState) => void
    /** The store refused what the phone says, or what is done at the phone; once for each reason of a call. */
    readonly refused: (refusal: Refusal, call: PhoneCall | null) => void
    readonly failed: (fault: unknown) => void
  }
}

export type PhoneFollower = {
  readonly state: () => PhoneState
  /** Asks the phone. */
  readonly ask: (action: PhoneAction) => Promise<Decision<null>>
  /**
   * Dials, where the store lets it: answers once the phone says that it does.
   * Refuses: what the phone refuses, what `call.dial` does, peer-too-slow.
   */
  readonly dial: (wish: DialWish) => Promise<Decision<DialledCall>>
  readonly stop: () => Promise<void>
}

type Followed = {
  readonly call: PhoneCall
  readonly since: EpochMs
  readonly wasAnswered: boolean
  readonly ended: { readonly ending: CallEnding; readonly said: string; readonly at: EpochMs } | null
  readonly ref: string | null
  readonly refusal: Refusal | null
}

/** What breaks, a busy disk or a locked file, is tried again after so long. */
const againAfterMs = 1000
/** More steps than a call can need at once. */
const mostSteps = 6
/** Ended calls that are remembered, so that what is heard of them late is known for what it is. */
const remembered = 200

/**
 * Follows a phone: each time that something is heard of it, the store is told what it does not know yet, one call after another, so that
 * hearing of a call twice, late or again after a restart is once. What the store refuses is told, and the phone goes on.
 */
export function followPhone(following: Following): PhoneFollower {
  const { phone, store, agent, now, told } = following
  const followed = new Map<string, Followed>()
  const over = new Set<string>()
  /** How calls ended of which nothing else was heard yet. */
  const early = new Map<string, NonNullable<Followed['ended']>>()
  const expected = dialling(phone.name)
  let link: Pick<PhoneState, 'isUp' | 'refusal'> = { isUp: null, refusal: null }
  let lostAt: EpochMs | null = null
  let left = following.kept
  let turn: Promise<void> = Promise.resolve()
  let again: NodeJS.Timeout | undefined
  let isStopped = false

  const state = (): PhoneState => ({
    ...link,
    calls: [...followed.values()]
      .filter(({ ended }) => ended === null)
      .map(({ call, ref, since, refusal }) => ({ ...call, ref, since, refusal })),
  })
  const change = (id: string, changes: Partial<Followed>): void => {
    const one = followed.get(id)
    if (one) followed.set(id, { ...one, ...changes })
  }
  const keep = (): void => {
    following.keep({ calls: [...followed.keys()], heardAt: now() })
  }

  const contactOf = async (id: string): Promise<(CallContact & { readonly version: number }) | undefined> => {
    const contact = await store.reader.one(interactionByCall, { call: id })
    if (!contact) return undefined
    const offer =
      contact.state === 'offered'
        ? await store.reader.one(pendingOffer, { interactionId: contact.id })
        : undefined
    return { ...contact, how: offer?.how ?? null }
  }

  /** Gives what the phone says, under an id of its own; where that was given and has been taken back since, under another. */
  const give = async <Input>(
    command: CommandDefinition<string, Input, unknown>,
    input: Input,
    { what, at }: { readonly what: string; readonly at?: EpochMs },
  ): Promise<Outcome<unknown>> => {
    const id = `call-${hash('sha256', `${phone.name}\n${agent}\n${what}`, 'hex').slice(0, 32)}`
    const given = { command, input, actor: agent, ...(at !== undefined && { at }) }
    const outcome = await store.runner.run({ ...given, id })
    return outcome.ok && 'already' in outcome ? store.runner.run(given) : outcome
  }

  const refused = (one: Followed, refusal: Refusal): void => {
    if (one.refusal?.code !== refusal.code) told.refused(refusal, one.call)
    change(one.call.id, { refusal })
  }

  /** Tells the store what it does not know yet of a call. */
  const tellStore = async (id: string): Promise<void> => {
    for (let steps = 0; steps < mostSteps; steps++) {
      const one = followed.get(id)
      if (!one) return
      const contact = await contactOf(id)
      const step = nextStep(asFarAsKnown(one), contact, agent)
      change(id, { ref: contact?.ref ?? null })
      const isTooLate = one.ended && (contact ? step !== 'accept' : one.ended.ending === 'unseen')
      if (step === null || isTooLate === true) {
        if (!one.ended) change(id, { refusal: null })
        return
      }
      const outcome = await giveStep(one.call, step, contact)
      if (!outcome.ok) {
        refused(one, outcome.refusal)
        return
      }
    }
  }

  const giveStep = async (
    { id: call, number, name }: PhoneCall,
    step: NonNullable<ReturnType<typeof nextStep>>,
    contact: (CallContact & { readonly version: number }) | undefined,
  ): Promise<Outcome<unknown>> => {
    const what = `${call}\n${step}\n${contact?.version ?? 0}`
    if (step === 'ring') return give(ringCall, { call, number, ...(name !== null && { name }) }, { what })
    if (step === 'dial') return giveDialled({ call, number }, what)
    const ref = contact?.ref ?? ''
    if (step === 'accept') return give(acceptInteraction, { ref }, { what })
    return give(step === 'hold' ? holdInteraction : resumeInteraction, { ref }, { what })
  }

  /** What must not be is ended at the phone as well, where it was asked for here. */
  const giveDialled = async (dialled: { readonly call: string; readonly number: string }, what: string) => {
    const asked = expected.take(dialled.number)
    const { number: _number, ...wish } = asked?.wish ?? { number: '' }
    const outcome = await give(dialCall, { ...dialled, ...wish }, { what })
    if (!outcome.ok && asked) void phone.ask({ do: 'hang-up', call: dialled.call })
    const value = outcome.ok && 'value' in outcome ? (outcome.value as DialledCall) : null
    if (asked) asked.answer(outcome.ok ? { ok: true, value: value ?? nowhere } : outcome)
    return outcome
  }

  /** Tells the store how a call ended. */
  const tellEnd = async ({ call, ended, wasAnswered }: Followed): Promise<void> => {
    if (!ended) return
    const contact = await contactOf(call.id)
    if (!contact) return
    const { ref } = contact
    const step = lastStep(contact, { agent, wasAnswered })
    const what = `${call.id}\n${step ?? ''}`
    const at = { what, ...(ended.ending === 'unseen' && { at: ended.at }) }
    const command = { abandon: abandonInteraction, decline: declineInteraction, end: endInteraction }
    if (step !== null) {
      const outcome = await give(command[step], { ref }, at)
      if (!outcome.ok) told.refused(outcome.refusal, call)
    }
    if (contact.heldBy !== agent || !isNoted(ended.ending)) return
    const text = following.words(ended.ending, ended.said)
    const noted = await store.runner.run({
      command: addNote,
      input: { ref, text },
      actor: agent,
      id: `note-${hash('sha256', `${phone.name}\n${call.id}`, 'hex').slice(0, 32)}`,
    })
    if (!noted.ok) told.refused(noted.refusal, call)
  }

  const settle = async (): Promise<void> => {
    for (const id of followed.keys()) {
      // What is heard from here on is for the next turn: a call may be answered and over before this one is done.
      const isOver = (followed.get(id)?.ended ?? null) !== null
      await tellStore(id)
      const one = followed.get(id)
      if (!one || !isOver) continue
      await tellEnd(one)
      followed.delete(id)
      early.delete(id)
      over.add(id)
      for (const old of [...over].slice(0, Math.max(0, over.size - remembered))) over.delete(old)
    }
    keep()
  }
  const inTurn = (): void => {
    turn = turn.then(settleAndTell)
  }
  const settleAndTell = async (): Promise<void> => {
    try {
      await settle()
    } catch (fault) {
      told.failed(fault)
      if (!isStopped) again = setTimeout(inTurn, againAfterMs)
    }
    told.changed(state())
  }

  const hear = (event: PhoneEvent): void => {
    if (event.kind === 'link') hearLink(event)
    else if (event.kind === 'call') hearCall(event.call)
    else {
      const { id, ending, said } = event
      const ended = { ending, said, at: ending === 'unseen' ? (lostAt ?? now()) : now() }
      if (followed.has(id)) change(id, { ended })
      else if (!over.has(id)) early.set(id, ended)
    }
    inTurn()
  }
  const hearCall = (call: PhoneCall): void => {
    if (over.has(call.id)) return
    const before = followed.get(call.id)
    const isAnswered = call.state === 'talking' || call.state === 'held'
    followed.set(call.id, {
      ended: early.get(call.id) ?? null,
      ref: null,
      refusal: null,
      ...before,
      call,
      since: before?.call.state === call.state ? before.since : now(),
      wasAnswered: isAnswered || before?.wasAnswered === true,
    })
  }
  const hearLink = ({ isUp, refusal }: Extract<PhoneEvent, { kind: 'link' }>): void => {
    link = { isUp, refusal }
    if (!isUp) lostAt ??= now()
    else {
      forgetLeft()
      lostAt = null
    }
  }
  /** What another program left going on and the phone has no more ended while nobody listened. */
  const forgetLeft = (): void => {
    const { calls, heardAt } = left ?? { calls: [], heardAt: now() }
    left = null
    for (const id of calls) {
      if (followed.has(id)) continue
      const call = { id, direction: 'in', state: 'ringing', isMuted: false, number: '', name: null } as const
      const ended = { ending: 'unseen', said: '', at: heardAt } as const
      followed.set(id, { call, since: heardAt, wasAnswered: false, ended, ref: null, refusal: null })
    }
  }

  phone.start(hear)
  return {
    state,
    ask: phone.ask,
    async dial(wish) {
      const dialled = dialable(wish.number)
      if (dialled === null) return refuse({ code: 'number-not-dialable', number: wish.number })
      const { number: _number, ...rest } = wish
      const input = { call: 'to be dialled', number: dialled, ...rest }
      const [allowed] = await store.runner.rehearse([{ command: dialCall, input, actor: agent }])
      if (allowed?.ok === false) return allowed
      const { answered, forget } = expected.expect(dialled, wish)
      const asked = await phone.ask({ do: 'dial', number: dialled })
      if (asked.ok) return answered
      forget()
      return asked
    },
    async stop() {
      isStopped = true
      clearTimeout(again)
      await phone.stop()
      await turn
    },
  }
}

/** A call that was answered is that also where the phone said last that it is over; a caller who hung up had been answered. */
function asFarAsKnown({ call, ended, wasAnswered }: Followed): Pick<PhoneCall, 'direction' | 'state'> {
  const hungUp = ended?.ending === 'hung-up-here' || ended?.ending === 'hung-up-there'
  return ended && (wasAnswered || (hungUp && call.direction === 'in')) ? { ...call, state: 'talking' } : call
}

const nowhere: DialledCall = { ref: '', queue: '', customer: null, candidates: [] }
