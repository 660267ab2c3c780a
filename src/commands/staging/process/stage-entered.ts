import { refuse } from '../../../domain/decision.ts'
import { isReasonWithin } from '../../../domain/reason-path.ts'
import { caseById } from '../../../queries/cases/case-by-id.ts'
import { interactionById } from '../../../queries/interactions/interaction-by-id.ts'
import { entryPointOfInteraction } from '../../../queries/interactions/entry-point-of-interaction.ts'
import { whyNotWorkable } from '../../../domain/case.ts'
import { labelIn } from '../../../domain/labels.ts'
import { newestProcess, type PublishedProcess } from '../../../queries/processes/process-definition.ts'
import { startingEntries } from '../../../queries/processes/starting-entries.ts'
import { instancesOfCase } from '../../../queries/processes/process-instance.ts'
import { siteRows } from '../../../queries/site/site-rows.ts'
import type { CommandContext, CommandView } from '../../../store/command-definition.ts'
import { stageCase } from '../stage-case.ts'
import { stageContactOfCase } from '../stage-contact-of-case.ts'
import { movedProcesses } from './move-processes.ts'

/** A contact that came in, or was given its reason. */
type Entered = {
  readonly interactionId: string
  /** Where it came in; looked up where it is left out. */
  readonly point?: string | null
  /** The path of the reason that it is given now; null when it comes in. */
  readonly reason: string | null
}

/**
 * Starts the processes that begin by themselves with a contact, for its case, which is opened where it has none. One that runs or
 * ran for the case is not started again; one that cannot start as it is, because it needs to be given something, is left to people.
 */
export async function stageEntered(
  tx: CommandView,
  { interactionId, reason, point }: Entered,
  context: CommandContext,
): Promise<void> {
  const met = (await tx.all(startingEntries, {})).filter((entry) => isMet(entry.reason, reason))
  if (met.length === 0) return
  const where =
    point === undefined ? (await tx.one(entryPointOfInteraction, { id: interactionId }))?.point : point
  const begun = met.filter((entry) => entry.point === where)
  if (begun.length === 0) return
  await tx.settle()
  for (const key of new Set(begun.map(({ process }) => process))) {
    const process = await tx.one(newestProcess, { key })
    if (process) await startFor(tx, { interactionId, process }, context)
  }
}

function isMet(wanted: string | null, given: string | null): boolean {
  return wanted === null ? given === null : given !== null && isReasonWithin(given, wanted)
}

async function startFor(
  tx: CommandView,
  { interactionId, process }: { readonly interactionId: string; readonly process: PublishedProcess },
  context: CommandContext,
): Promise<void> {
  await tx.attempt(async () => {
    const caseId = await caseFor(tx, { interactionId, process }, context)
    if (caseId === null) return refuse({ code: 'nothing-to-change' })
    return movedProcesses(tx, 'itself', context).start({ caseId, process, input: {} })
  })
}

/** The case that a process starts for; null where it was there before, or the case is closed. */
async function caseFor(
  tx: CommandView,
  { interactionId, process }: { readonly interactionId: string; readonly process: PublishedProcess },
  context: CommandContext,
): Promise<string | null> {
  const contact = await tx.one(interactionById, { id: interactionId })
  if (!contact) return null
  const { caseId, customerId, queueId, subject } = contact
  if (caseId === null) {
    const [site] = await tx.all(siteRows.sites, {})
    const language = site?.default_language === 'en' ? 'en' : 'pl'
    const words = subject.trim() === '' ? labelIn(process.definition.labels, language) : subject.trim()
    const made = await stageCase(
      tx,
      { customerId, queueId, subject: words, fromInteractionId: interactionId },
      context,
    )
    await stageContactOfCase(tx, interactionId, made.id)
    await tx.settle()
    return made.id
  }
  const its = await tx.one(caseById, { id: caseId })
  if (!its || whyNotWorkable(its)) return null
  const others = await tx.all(instancesOfCase, { caseId })
  const { key } = process.definition
  return others.some(({ instance }) => instance.process === key && instance.state !== 'given-up')
    ? null
    : caseId
}
