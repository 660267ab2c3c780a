import * as z from 'zod'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { whyNotNow } from '../../process/engine/apply-event.ts'
import type { DataValue } from '../../process/conditions/conditions.ts'
import type { ProcessHappening } from '../../process/engine/event.ts'
import type { InstanceState, ProcessInstance } from '../../process/engine/instance.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { instanceByRef, type StoredInstance } from '../../queries/processes/process-instance.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { command, personal } from '../command.ts'
import { findInstance } from '../finding/find-instance.ts'
import { movedProcesses } from '../staging/process/move-processes.ts'
import { toldRefusal } from '../staging/process/told-refusal.ts'
import { giveStepCommand, type GivenByStep } from './give-step-command.ts'

const input = z.strictObject({
  /** The running process. */
  ref: z.string().min(1),
  /** The step that is meant, and the count of events that whoever gives it has seen; as it stands unless given. */
  step: z.string().min(1).optional(),
  sequence: z.number().int().optional(),
  /** What was done. `command`: give the command of the step; `given` and `refused` say that somebody has. `pause`: nobody is at it now. */
  did: z.enum([
    'said',
    'answered',
    'all-so',
    'not-all-so',
    'command',
    'given',
    'refused',
    'happened',
    'chose',
    'back',
    'jump',
    'skip',
    'give-up',
    'pause',
  ]),
  value: personal(z.union([z.string().max(2000), z.number(), z.boolean()])).optional(),
  to: z.string().min(1).optional(),
  reason: personal(z.string().max(500)).optional(),
  /** The contact of the case that is at hand, which the step's command is about. */
  contact: z.string().min(1).optional(),
})

type Given = z.output<typeof input>

/**
 * Does the step that a process is at, or leaves it another way. The command of a step is given with it, or nothing happens.
 * Refuses: process-instance-not-found, process-over, process-moved-on, process-not-at-step, process-step-unfit, process-answer-wrong,
 * process-step-mandatory, process-step-unknown, process-reason-missing, process-at-start, process-contact-elsewhere, nothing-to-change.
 */
export const stepProcess = command('process.step', input, async (tx, given, context) => {
  const found = await findInstance(tx, given.ref)
  if (!found.ok) return found
  const stored = found.value
  const ofCase = await tx.one(caseById, { id: stored.caseId })
  if (!ofCase) throw new Error(`${stored.ref} runs for no case`)
  const denied = await context.permit({ owner: ofCase.assignee, queue: ofCase.queueId })
  if (denied) return refuse(denied)
  const { sequence = stored.instance.sequence, step = stored.instance.at } = given
  const why = whyNotNow(stored.instance, { sequence, step })
  if (why) return refuse(toldRefusal(why, stored.ref))
  if (given.did === 'pause') return pause(tx, stored, context)
  const byCommand =
    given.did === 'command'
      ? await giveStepCommand(tx, { instance: stored, ofCase, contact: given.contact }, context)
      : null
  if (byCommand && !byCommand.ok) return byCommand
  const command = byCommand?.value ?? null
  const happening = happeningOf(
    { ...given, did: given.did },
    { step, isAccepted: command !== null && command.refusal === null },
  )
  // A command that put the last contact away has paused it already.
  const by = command && (await tx.one(instanceByRef, stored))?.pausedAt === context.at ? 'itself' : 'hand'
  const done = await movedProcesses(tx, by, context).happen(stored, { ...happening, sequence })
  if (!done.ok) return done
  return accept({ ...stepped(stored.ref, done.value.instance), command })
})

async function pause(
  tx: CommandView,
  { ref, pausedAt, instance }: StoredInstance,
  { at }: CommandContext,
): Promise<Decision<Stepped>> {
  const isForPeople = instance.state === 'running' || instance.state === 'undecided'
  if (!isForPeople || pausedAt !== null) return refuse({ code: 'nothing-to-change' })
  tx.patch('process_instances', instance.id, { pausedAt: at })
  return accept({ ...stepped(ref, instance), command: null })
}

/** Where a process is after a step. */
type Stepped = {
  readonly ref: string
  readonly step: string
  readonly state: InstanceState
  readonly result: string | null
  readonly value: DataValue | null
  /** What became of the step's command, where it was given. */
  readonly command: GivenByStep | null
}

function stepped(ref: string, { at, state, ended }: ProcessInstance): Omit<Stepped, 'command'> {
  return { ref, step: at, state, result: ended?.result ?? null, value: ended?.value ?? null }
}

function happeningOf(
  given: Given & { readonly did: Exclude<Given['did'], 'pause'> },
  { step, isAccepted }: { readonly step: string; readonly isAccepted: boolean },
): ProcessHappening {
  const { value = '', to = '', reason = '' } = given
  switch (given.did) {
    case 'said':
      return { is: 'said', step }
    case 'answered':
      return { is: 'answered', step, value }
    case 'all-so':
    case 'not-all-so':
      return { is: 'checked', step, isAllSo: given.did === 'all-so' }
    case 'command':
      return { is: 'commanded', step, isAccepted }
    case 'given':
    case 'refused':
      return { is: 'commanded', step, isAccepted: given.did === 'given' }
    case 'happened':
      return { is: 'happened', step }
    case 'chose':
      return { is: 'chosen', step, to, reason }
    case 'back':
      return { is: 'gone-back' }
    case 'jump':
      return { is: 'jumped', to, reason }
    case 'skip':
      return { is: 'skipped', step, reason }
    case 'give-up':
      return { is: 'given-up', reason }
    default:
      return given.did satisfies never
  }
}
