import { addChecklistItem } from '../../commands/cases/add-checklist-item.ts'
import { findCase } from '../../commands/finding/find-case.ts'
import { removeChecklistItem } from '../../commands/cases/remove-checklist-item.ts'
import { checklistOfCase } from '../../queries/cases/checklist-of-case.ts'
import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { checklistLine } from '../prints/words.ts'
import { checklistShape } from '../shapes/case-view-shape.ts'
import type { ShellOnStore } from '../shell.ts'
import { viewOf } from '../view-of.ts'

/** What is to be done for a case; with texts, one thing more for each, with `--remove`, one less. */
export async function caseChecklist(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [ref = '', ...words] = call.operands
  const item = call.number('remove')
  if (item !== null && words.length > 0) {
    return mistakenBy({ kind: 'options-exclude', verb: 'case checklist', options: ['remove', 'TEXT'] })
  }
  if (item !== null) {
    return give(
      {
        command: removeChecklistItem,
        inputs: [{ ref, item }],
        json: (value) => ({ ref: value.ref, item: value.item }),
        text: (value, { say }) =>
          say('shell.done.case-item-removed', { ref: value.ref, item: String(value.item) }),
      },
      call,
      shell,
    )
  }
  if (words.length > 0) {
    return give(
      {
        command: addChecklistItem,
        inputs: words.map((text) => ({ ref, text, isMandatory: call.is('mandatory') })),
        json: (value) => ({ ref: value.ref, item: value.item }),
        text: (value, { say }) =>
          say('shell.done.case-item-added', { ref: value.ref, item: String(value.item) }),
      },
      call,
      shell,
    )
  }
  const found = await findCase(viewOf(shell.reader), ref)
  if (!found.ok) return refuseWith(found.refusal)
  const checklist = shell.reader.all(checklistOfCase, { caseId: found.value.id })
  return show({ ref: found.value.ref, rows: checklist.map(checklistShape) }, (page) =>
    checklist.length === 0
      ? page.say('case.checklist-empty')
      : checklist.map((one) => checklistLine(one, page)).join('\n'),
  )
}
