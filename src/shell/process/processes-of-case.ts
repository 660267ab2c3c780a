import type { EpochMs } from '../../domain/ids.ts'
import type { Labels } from '../../domain/labels.ts'
import { type OutlineStep, outlineOf } from '../../process/outline.ts'
import type { ProcessDefinition } from '../../process/definition.ts'
import type { HandoverTo } from '../../process/step.ts'
import { waitingAt } from '../../process/waiting-at.ts'
import { handoverLabels } from '../../queries/processes/handover-labels.ts'
import { processById } from '../../queries/processes/process-definition.ts'
import { type StoredInstance, instancesOfCase } from '../../queries/processes/process-instance.ts'
import type { Reader } from '../../store/reader.ts'

/** To whom a case is handed over, as the site calls him, and until when. */
export type HandedTo = { readonly to: HandoverTo; readonly labels: Labels; readonly until: EpochMs | null }

/** A process that runs or ran for a case, by the version it began with. */
export type ProcessOfCase = {
  readonly stored: StoredInstance
  readonly definition: ProcessDefinition
  /** Where it is, or ended. */
  readonly at: OutlineStep | undefined
  /** To whom it handed the case; null where that is with nobody else. */
  readonly handedTo: HandedTo | null
}

/** The processes of a case, oldest first. */
export function processesOfCase(reader: Reader, caseId: string): readonly ProcessOfCase[] {
  return reader.all(instancesOfCase, { caseId }).flatMap((stored) => {
    const definition = reader.one(processById, { id: stored.definitionId })?.definition
    if (!definition) return []
    const at = outlineOf(definition).find(({ step }) => step.key === stored.instance.at)
    return [{ stored, definition, at, handedTo: at ? handedAt(at, stored, reader) : null }]
  })
}

function handedAt({ step }: OutlineStep, { instance }: StoredInstance, reader: Reader): HandedTo | null {
  if (instance.state !== 'waiting') return null
  const waiting = waitingAt(step, instance.since)
  if (!waiting?.to) return null
  return { to: waiting.to, labels: handoverLabels(reader, waiting.to), until: waiting.until }
}
