import { labelIn } from '../../domain/labels.ts'
import { instancesOfCase } from '../../queries/processes/process-instance.ts'
import type { CaseWork } from '../screens/case-work.ts'
import { scriptOf } from './read-script.ts'
import type { Reading } from './reading.ts'
import { handoverText } from './script-waits.ts'
import { stepTitle } from './script-words.ts'

/** So many stand among the facts of a case; a case seldom has more. */
const most = 5

/** The processes of a case, the latest first: where each is that runs, and how each ended; not those that were given up. */
export function readCaseProcesses(caseId: string, reading: Reading): CaseWork['processes'] {
  const { reader, look } = reading
  return reader
    .all(instancesOfCase, { caseId })
    .toReversed()
    .filter(({ instance }) => instance.state !== 'given-up')
    .slice(0, most)
    .flatMap((stored) => {
      const script = scriptOf(stored, reading)
      if (!script) return []
      const { definition, step, waitsOn } = script
      const isHanded = step.kind === 'handover' && stored.instance.state === 'waiting'
      const handedTo = isHanded
        ? { to: handoverText(step.to, waitsOn, look), until: stored.instance.since + step.seconds * 1000 }
        : null
      const process = `${labelIn(definition.labels, look.language)} ${stored.ref}`
      return [{ process, step: stepTitle(step.key, definition, look), handedTo }]
    })
}
