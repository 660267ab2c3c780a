import { type Block, type Line, span } from '../components/line.ts'
import { paragraph } from '../components/paragraph.ts'
import type { TextField } from '../components/text-field/text-field.ts'
import type { Look, Room } from '../look.ts'
import { choicePanel } from './choice-panel.ts'
import type { Choice } from '../components/choice-list.ts'

export type VerifyingProps = {
  readonly ref: string
  readonly step: 'method' | 'who' | 'result'
  readonly choices: readonly Choice[]
  readonly selected: number
  /** What to ask by the method that is chosen, or pointed at. */
  readonly questions: readonly string[]
  /** What was answered before, in words. */
  readonly method: string
  readonly who: string
  readonly problem: string | null
}

/** Verifying a caller, a question at a time. */
export function verifyingPanel(props: VerifyingProps, room: Room, look: Look): Block {
  const { questions, ref, step, choices, selected, method, who, problem } = props
  const { say } = look
  const title = say(`verify.${step}`, { ref, method, who })
  const hints = { method: 'verify.y-takes', who: 'verify.y-holder', result: 'verify.y-passed' } as const
  const details = choices.length === 0 ? '' : say(hints[step])
  const otherwise = say('verify.no-methods')
  const below = askingLines(questions, room, look)
  return choicePanel(
    { title, details, choices, selected, filter: null, otherwise, problem, below },
    room,
    look,
  )
}

/** What to ask, one below the other, numbered; a long one goes on in the next line. */
function askingLines(questions: readonly string[], { columns }: Room, look: Look): readonly Line[] {
  if (questions.length === 0) return []
  const numbered = questions.map((question, index) => `${index + 1}. ${question}`).join('\n')
  return [
    [span(` ${look.say('verify.ask')}`, 'dim')],
    ...paragraph(numbered, columns - 4, look).map((line): Line => [span('   '), ...line]),
  ]
}

export type RevealProps = {
  readonly customer: string
  readonly field: TextField
  readonly problem: string | null
}

/** Why a masked card has to be seen. */
export function revealPanel({ customer, field, problem }: RevealProps, room: Room, look: Look): Block {
  const { say } = look
  const title = say('reveal.title', { ref: customer })
  const otherwise = say('reveal.own', { why: field.text })
  const details = say('reveal.logged')
  return choicePanel(
    { title, details, prompt: '>', choices: [], selected: 0, filter: field, otherwise, problem },
    room,
    look,
  )
}
