import { formatDuration } from '../../language/durations.ts'
import { formatRelative } from '../../language/times.ts'
import { lineWidth, span, spread, type Line } from '../components/line.ts'
import { paragraph } from '../components/paragraph.ts'
import { saidMark } from '../components/said-mark.ts'
import type { Look } from '../look.ts'
import type { ScriptChoice, ScriptRow, ScriptView } from './script-view.ts'

export type ScriptPane = { readonly script: ScriptView; readonly now: number }

/** Below the step at least so much of the outline stands, where there is room for anything. */
const leastOutline = 4

/**
 * The script: where it is and for how long, what to say, what is answered, and the way behind and ahead. In a room of so many rows
 * the outline gives way first, then the text in the agent's own language; without one all of it is there, to be scrolled.
 */
export function scriptLines(
  { script, now }: ScriptPane,
  { columns, rows }: { readonly columns: number; readonly rows: number | null },
  look: Look,
): readonly Line[] {
  const { said } = script
  const [first = '', own] = said
  const head = headLines(script, { columns, now }, look)
  const text: readonly Line[] = first === '' ? [] : [...barred(first, columns, look), []]
  const translated: readonly Line[] =
    own === undefined ? [] : [...dimmed(paragraph(own, columns - 2, look)), []]
  const asked = askedLines(script, { columns, now }, look)
  const foot = otherLines(script, columns, look)
  const needed = [...head, ...text, ...asked]
  const hasTranslation = rows === null || needed.length + translated.length <= rows
  const above = hasTranslation ? [...head, ...text, ...translated, ...asked] : needed
  const outline = outlineRows(script, look)
  const room = rows === null ? outline.length : rows - above.length - 1 - foot.length
  if (room < Math.min(leastOutline, outline.length)) return above
  return [...above, [], ...aroundCurrent(outline, script.rows, room), ...foot]
}

function headLines(
  { process, ref, at, of, step, since, limitAt, state, instruction, isPaused }: ScriptView,
  { columns, now }: { readonly columns: number; readonly now: number },
  look: Look,
): readonly Line[] {
  const { say } = look
  const isOver = state === 'ended' || state === 'given-up'
  const isLate = limitAt !== null && limitAt < now
  const spent = clockOf((now - since) / 1000)
  const time: Line = isOver
    ? []
    : limitAt === null
      ? [span(spent, 'dim')]
      : [
          ...(isLate ? [saidMark('! ', 'alarm', say('script.read.late'))] : []),
          span(spent, isLate ? 'alarm' : 'plain'),
          span(` / ${clockOf((limitAt - since) / 1000)}`, isLate ? 'alarm' : 'dim'),
        ]
  const paused: Line = isPaused ? [span(`${say('script.paused')}  `, 'warn')] : []
  const place: Line = isOver ? [] : [span(say('script.step-of', { at, of }), 'dim'), span('  ')]
  const right: Line = [...paused, ...place, ...time]
  const name: Line = [span(process, 'dim'), span(`  ${ref}`, 'dim')]
  // Where a name leaves no room for the numbers, they have a line of their own.
  const top: readonly Line[] =
    lineWidth(name) + lineWidth(right) + 2 <= columns
      ? [spread(name, right, columns)]
      : [name, right.filter(({ text }) => text.trim() !== '' || text === '  ')]
  const how: Line = instruction === null || isOver ? [] : [span(`  ${say('script.how-to')}`, 'dim')]
  const titleColumns = columns - lineWidth(how)
  const title = paragraph(step.title, titleColumns, look).map((line, index): Line =>
    index === 0 ? spread(toned(line, 'strong'), how, columns) : toned(line, 'strong'),
  )
  return [...top, [], ...title, []]
}

/** Minutes and seconds within an hour, else in words: nobody reads `47:12:09`. */
function clockOf(seconds: number): string {
  return seconds < 3600 ? formatDuration(seconds, 'clock') : formatDuration(seconds, 'words')
}

/** What is said stands behind a bar: it is read out, all else is for the agent. */
function barred(text: string, columns: number, look: Look): readonly Line[] {
  return paragraph(text, columns - 2, look).map((line, index): Line => [
    saidMark(`${look.glyphs.bar} `, 'accent', index === 0 ? look.say('script.read.say') : ''),
    ...line,
  ])
}

function dimmed(lines: readonly Line[]): readonly Line[] {
  return lines.map((line): Line => [span('  '), ...toned(line, 'dim')])
}

function toned(line: Line, tone: 'dim' | 'strong'): Line {
  return line.map((part) => ({ ...part, tone }))
}

