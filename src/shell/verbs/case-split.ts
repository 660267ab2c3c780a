import { splitCase } from '../../commands/cases/split-case.ts'
import { named } from '../case-columns-of.ts'
import { numbersOf } from '../numbers-of.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Makes a case of its own of contacts and notes of another. */
export async function caseSplit(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [ref = '', ...interactions] = call.operands
  const numbers = numbersOf('case split', 'note', call.list('note'))
  if ('answer' in numbers) return numbers.answer
  return give(
    {
      command: splitCase,
      inputs: [
        {
          ref,
          interactions,
          notes: numbers.numbers,
          ...named({ subject: call.text('subject'), queue: call.text('queue'), agent: call.text('agent') }),
        },
      ],
      json: ({ ref: from, made, interactions: moved }) => ({ ref: from, made, interactions: moved }),
      text: ({ ref: from, made }, { say }) => say('shell.done.case-split', { ref: from, made }),
    },
    call,
    shell,
  )
}
