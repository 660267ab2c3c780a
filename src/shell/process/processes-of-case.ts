import { type OutlineStep, outlineOf } from '../../process/outline.ts'
import type { ProcessDefinition } from '../../process/definition.ts'
import { processById } from '../../queries/processes/process-definition.ts'
import { type StoredInstance, instancesOfCase } from '../../queries/processes/process-instance.ts'
import type { Reader } from '../../store/reader.ts'

/** A process that runs or ran for a case, by the version it began with. */
export type ProcessOfCase = {
  readonly stored: StoredInstance
  readonly definition: ProcessDefinition
  /** Where it is, or ended. */
  readonly at: OutlineStep | undefined
}

/** The processes of a case, oldest first. */
export function processesOfCase(reader: Reader, caseId: string): readonly ProcessOfCase[] {
  return reader.all(instancesOfCase, { caseId }).flatMap((stored) => {
    const definition = reader.one(processById, { id: stored.definitionId })?.definition
    if (!definition) return []
    const at = outlineOf(definition).find(({ step }) => step.key === stored.instance.at)
    return [{ stored, definition, at }]
  })
}
