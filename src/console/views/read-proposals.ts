import type { Interaction } from '../../domain/interaction.ts'
import { labelIn } from '../../domain/labels.ts'
import { proposedProcesses } from '../../queries/processes/proposed-processes.ts'
import type { ProposalView } from '../screens/proposal-lines.ts'
import { codeLabel } from './code-label.ts'
import type { Reading } from './reading.ts'

/** What is proposed for a contact is chosen by digits: there are no more of them. */
const most = 9

/** The processes that are proposed for a contact in hand: those for whatever comes in there, then those for a reason. */
export function readProposals(
  { id, queueId }: Pick<Interaction, 'id' | 'queueId'>,
  reading: Reading,
): readonly ProposalView[] {
  const { reader, look } = reading
  return reader
    .all(proposedProcesses, { interactionId: id })
    .toSorted((a, b) => Number(a.reason !== null) - Number(b.reason !== null))
    .slice(0, most)
    .map(({ process, labels, reason }) => ({
      process,
      label: labelIn(labels, look.language),
      reason: reason === null ? null : codeLabel({ kind: 'reason', path: reason, queueId }, reading),
    }))
}