function askedLines(
  { asked, draft, step }: ScriptView,
  { columns, now }: { readonly columns: number; readonly now: number },
  look: Look,
): readonly Line[] {
  const { say, glyphs, language } = look
  const hint = (text: string): readonly Line[] =>
    paragraph(text, columns - 2, look).map((line): Line => [span('  '), ...toned(line, 'dim')])
  switch (asked.is) {
    case 'said':
      return [
        [
          span(' Space ', 'strong'),
          span(say(step.isMandatory ? 'script.said-mandatory' : 'script.said'), 'dim'),
        ],
      ]
    case 'choice':
      return [
        ...choiceLines(asked.choices, columns, look),
        ...(asked.before === null ? [] : hint(say('script.before', { answer: asked.before }))),
      ]
    case 'field': {
      const typed: Line =
        draft === ''
          ? [saidMark('_', 'dim', '')]
          : [span(draft, 'strong'), span(` ${glyphs.draft}`, 'accent')]
      return [
        [span(` ${asked.name}: `), ...typed],
        ...hint(say(`script.type.${asked.type}`)),
        ...(asked.before === null ? [] : hint(say('script.before', { answer: asked.before }))),
      ]
    }
    case 'check':
      return [
        ...asked.items.flatMap((item): readonly Line[] =>
          paragraph(item, columns - 3, look).map((line, index): Line => [
            span(index === 0 ? ` ${glyphs.ring} ` : '   '),
            ...line,
          ]),
        ),
        [],
        ...choiceLines(asked.choices, columns, look),
      ]
    case 'command':
      return [
        [span(` ${asked.command}`, 'strong')],
        ...asked.input.map(({ name, value }): Line => [span(`   ${name}: `, 'dim'), span(value)]),
        ...refusedLines(asked.preview, columns, look),
        [],
        ...choiceLines(asked.choices, columns, look),
      ]
    case 'way':
      return [...hint(say('script.undecided')), ...choiceLines(asked.choices, columns, look)]
    case 'waiting': {
      const until =
        asked.until === null ? '' : say('script.until', { time: formatRelative(asked.until, now, language) })
      return [
        ...paragraph(asked.what, columns - 1, look).map((line): Line => [span(' '), ...line]),
        ...(until === ''
          ? []
          : [[span(` ${until}`, asked.until !== null && asked.until < now ? 'alarm' : 'dim')]]),
        ...(asked.isCallback ? hint(say('script.promise-hint')) : []),
        ...(asked.canHappen ? hint(say('script.happened-hint')) : []),
      ]
    }
    case 'over':
      return [
        [
          span(` ${glyphs.check} `, 'good'),
          span(
            asked.result === null ? say('script.given-up') : say('script.ended', { result: asked.result }),
            'strong',
          ),
        ],
        ...hint(say('script.wrap-up-hint')),
      ]
    default:
      return asked satisfies never
  }
}

/** Why the command would not be done, and where the process goes on then. */
function refusedLines(
  preview: { readonly refusal: string | null; readonly next: string | null } | null,
  columns: number,
  look: Look,
): readonly Line[] {
  const { refusal = null, next = null } = preview ?? {}
  if (refusal === null) return []
  const then = next === null ? '' : ` ${look.say('script.preview-next', { step: next })}`
  return paragraph(`! ${refusal}${then}`, columns - 4, look).map((line): Line => [
    span('   '),
    ...line.map((part) => ({ ...part, tone: 'alarm' as const })),
  ])
}

/** As many as digits reach; the rest is picked from a list. */
const mostDigits = 9

function choiceLines(choices: readonly ScriptChoice[], columns: number, look: Look): readonly Line[] {
  const { say, glyphs } = look
  const shown = choices.slice(0, mostDigits)
  const widest = Math.max(0, ...shown.map(({ label }) => lineWidth([span(label)])))
  return [
    ...shown.map(({ label, leadsTo }, index): Line => {
      const left: Line = [span(` ${index + 1} `, 'strong'), span(` ${label}`)]
      if (leadsTo === null || leadsTo === label) return left
      const gap = ' '.repeat(Math.max(0, Math.min(widest, 30) - lineWidth([span(label)])) + 2)
      const whole: Line = [
        ...left,
        span(gap),
        saidMark(`${glyphs.arrow} `, 'dim', say('script.read.leads-to')),
        span(leadsTo, 'dim'),
      ]
      return lineWidth(whole) <= columns ? whole : left
    }),
    ...(choices.length > mostDigits
      ? [[span(`   ${say('list.more-choices', { n: choices.length - mostDigits })}`, 'dim')] satisfies Line]
      : []),
  ]
}

/** The way behind, the step, and the way ahead, a line for each. */
function outlineRows({ rows }: ScriptView, { glyphs, say }: Look): readonly Line[] {
  return rows.map(({ is, title, detail }): Line => {
    switch (is) {
      case 'done':
        return [
          saidMark(` ${glyphs.check} `, 'good', say('script.read.done')),
          span(title, 'dim'),
          ...(detail === null ? [] : [span(`  ${detail}`)]),
        ]
      case 'left':
        return [
          saidMark(` ${glyphs.times} `, 'warn', say('script.read.left')),
          span(title, 'dim'),
          span(`  ${detail ?? ''} `, 'dim'),
          span(say('script.stale'), 'warn'),
        ]
      case 'current':
        return [saidMark(` ${glyphs.pointer} `, 'strong', say('script.read.now')), span(title, 'strong')]
      case 'next':
        return [saidMark('   ', 'plain', say('script.read.next')), span(title)]
      case 'way':
        return [
          span('     '),
          span(detail === null ? '' : `${detail} `, 'dim'),
          saidMark(`${glyphs.arrow} `, 'plain', say('script.read.leads-to')),
          span(title),
        ]
      default:
        return is satisfies never
    }
  })
}

/** As many lines of the outline as there is room for, with the step among them and a line before it. */
function aroundCurrent(lines: readonly Line[], rows: readonly ScriptRow[], room: number): readonly Line[] {
  if (lines.length <= room) return lines
  const current = Math.max(
    0,
    rows.findIndex(({ is }) => is === 'current'),
  )
  const first = Math.max(0, Math.min(current - Math.floor(room / 2), lines.length - room))
  return lines.slice(first, first + room)
}

/** What else runs for the case. */
function otherLines({ others }: ScriptView, columns: number, look: Look): readonly Line[] {
  if (others.length === 0) return []
  return [
    [],
    ...others.flatMap(({ process, ref, step }) =>
      paragraph(look.say('script.other', { process, ref, step }), columns - 1, look).map((line): Line => [
        span(' '),
        ...toned(line, 'dim'),
      ]),
    ),
  ]
}
