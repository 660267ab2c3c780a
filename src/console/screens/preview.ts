import { span, type Line } from '../components/line.ts'
import { paragraph } from '../components/paragraph.ts'
import type { Look } from '../look.ts'

export type PreviewView = {
  /** The customer's, or the sender's, or where it came from; null when none of it is known. */
  readonly who: string | null
  /** What identifies the customer at a glance: number, account, open cases, the last contact. */
  readonly facts: readonly string[]
  readonly text: string
}

/** What the selected row is about, before it is opened. */
export function previewLines(view: PreviewView | null, columns: number, look: Look): readonly Line[] {
  if (!view) return []
  const facts = view.facts.flatMap((fact) => [span('  '), span(fact, 'dim')])
  const head: Line = [span(` ${view.who ?? look.say('customer.unknown')}`, 'strong'), ...facts]
  const text = paragraph(view.text, columns - 2, look).map((line): Line => [span(' '), ...line])
  return [head, ...text]
}
