import { checkOffItem } from '../../commands/cases/check-off-item.ts'
import { uncheckItem } from '../../commands/cases/uncheck-item.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { numbersOf } from '../numbers-of.ts'
import type { ShellOnStore } from '../shell.ts'
import type { RunVerb } from '../verb.ts'

/** The verbs that say what on a checklist is done, or is to be done again. */
export function caseCheck(as: 'check' | 'uncheck'): RunVerb<ShellOnStore> {
  return (call: Call, shell) => {
    const [ref = '', ...given] = call.operands
    const items = numbersOf(`case ${as}`, 'NUMBER', given)
    if ('answer' in items) return items.answer
    return give(
      {
        command: as === 'check' ? checkOffItem : uncheckItem,
        inputs: items.numbers.map((item) => ({ ref, item })),
        json: (value) => ({ ref: value.ref, item: value.item }),
        text: (value, { say }) => say(`shell.done.case-${as}`, { ref: value.ref, item: String(value.item) }),
      },
      call,
      shell,
    )
  }
}
