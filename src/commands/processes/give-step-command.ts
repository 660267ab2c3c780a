import type { Case } from '../../domain/case.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { parseRef } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { commandInputOf } from '../../process/engine/command-input.ts'
import { runnableOf } from '../../process/engine/runnable.ts'
import { latestInteractionsOfCase } from '../../queries/cases/latest-interactions-of-case.ts'
import { customerById } from '../../queries/customers/customer-by-id.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { processById } from '../../queries/processes/process-definition.ts'
import type { StoredInstance } from '../../queries/processes/process-instance.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import type { DeclaredCommand } from '../command.ts'
import { isForMacros } from '../messages/for-macros.ts'
import { recordCommands } from '../record-commands.ts'
import { startProcess } from './start-process.ts'

/** What became of the command of a step. */
export type GivenByStep = {
  readonly name: string
  readonly input: Readonly<Record<string, unknown>>
  /** What it answered; null where it was refused. */
  readonly value: unknown
  /** Null where it was accepted. */
  readonly refusal: Refusal | null
}

type Given = {
  readonly instance: StoredInstance
  readonly ofCase: Case
  /** The contact that is at hand; else one that the giver has in hand, or the latest. */
  readonly contact: string | undefined
}

const givable = new Map(
  [...recordCommands, startProcess].map((one) => [
    one.name as string,
    one as unknown as DeclaredCommand<string, never, unknown>,
  ]),
)

/**
 * Gives the command of the step that an instance is at, as a part of the command that moves it: with its own right, its own rules,
 * and what it takes of the case and the contact at hand. Refused, it leaves no trace. Answers null where the step gives none.
 * Refuses: process-contact-elsewhere, server-decides.
 */
export async function giveStepCommand(
  tx: CommandView,
  { instance: found, ofCase, contact }: Given,
  context: CommandContext,
): Promise<Decision<GivenByStep | null>> {
  const process = await tx.one(processById, { id: found.definitionId })
  const runnable = process && runnableOf(process.definition)
  const step = runnable?.stepOf(found.instance.at)
  if (!runnable || step?.kind !== 'do') return accept(null)
  const name = step.command
  const atHand = await whatIsAtHand(tx, { instance: found, ofCase, contact }, context)
  if (!atHand.ok) return atHand
  const command = isForMacros(name) ? givable.get(name) : undefined
  if (!command) throw new Error(`${found.definitionId} gives ${name}, which no process may`)
  const own = commandInputOf(runnable, found.instance, step)
  const input = { ...takenOf(command, atHand.value), ...own }
  const parsed = command.parse(input)
  const decision = parsed.ok
    ? await tx.attempt(() => command.handler(tx, parsed.value, context))
    : refuse(parsed.refusal)
  if (decision.ok) await tx.settle()
  // Then the step as a whole is the server's to decide.
  else if (decision.refusal.code === 'server-decides') return decision
  return accept({
    name,
    input,
    value: decision.ok ? decision.value : null,
    refusal: decision.ok ? null : decision.refusal,
  })
}

type AtHand = {
  readonly case: string
  readonly contact: string | null
  readonly customer: string | null
  readonly queue: string | null
}

async function whatIsAtHand(
  tx: CommandView,
  { instance, ofCase, contact }: Given,
  { actor }: CommandContext,
): Promise<Decision<AtHand>> {
  const { ref, customerId, queueId } = ofCase
  const customer = customerId === null ? undefined : await tx.one(customerById, { id: customerId })
  const known = { case: ref, customer: customer?.ref ?? null, queue: queueId }
  if (contact !== undefined) {
    const named = await tx.one(interactionByRef, { ref: parseRef(contact) ?? contact })
    if (named?.caseId !== ofCase.id)
      return refuse({ code: 'process-contact-elsewhere', ref: instance.ref, contact })
    return accept({ ...known, contact: named.ref })
  }
  const contacts = await tx.all(latestInteractionsOfCase, { caseId: ofCase.id, limit: 20 })
  const one = contacts.find(({ heldBy }) => heldBy === actor) ?? contacts[0]
  return accept({ ...known, contact: one?.ref ?? null })
}

/** What a message that is written for the case belongs to, though it could do without. */
const belonging: Readonly<Record<string, readonly string[]>> = {
  'message.compose': ['customer', 'queue', 'case'],
  'process.start': ['case'],
}

/** What a command takes of what is at hand, where the step says nothing else. */
function takenOf(
  { name, schema }: DeclaredCommand<string, never, unknown>,
  atHand: AtHand,
): Readonly<Record<string, string>> {
  const needed = new Set(schema.safeParse({}).error?.issues.map(({ path }) => path[0]))
  const taken: Readonly<Record<string, string | null>> = { ...atHand, ref: refFor(name, atHand) }
  return Object.fromEntries(
    ['ref', 'customer', 'queue', 'case'].flatMap((key) => {
      const value = taken[key] ?? null
      const isTaken = needed.has(key) || belonging[name]?.includes(key) === true
      return isTaken && value !== null ? [[key, value]] : []
    }),
  )
}

/** The record that a command is about: the case, its customer, or the contact that is at hand. */
function refFor(name: string, atHand: AtHand): string | null {
  if (name.startsWith('case.')) return atHand.case
  if (name.startsWith('customer.')) return atHand.customer
  return atHand.contact ?? (name === 'note.add' ? atHand.case : null)
}
