import { span, type Line } from '../components/line.ts'
import { paragraph } from '../components/paragraph.ts'
import type { BroughtByReason, ReasonProcess } from '../forms/processes-of-reason.ts'
import type { Look } from '../look.ts'

/** What begins with the wrap-up, and what is proposed, with what the keys do. */
export function reasonProcessLines(
  { begin, proposed }: BroughtByReason,
  columns: number,
  look: Look,
): readonly Line[] {
  const told = [
    ...(begin.length === 0 ? [] : [look.say('wrap-up.process-begins', { process: names(begin) })]),
    ...(proposed.length === 0
      ? []
      : [
          look.say(proposed.length === 1 ? 'wrap-up.process-proposed' : 'wrap-up.processes-proposed', {
            process: names(proposed),
          }),
        ]),
  ]
  return told.flatMap((text) =>
    paragraph(text, columns - 6, look).map((line, index): Line => [
      span(index === 0 ? `   ${look.glyphs.arrow} ` : '     ', 'accent'),
      ...line.map((part) => ({ ...part, tone: 'accent' as const })),
    ]),
  )
}

function names(processes: readonly ReasonProcess[]): string {
  return processes.map(({ label }) => label).join(', ')
}
