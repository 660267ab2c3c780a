import type { Interaction } from '../../domain/interaction.ts'
import { labelIn } from '../../domain/labels.ts'
import { newestProcess } from '../../queries/processes/process-definition.ts'
import { proposedProcesses } from '../../queries/processes/proposed-processes.ts'
import type { ProposalView } from '../screens/proposal-lines.ts'
import type { ReasonProcess } from '../forms/processes-of-reason.ts'
import { codeLabel } from './code-label.ts'
import type { Reading } from './reading.ts'

type Contact = Pick<Interaction, 'id' | 'queueId'>

/** What is proposed for a contact is chosen by digits: there are no more of them. */
const most = 9

/** The processes that are proposed for a contact in hand: those for whatever comes in there, then those for a reason. */
export function readProposals({ id, queueId }: Contact, reading: Reading): readonly ProposalView[] {
  const { reader, look } = reading
  return reader
    .all(proposedProcesses, { interactionId: id })
    .filter(({ begins, reason }) => begins === 'proposed' || reason === null)
    .toSorted((a, b) => Number(a.reason !== null) - Number(b.reason !== null))
    .slice(0, most)
    .map(({ process, labels, reason }) => ({
      process,
      label: labelIn(labels, look.language),
      reason: reason === null ? null : codeLabel({ kind: 'reason', path: reason, queueId }, reading),
    }))
}

/** The processes that a reason of a contact brings with it; what has to be brought along to start one no wrap-up brings. */
export function readReasonProcesses({ id }: Pick<Contact, 'id'>, reading: Reading): readonly ReasonProcess[] {
  const { reader, look } = reading
  const isReady = (key: string): boolean =>
    reader.one(newestProcess, { key })?.definition.data.every(({ input }) => input !== 'required') ?? false
  return reader
    .all(proposedProcesses, { interactionId: id })
    .flatMap(({ process, labels, reason, begins }) =>
      reason !== null && isReady(process)
        ? { process, label: labelIn(labels, look.language), reason, startsByItself: begins === 'starts' }
        : [],
    )
}
