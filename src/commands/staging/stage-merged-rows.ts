import type { Case } from '../../domain/case.ts'
import { casesMergedInto } from '../../queries/cases/cases-merged-into.ts'
import { checklistOfCase } from '../../queries/cases/checklist-of-case.ts'
import { childrenOfCase } from '../../queries/cases/children-of-case.ts'
import { interactionsOfCase } from '../../queries/cases/interactions-of-case.ts'
import { linksOfCase } from '../../queries/cases/links-of-case.ts'
import { notesOfCase } from '../../queries/cases/notes-of-case.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** More than any case has. */
const all = 10_000

/** Stages that what belongs to one case belongs to another: contacts, notes, children, links, checklist, and its aliases. */
export async function stageMergedRows(tx: CommandView, source: Case, target: Case): Promise<void> {
  const caseId = source.id
  for (const { id } of await tx.all(interactionsOfCase, { caseId, limit: all })) {
    tx.patch('interactions', id, { caseId: target.id })
  }
  for (const { id } of await tx.all(notesOfCase, { caseId, limit: all })) {
    tx.patch('notes', id, { caseId: target.id })
  }
  for (const { id } of await tx.all(childrenOfCase, { caseId, limit: all })) {
    if (id !== target.id) tx.patch('cases', id, { parentId: target.id })
  }
  for (const { id } of await tx.all(casesMergedInto, { caseId })) {
    tx.patch('cases', id, { mergedInto: target.id })
  }
  await stageMergedChecklist(tx, source, target)
  await stageMergedLinks(tx, source, target)
}

/** What was to be done comes after what is, in its order. */
async function stageMergedChecklist(tx: CommandView, source: Case, target: Case): Promise<void> {
  let last = (await tx.all(checklistOfCase, { caseId: target.id })).at(-1)?.position ?? 0
  for (const { id } of await tx.all(checklistOfCase, { caseId: source.id })) {
    last += 1
    tx.patch('checklist_items', id, { caseId: target.id, position: last })
  }
}

/** A link between the two, or one that the other has already, says nothing any more. */
async function stageMergedLinks(tx: CommandView, source: Case, target: Case): Promise<void> {
  const known = await tx.all(linksOfCase, { caseId: target.id })
  for (const { id, otherId, kind, direction } of await tx.all(linksOfCase, { caseId: source.id })) {
    const isSaid = known.some((link) => link.otherId === otherId && link.kind === kind)
    if (otherId === target.id || isSaid) tx.remove('case_links', id)
    else tx.patch('case_links', id, direction === 'out' ? { caseId: target.id } : { linkedId: target.id })
  }
}
