import type { MacroRunStep } from '../../commands/messages/run-macro.ts'
import { commandWords } from '../command-words.ts'
import {
  type Leaving,
  type Letter,
  type Sent,
  languageShape,
  leavingOf,
  leavingShape,
  writtenFrom,
} from '../leaving.ts'
import type { Page } from '../page.ts'
import { lacksText, printLeaving } from './print-leaving.ts'

/** How a step is shown: whether it was only rehearsed, and whether the card of whom it is about is masked. */
type Showing = { readonly isRehearsal: boolean; readonly isMasked: boolean }

/** One step of a macro for people: what it does, and in a rehearsal every word that it would keep or send. */
export function macroStepText(
  step: MacroRunStep,
  { number, isRehearsal, isMasked }: Showing & { readonly number: number },
  page: Page,
): string {
  const { template, command, input } = step
  const head = `${number}. ${commandWords(command, page)}`
  if (!isRehearsal) {
    const lacks = template && lacksText(writtenFrom(template.name, template.filled), page)
    return lacks ? `${head}\n  ${lacks}` : head
  }
  const leaving = leavingOfStep(step, isMasked)
  return [head, leaving ? printLeaving(leaving, page) : inputText(input, page)].join('\n')
}

/** One step as programs read it: in a rehearsal with the input that its command would be given. */
export function macroStepShape(step: MacroRunStep, { isRehearsal, isMasked }: Showing) {
  const { command, value, input, template } = step
  const leaving = leavingOfStep(step, isMasked)
  const letter = leaving
    ? leavingShape(leaving, isRehearsal)
    : template && languageShape(writtenFrom(template.name, template.filled))
  return { command, value, ...letter, ...(isRehearsal && { input }) }
}

/** The commands of macros that write to one customer; what they are given and what they make of it is of one form. */
const writing: ReadonlySet<string> = new Set(['message.reply', 'message.compose', 'case.reply'])

function leavingOfStep({ command, input, value, template }: MacroRunStep, isMasked: boolean): Leaving | null {
  if (!writing.has(command) || value === null) return null
  const { text, attachments = [] } = input as { text: string; attachments?: Letter['files'] }
  const written = template && writtenFrom(template.name, template.filled)
  return leavingOf(value as Sent, { text, written, files: attachments }, isMasked)
}

function inputText(input: unknown, { clean, block }: Page): string {
  return Object.entries(input as object)
    .map(([key, value]: [string, unknown]) => {
      const said = typeof value === 'string' ? value : JSON.stringify(value)
      return said.includes('\n')
        ? `  ${clean(key)}:\n${block(clean(said, { multiline: true }), 4)}`
        : `  ${clean(key)}: ${clean(said)}`
    })
    .join('\n')
}
