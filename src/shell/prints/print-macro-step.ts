import type { MacroRunStep } from '../../commands/messages/run-macro.ts'
import type { MacroStep } from '../../domain/site/writing-definition.ts'
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
import type { InputWords } from '../input-words.ts'
import type { Page } from '../page.ts'
import { rightWords } from '../right-words.ts'
import { inputLines } from './input-lines.ts'
import { lacksText, printLeaving } from './print-leaving.ts'

/** How a step is shown: whether it was only rehearsed, and whether the card of whom it is about is masked. */
type Showing = { readonly isRehearsal: boolean; readonly isMasked: boolean }

/** One step of a macro for people: what it does, and in a rehearsal every word that it would keep or send. */
export function macroStepText(
  step: MacroRunStep,
  { number, isRehearsal, isMasked, words }: Showing & { readonly number: number; readonly words: InputWords },
  page: Page,
): string {
  const { template, command, input } = step
  const head = `${number}. ${commandWords(command, page)}`
  if (!isRehearsal) {
    const lacks = template && lacksText(writtenFrom(template.name, template.filled), page)
    return lacks ? `${head}\n  ${lacks}` : head
  }
  const leaving = leavingOfStep(step, isMasked)
  const parts = leaving
    ? [printLeaving(leaving, page)]
    : inputLines({ command, input: input as object, words }, page)
  return [head, ...parts].join('\n')
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

/** One step of a macro as it is kept: what it does, with what, and what stands for the records that it will be run on. */
export function macroStepKeptText(
  { command, template, input }: MacroStep,
  { number, words }: { readonly number: number; readonly words: InputWords },
  page: Page,
): string {
  const { say, clean, paint } = page
  return [
    `${number}. ${paint.strong(rightWords(command, page))}`,
    ...(template === null ? [] : [`  ${say('shell.input.template')}: ;${clean(template)}`]),
    ...inputLines({ command, input, words }, page),
  ].join('\n')
}
