import { settleEditConflict } from '../../commands/sync/settle-edit-conflict.ts'
import { ownFieldOf } from '../../queries/sync/edit-conflict-row.ts'
import { editConflictsSeen } from '../../queries/sync/to-settle.ts'
import { type Answer, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Keeps what stands in the fields of customers that are asked about. */
export function conflictsTheirs(call: Call, shell: ShellOnStore): Promise<Answer> {
  return settle('theirs', call, shell)
}

/** Puts what was wanted on the device in its place. */
export function conflictsMine(call: Call, shell: ShellOnStore): Promise<Answer> {
  return settle('mine', call, shell)
}

async function settle(keep: 'theirs' | 'mine', call: Call, shell: ShellOnStore): Promise<Answer> {
  const wanted = call.text('field')
  const asked = editConflictsSeen(shell.reader, shell.sight).filter(
    ({ field }) => wanted === null || field === wanted || ownFieldOf(field) === wanted,
  )
  const inputs = []
  for (const operand of call.operands) {
    const ofCustomer = asked.filter(({ ref }) => ref === operand.toUpperCase())
    if (ofCustomer.length === 0) return refuseWith({ code: 'edit-conflict-none', id: operand })
    inputs.push(...ofCustomer.map(({ id, stands }) => ({ id, keep, seen: stands })))
  }
  return give(
    {
      command: settleEditConflict,
      inputs,
      json: ({ ref, field, keep: kept }) => ({ ref, field: ownFieldOf(field) ?? field, kept }),
      text: ({ ref, keep: kept }, { say }) => say(`shell.done.conflict-${kept}`, { ref: ref ?? '' }),
    },
    call,
    shell,
  )
}
