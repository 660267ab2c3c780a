import { cell, span, type Block, type CursorPlace, type Line } from '../components/line.ts'
import { panel } from '../components/panel.ts'
import { problemLines } from '../components/problem-lines.ts'
import { drawTextField } from '../components/text-field/draw-text-field.ts'
import {
  announceStops,
  type AnnounceForm,
  type AnnounceStop,
  soughtAudiences,
} from '../forms/announce-form.ts'
import type { Look, Room } from '../look.ts'
import { meantTime } from './callback-panels.ts'

export type AnnouncePanelProps = {
  readonly form: AnnounceForm
  /** Who can be told, beside everyone. */
  readonly audiences: readonly { readonly key: string; readonly label: string }[]
  readonly problem: string | null
  readonly now: number
  readonly timeZone: string
}

export const announceLabelColumns = 16
const textRows = 4
const untilColumns = 26
const soughtColumns = 20

/** A new announcement: what, to whom, until when, and whether everybody is to say that he has read it. */
export function announcePanel(props: AnnouncePanelProps, room: Room, look: Look): Block {
  const lines: Line[] = []
  let cursor: CursorPlace | null = null
  for (const stop of announceStops) {
    const drawn = stopLines(props, stop, { room, look })
    if (drawn.cursor) cursor = { x: drawn.cursor.x + announceLabelColumns, y: drawn.cursor.y + lines.length }
    lines.push(...drawn.lines.map((line, index) => [...labelled(props, stop, { index, look }), ...line]))
  }
  lines.push(...problemLines(props.problem, room.columns))
  return panel({ title: look.say('announce.heading'), content: { lines, cursor } }, room, look)
}

type LabelOn = { readonly index: number; readonly look: Look }

function labelled({ form }: AnnouncePanelProps, stop: AnnounceStop, { index, look }: LabelOn): Line {
  if (index > 0) return [cell('', announceLabelColumns)]
  const isFocused = form.focus === stop
  return [
    span(isFocused ? ` ${look.glyphs.pointer} ` : '   ', 'strong'),
    cell(look.say(`announce.${stop}`), announceLabelColumns - 4, { tone: isFocused ? 'strong' : 'dim' }),
    span(' '),
  ]
}

function stopLines(
  { form, audiences, now, timeZone }: AnnouncePanelProps,
  stop: AnnounceStop,
  { room, look }: { readonly room: Room; readonly look: Look },
): Block {
  const isFocused = form.focus === stop
  const columns = room.columns - announceLabelColumns - 1
  switch (stop) {
    case 'title':
      return drawTextField(form.texts.title, { columns, rows: 1, isFocused })
    case 'text':
      return drawTextField(form.texts.text, {
        columns,
        rows: isFocused ? textRows : linesOf(form.texts.text.text),
        isFocused,
      })
    case 'until': {
      const { lines, cursor } = drawTextField(form.texts.until, { columns: untilColumns, rows: 1, isFocused })
      const { text } = form.texts.until
      const meant: Line =
        text.trim() === ''
          ? [span(look.say('announce.until-hint'), 'dim')]
          : meantTime(text, { now, timeZone, look })
      return { lines: lines.map((line) => [...line, span(' '), ...meant]), cursor }
    }
    case 'to':
      return audienceBlock(form, audiences, { isFocused, look })
    case 'must-read': {
      const said = look.say(form.mustBeRead ? 'announce.must-read.yes' : 'announce.must-read.no')
      const hint: Line = isFocused ? [span(`  ${look.say('callback.turn')}`, 'dim')] : []
      return { lines: [[span(said, isFocused ? 'strong' : 'plain'), ...hint]], cursor: null }
    }
    default:
      return stop satisfies never
  }
}

/** As many lines as a text has, of those that it is shown in. */
function linesOf(text: string): number {
  return Math.min(textRows, text.split('\n').length)
}

/** Who is told, and while keys go there the one that Space adds or takes out. */
function audienceBlock(
  form: AnnounceForm,
  audiences: AnnouncePanelProps['audiences'],
  { isFocused, look }: { readonly isFocused: boolean; readonly look: Look },
): Block {
  const { say, glyphs } = look
  const { to, pointed, sought } = form
  const told = to.map((word) => audiences.find(({ key }) => key === word)?.label ?? word)
  const whole = told.length === 0 ? say('announce.everyone') : told.join(', ')
  const name = span(whole, isFocused ? 'strong' : 'plain')
  if (!isFocused) return { lines: [[name]], cursor: null }
  const typed = sought.text
  const at = soughtAudiences(form, audiences)[pointed]
  const turn = at
    ? `${glyphs.arrow} ${say(to.includes(at.key) ? 'announce.drop' : 'announce.add', { who: at.label })}  `
    : say('announce.nobody', { who: typed })
  if (typed === '') return { lines: [at ? [span(turn, 'accent'), name] : [name]], cursor: null }
  const field = drawTextField(sought, { columns: soughtColumns, rows: 1, isFocused })
  const lines = field.lines.map((line) => [...line, span('  '), span(turn, at ? 'accent' : 'alarm')])
  return { lines: [...lines, [name]], cursor: field.cursor }
}
