import { type CaseSoFar, beginsFor } from '../../process/begins-for.ts'
import { entryPointsOfCase } from '../../queries/cases/entry-points-of-case.ts'
import { entryPointOfInteraction } from '../../queries/interactions/entry-point-of-interaction.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { instancesOfCase, resultsOf } from '../../queries/processes/process-instance.ts'
import { labelIn } from '../../domain/labels.ts'
import { newestProcess } from '../../queries/processes/process-definition.ts'
import { processKeys } from '../../queries/processes/process-keys.ts'
import type { Reader } from '../../store/reader.ts'
import type { Option } from '../state/views.ts'
import type { Reading } from './reading.ts'

/** The processes that can be started for the case of a contact, by name; the first nine by a digit. */
export function readStartable(ref: string, { reader, remember, look }: Reading): readonly Option[] {
  return remember('startable', `${ref} ${look.language}`, () => {
    const soFar = soFarOf(ref, reader)
    const newest = new Map<string, boolean>()
    for (const { key, retired } of reader.all(processKeys, {}))
      if (!newest.has(key)) newest.set(key, retired === 1)
    return [...newest]
      .flatMap(([key, isRetired]) => {
        const found = isRetired ? undefined : reader.one(newestProcess, { key })
        return found && beginsFor(found.definition.entry, soFar)
          ? [{ key, definition: found.definition }]
          : []
      })
      .map(({ key, definition: { labels, purpose } }) => ({
        key,
        label: labelIn(labels, look.language),
        hint: labelIn(purpose, look.language),
      }))
      .toSorted((a, b) => a.label.localeCompare(b.label, look.language))
      .map((option, index) => ({ ...option, hotKey: index < 9 ? String(index + 1) : null }))
  })
}

/** What the case of a contact had so far; of one without a case where it came in itself. */
function soFarOf(ref: string, reader: Reader): CaseSoFar {
  const contact = reader.one(interactionByRef, { ref })
  if (!contact) return { points: [], ended: [] }
  const { id, caseId } = contact
  const point = reader.one(entryPointOfInteraction, { id })?.point ?? null
  const own = point === null ? [] : [point]
  if (caseId === null) return { points: own, ended: [] }
  const others = reader.all(entryPointsOfCase, { caseId }).map((one) => one.point)
  return { points: [...own, ...others], ended: resultsOf(reader.all(instancesOfCase, { caseId })) }
}
