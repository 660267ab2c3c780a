import { cell, fitLines, span, type Block, type Line } from '../components/line.ts'
import { panel } from '../components/panel.ts'
import { paragraph } from '../components/paragraph.ts'
import { saidMark } from '../components/said-mark.ts'
import type { Look, Room } from '../look.ts'
import type { ScriptStep, ScriptView } from './script-view.ts'

export type ScriptPageProps = {
  readonly script: ScriptView | null
  readonly page: 'instruction' | 'outline'
  /** Null where the step that the process is at is to be seen. */
  readonly scroll: number | null
}

/** What a newcomer does at the step, or the whole process step by step, over the workspace. */
export function scriptPage(props: ScriptPageProps, room: Room, look: Look): Block {
  const { script, page, scroll } = props
  const all = linesOf(props, room, look)
  const height = Math.max(1, Math.min(all.length, room.rows - 1))
  const from = Math.max(0, Math.min(scroll ?? atCurrent(all, room, look), all.length - height))
  const shown = all.slice(from, from + height)
  const details: Line =
    shown.length < all.length ? [span(`${from + 1}-${from + shown.length} / ${all.length}`, 'dim')] : []
  const title =
    page === 'outline'
      ? (script?.process ?? '')
      : look.say('script.instruction', { step: script?.step.title ?? '' })
  return panel(
    { title, details, content: { lines: fitLines(shown, room.columns, height), cursor: null } },
    room,
    look,
  )
}

/** Where it is scrolled to at first, and how far it can be in a room. */
export function scriptPageLimits(
  props: Omit<ScriptPageProps, 'scroll'>,
  room: Room,
  look: Look,
): { readonly limit: number; readonly first: number } {
  const all = linesOf({ ...props, scroll: 0 }, room, look)
  const limit = Math.max(0, all.length - Math.max(1, room.rows - 1))
  return { limit, first: Math.min(limit, atCurrent(all, room, look)) }
}

/** The first line that shows so that the step the process is at stands in the upper part of the room. */
function atCurrent(lines: readonly Line[], { rows }: Room, { glyphs }: Look): number {
  const line = lines.findIndex(([mark]) => mark?.text.trim() === glyphs.pointer)
  return Math.max(0, line - Math.floor(rows / 3))
}

function linesOf({ script, page }: ScriptPageProps, { columns }: Room, look: Look): readonly Line[] {
  if (!script) return []
  if (page === 'outline') return script.outline.flatMap((step) => stepLines(step, columns, look))
  const text = script.instruction ?? look.say('script.no-instruction')
  return paragraph(text, columns - 2, look).map((line): Line => [span(' '), ...line])
}

function stepLines(
  { number, title, standing, answer, isMandatory, ways }: ScriptStep,
  columns: number,
  { glyphs, say }: Look,
): readonly Line[] {
  const isCurrent = standing === 'current'
  const mark =
    standing === 'done'
      ? saidMark(` ${glyphs.check}`, 'good', say('script.read.done'))
      : standing === 'left'
        ? saidMark(` ${glyphs.times}`, 'warn', say('script.read.left'))
        : isCurrent
          ? saidMark(` ${glyphs.pointer}`, 'strong', say('script.read.now'))
          : span('  ', 'strong')
  const tail: Line = [
    ...(answer === null ? [] : [span(`  ${answer}`)]),
    ...(standing === 'left' ? [span(` ${say('script.stale')}`, 'warn')] : []),
    ...(isMandatory ? [span(`  ${say('process.mandatory')}`, 'dim')] : []),
  ]
  return [
    [
      mark,
      cell(`${number}.`, 4, { align: 'right', tone: 'dim' }),
      span(` ${title}`, isCurrent ? 'strong' : standing === 'done' ? 'dim' : 'plain'),
      ...tail,
    ],
    ...ways.map((way): Line => [span('         '), span(way.slice(0, Math.max(0, columns - 10)), 'dim')]),
  ]
}
