import type { Case } from '../../domain/case.ts'
import { stateAtBirth } from '../../domain/case.ts'
import type { CasePriority } from '../../domain/case-state.ts'
import type { FieldValue } from '../../domain/wrap-up-fields.ts'
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
  const row = {
    id: newId(),
    ref: newRef(),
    customerId: wanted.customerId as Case['customerId'],
    subject: wanted.subject,
    state: stateAtBirth(assignee),
    openedBy: actor,
    openedAt: at,
    dueAt: wanted.dueAt ?? null,
    fromInteractionId: wanted.fromInteractionId as Case['fromInteractionId'],
    priority: wanted.priority ?? 'normal',
    assignee,
    queueId: wanted.queueId,
    slaPolicyId: null,
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
  return { ...row, version: seq }
}
