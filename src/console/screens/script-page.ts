import { cell, fitLines, span, type Block, type Line } from '../components/line.ts'
import { panel } from '../components/panel.ts'
import { paragraph } from '../components/paragraph.ts'
import type { Look, Room } from '../look.ts'
import type { ScriptStep, ScriptView } from './script-view.ts'

export type ScriptPageProps = {
  readonly script: ScriptView | null
  readonly page: 'instruction' | 'outline'
  readonly scroll: number
}

/** What a newcomer does at the step, or the whole process step by step, over the workspace. */
export function scriptPage(props: ScriptPageProps, room: Room, look: Look): Block {
  const { script, page, scroll } = props
  const all = linesOf(props, room, look)
  const height = Math.max(1, Math.min(all.length, room.rows - 1))
  const from = Math.max(0, Math.min(scroll, all.length - height))
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

/** How far it can be scrolled in a room, and where the step is that the process is at. */
export function scriptPageLimits(
  props: Omit<ScriptPageProps, 'scroll'>,
  room: Room,
  look: Look,
): { readonly limit: number; readonly current: number } {
  const all = linesOf({ ...props, scroll: 0 }, room, look)
  const limit = Math.max(0, all.length - Math.max(1, room.rows - 1))
  const line = all.findIndex(([mark]) => mark?.text.includes(look.glyphs.pointer) === true)
  return { limit, current: Math.max(0, Math.min(limit, line - Math.floor(room.rows / 3))) }
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
      ? span(` ${glyphs.check}`, 'good')
      : standing === 'left'
        ? span(` ${glyphs.times}`, 'warn')
        : span(isCurrent ? ` ${glyphs.pointer}` : '  ', 'strong')
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
