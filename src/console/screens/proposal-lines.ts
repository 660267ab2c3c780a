import { fitLine, lineWidth, span, type Line, type Span } from '../components/line.ts'
import type { Look } from '../look.ts'

/** A process that is proposed for a contact. */
export type ProposalView = {
  readonly process: string
  readonly label: string
  /** For which reason alone, in words; null for whatever comes in. */
  readonly reason: string | null
}

/** The one that Enter starts: what is proposed whatever the reason, where that is one alone. */
export function proposedAlone(proposals: readonly ProposalView[]): ProposalView | null {
  const [first, second] = proposals.filter(({ reason }) => reason === null)
  return first && !second ? first : null
}

/** What is proposed for a contact, and the keys that start it, on two lines at most; nobody has to. */
export function proposalLines(
  proposals: readonly ProposalView[],
  columns: number,
  { say, glyphs }: Look,
): readonly Line[] {
  const alone = proposedAlone(proposals)
  const numbered = proposals.flatMap((one, index): readonly Line[] => {
    if (one === alone) return []
    const { label, reason } = one
    const what = reason === null ? label : say('script.proposed-for', { process: label, reason })
    return [[span(`  ${index + 1} `, 'strong'), span(what)]]
  })
  const first = alone && span(say('script.proposed', { process: alone.label }), 'accent')
  const others: Line =
    numbered.length === 0
      ? []
      : asManyAsFit(span(say(alone ? 'script.proposed-too' : 'script.proposed-some')), numbered, columns - 7)
  return [first ? [first] : [], others]
    .filter(({ length }) => length > 0)
    .map((line) => fitLine([span(`   ${glyphs.arrow} `, 'accent'), ...line], columns))
}

/** What fits whole, and how many more there are, whose digits start them too. */
function asManyAsFit(first: Span, entries: readonly Line[], columns: number): Line {
  const line: Span[] = [first]
  for (const [index, entry] of entries.entries()) {
    const left = entries.length - index
    const room = left > 1 ? columns - `  +${left}`.length : columns
    if (index > 0 && lineWidth(line) + lineWidth(entry) > room) return [...line, span(`  +${left}`, 'dim')]
    line.push(...entry)
  }
  return line
}
