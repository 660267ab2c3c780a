import { labelIn } from '../../domain/labels.ts'
import { verificationMethodList } from '../../queries/customers/verification-method-list.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { ShellReading } from '../shell.ts'

/** How callers are verified at this site, in the order of the form, and what is asked by each. */
export function verifyMethods(_call: Call, { reader }: ShellReading): Answer {
  const rows = reader.all(verificationMethodList, {})
  return show({ rows }, (page) => {
    const { say, clean, paint, language, block } = page
    if (rows.length === 0) return say('shell.verify-methods.none')
    return rows
      .map(({ key, labels, questions }) => {
        const head = `${paint.strong(clean(key))}  ${clean(labelIn(labels, language))}`
        const asked = questions.map((question, index) => `${index + 1}. ${labelIn(question, language)}`)
        return asked.length === 0
          ? head
          : `${head}\n${block(clean(asked.join('\n'), { multiline: true }), 2)}`
      })
      .join('\n')
  })
}
