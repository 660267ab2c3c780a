import type { Case } from '../../domain/case.ts'
import { stateAtBirth } from '../../domain/case.ts'
import type { CasePriority } from '../../domain/case-state.ts'
import type { FieldValue } from '../../domain/wrap-up-fields.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { type QueueRecord, queueByKey } from '../../queries/site/queue-by-key.ts'
import { isLiveChannel } from '../../domain/channel.ts'
import { dueTimeOfQueue } from '../finding/due-time-of-queue.ts'
import { slaPolicyOfQueue, stageSla } from './stage-sla.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'

/** What is known of a case when it is opened. */
export type NewCase = {
  readonly customerId: string | null
  readonly subject: string
  readonly queueId: string | null
  readonly fromInteractionId: string | null
  readonly priority?: CasePriority | undefined
  readonly assignee?: string | null | undefined
  readonly dueAt?: number | null | undefined
  readonly parentId?: string | null | undefined
  readonly fields?: Readonly<Record<string, FieldValue>> | undefined
}

/** Stages a new case and the first entry of its states: every case is born here. Answers it as it will stand. */
export async function stageCase(tx: CommandView, wanted: NewCase, context: CommandContext): Promise<Case> {
  const { at, actor, seq, newId, newRef } = context
  const assignee = wanted.assignee ?? null
  const queue = wanted.queueId === null ? undefined : await tx.one(queueByKey, { key: wanted.queueId })
  const contact =
    wanted.fromInteractionId === null
      ? undefined
      : await tx.one(interactionById, { id: wanted.fromInteractionId })
  const dueAt =
    wanted.dueAt === undefined ? await statutoryDue(tx, queue, contact?.arrivedAt ?? at) : wanted.dueAt
  const row = {
    id: newId(),
    ref: newRef(),
    customerId: wanted.customerId as Case['customerId'],
    subject: wanted.subject,
    state: stateAtBirth(assignee),
    openedBy: actor,
    openedAt: at,
    dueAt,
    fromInteractionId: wanted.fromInteractionId as Case['fromInteractionId'],
    priority: wanted.priority ?? 'normal',
    assignee,
    queueId: wanted.queueId,
    slaPolicyId: await slaPolicyOfQueue(tx, wanted.queueId),
    pendingUntil: null,
    resolvedAt: null,
    closedAt: null,
    resolution: '',
    reopens: 0,
    mergedInto: null,
    parentId: (wanted.parentId ?? null) as Case['parentId'],
    fields: wanted.fields ?? {},
  }
  tx.insert('cases', row)
  tx.insert('case_state_log', {
    id: newId(),
    caseId: row.id,
    state: row.state,
    by: actor,
    fromAt: at,
    untilAt: null,
  })
  // Whoever is on the line with the customer has answered him.
  const isAnswered = contact !== undefined && isLiveChannel(contact.channel) && contact.state !== 'queued'
  await stageSla(tx, row, [{ kind: 'opened', isAnswered }], context)
  return { ...row, version: seq }
}

/** The last moment of a queue's term in calendar days, from the receipt; null where the queue has none. */
async function statutoryDue(
  tx: CommandView,
  queue: QueueRecord | undefined,
  receivedAt: number,
): Promise<number | null> {
  return queue === undefined || queue.dueDays === null ? null : dueTimeOfQueue(tx, queue, receivedAt)
}
