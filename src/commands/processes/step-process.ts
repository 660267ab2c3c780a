import * as z from 'zod'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { ProcessHappening } from '../../process/engine/event.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { command, personal } from '../command.ts'
import { findInstance } from '../finding/find-instance.ts'
import { movedProcesses } from '../staging/stage-process.ts'

const input = z.strictObject({
  /** The running process. */
  ref: z.string().min(1),
  /** The step that is meant, and the count of events that whoever gives it has seen; as it stands unless given. */
  step: z.string().min(1).optional(),
  sequence: z.number().int().optional(),
  /** What was done. */
  did: z.enum([
    'said',
    'answered',
    'all-so',
    'not-all-so',
    'given',
    'refused',
    'happened',
    'chose',
    'back',
    'jump',
    'skip',
    'give-up',
  ]),
  value: personal(z.union([z.string().max(2000), z.number(), z.boolean()])).optional(),
  to: z.string().min(1).optional(),
  reason: personal(z.string().max(500)).optional(),
})

type Given = z.output<typeof input>

/**
 * Does the step that a process is at, or leaves it another way.
 * Refuses: process-instance-not-found, process-over, process-moved-on, process-not-at-step, process-step-unfit, process-answer-wrong,
 * process-step-mandatory, process-step-unknown, process-reason-missing, process-at-start.
 */
export const stepProcess = command('process.step', input, async (tx, given, context) => {
  const found = await findInstance(tx, given.ref)
  if (!found.ok) return found
  const instance = found.value
  const ofCase = await tx.one(caseById, { id: instance.caseId })
  const denied = await context.permit({ owner: ofCase?.assignee ?? null, queue: ofCase?.queueId ?? null })
  if (denied) return refuse(denied)
  const happening = happeningOf(given, given.step ?? instance.instance.at)
  if (!happening.ok) return happening
  const moved = movedProcesses(tx, context)
  const { sequence } = given
  const done = await moved.happen(instance, {
    ...happening.value,
    ...(sequence !== undefined && { sequence }),
  })
  if (!done.ok) return done
  await moved.stage()
  const { ref, instance: after } = done.value
  const { at, state, ended } = after
  return accept({ ref, step: at, state, result: ended?.result ?? null, value: ended?.value ?? null })
})

function happeningOf(given: Given, step: string): Decision<ProcessHappening> {
  const { value = '', to = '', reason = '' } = given
  switch (given.did) {
    case 'said':
      return accept({ is: 'said', step })
    case 'answered':
      return accept({ is: 'answered', step, value })
    case 'all-so':
    case 'not-all-so':
      return accept({ is: 'checked', step, isAllSo: given.did === 'all-so' })
    case 'given':
    case 'refused':
      return accept({ is: 'commanded', step, isAccepted: given.did === 'given' })
    case 'happened':
      return accept({ is: 'happened', step })
    case 'chose':
      return accept({ is: 'chosen', step, to, reason })
    case 'back':
      return accept({ is: 'gone-back' })
    case 'jump':
      return accept({ is: 'jumped', to, reason })
    case 'skip':
      return accept({ is: 'skipped', step, reason })
    case 'give-up':
      return accept({ is: 'given-up', reason })
    default:
      return given.did satisfies never
  }
}
