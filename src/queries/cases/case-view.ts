import type { Case } from '../../domain/case.ts'
import type { Reader } from '../../store/reader.ts'
import { cardMasking } from '../customers/card-masking.ts'
import { caseById } from './case-by-id.ts'
import { caseByRef } from './case-by-ref.ts'
import { casesMergedInto } from './cases-merged-into.ts'
import { type ChecklistItem, checklistOfCase } from './checklist-of-case.ts'
import { type CustomerRecord, customerById } from '../customers/customer-by-id.ts'
import type { CaseInteraction } from './interactions-of-case.ts'
import { latestChildrenOfCase } from './latest-children-of-case.ts'
import { latestInteractionsOfCase } from './latest-interactions-of-case.ts'
import { latestNotesOfCase } from './latest-notes-of-case.ts'
import { type CustomerField, caseFieldList } from '../customers/customer-field-list.ts'
import { type CaseLink, linksOfCase } from './links-of-case.ts'
import { maskedCase } from './masked-case.ts'
import { mentionsOfCase } from './mentions-of-case.ts'
import type { CaseNote } from './notes-of-case.ts'
import { type QueueRecord, queueByKey } from '../site/queue-by-key.ts'
import { seenCase } from './seen-case.ts'
import { type CaseSizes, sizesOfCase } from './sizes-of-case.ts'
import { sightOfViewer } from '../rights/sight.ts'
import { type SlaClockRow, slaClocksOfCase } from './sla-clocks-of-case.ts'
import { type CaseStateEntry, statesOfCase } from './states-of-case.ts'

/** The most contacts, notes and children that a view shows. */
const shown = 500

export type CaseViewNote = CaseNote & {
  /** Its place among all notes of the case, from 1: what verbs call it by. */
  readonly number: number
  readonly mentions: readonly { readonly agentId: string; readonly seenAt: number | null }[]
}

/** One case with all that belongs to it, oldest first; of contacts, notes and children the newest 500. */
export type CaseView = {
  readonly case: Case
  readonly customer: CustomerRecord | undefined
  readonly queue: QueueRecord | undefined
  readonly parent: Case | undefined
  readonly children: readonly Case[]
  readonly links: readonly CaseLink[]
  readonly interactions: readonly CaseInteraction[]
  readonly notes: readonly CaseViewNote[]
  /** How many older ones are left out; null where some are, but how many is not within the rights of whoever looks. */
  readonly earlier: { readonly [Kind in keyof CaseSizes]: number | null }
  readonly checklist: readonly ChecklistItem[]
  readonly states: readonly CaseStateEntry[]
  /** What it is promised and was, the newest first. */
  readonly clocks: readonly SlaClockRow[]
  /** The site's own fields of cases. */
  readonly ownFields: readonly CustomerField[]
  /** Refs of the cases that were merged into it. */
  readonly aliases: readonly string[]
}

/**
 * The view of a ref as `viewer` may see it now, null being the owner; of a merged one that of the case it is part of. What of
 * it lies beyond his rights is left out. Undefined when there is no such case, or he may not see it.
 */
export function caseView(reader: Reader, ref: string, viewer: string | null = null): CaseView | undefined {
  const found = reader.one(caseByRef, { ref })
  if (!found) return undefined
  const sight = sightOfViewer(reader, viewer)
  if (!sight.sees('case.see', { owner: found.assignee, queue: found.queueId })) return undefined
  const { id: caseId, customerId, parentId } = found
  const children = reader.all(latestChildrenOfCase, { caseId, limit: shown }).toReversed()
  const interactions = reader.all(latestInteractionsOfCase, { caseId, limit: shown }).toReversed()
  const notes = reader.all(latestNotesOfCase, { caseId, limit: shown }).toReversed()
  const listed = { interactions: interactions.length, notes: notes.length, children: children.length }
  // Nearly every case is shown whole: only of others is more read than what is shown.
  const isCut = Object.values(listed).some((count) => count === shown)
  const sizes = (isCut && reader.one(sizesOfCase, { caseId })) || listed
  const earlier = {
    interactions: sizes.interactions - listed.interactions,
    notes: sizes.notes - listed.notes,
    children: sizes.children - listed.children,
  }
  const mentions = Map.groupBy(reader.all(mentionsOfCase, { caseId }), ({ noteId }) => noteId)
  const view: CaseView = {
    case: found,
    customer: customerId === null ? undefined : reader.one(customerById, { id: customerId }),
    queue: found.queueId === null ? undefined : reader.one(queueByKey, { key: found.queueId }),
    parent: parentId === null ? undefined : reader.one(caseById, { id: parentId }),
    children,
    links: reader.all(linksOfCase, { caseId }),
    interactions,
    notes: notes.map((note, index) => ({
      ...note,
      number: earlier.notes + index + 1,
      mentions: mentions.get(note.id) ?? [],
    })),
    earlier,
    checklist: reader.all(checklistOfCase, { caseId }),
    states: reader.all(statesOfCase, { caseId }),
    clocks: reader.all(slaClocksOfCase, { caseId }),
    ownFields: reader.all(caseFieldList, {}),
    aliases: reader.all(casesMergedInto, { caseId }).map((merged) => merged.ref),
  }
  const seen = seenCase(view, sight)
  return cardMasking(reader, viewer).hides(customerId) ? maskedCase(seen) : seen
}
