import { formatRelative } from '../../language/times.ts'
import { parseWhen } from '../../language/when.ts'
import { pointer, cell, span, type Block, type CursorPlace, type Line } from '../components/line.ts'
import { panel } from '../components/panel.ts'
import { drawTextField } from '../components/text-field/draw-text-field.ts'
import type { TextField } from '../components/text-field/text-field.ts'
import { stopsOfCallback, type CallbackForm, type CallbackStop } from '../forms/callback-form.ts'
import type { Look, Room } from '../look.ts'

/** What times in words are read by. */
type When = { readonly now: number; readonly timeZone: string }

export type CallbackPanelProps = When & {
  readonly form: CallbackForm
  readonly queueLabel: string
  readonly problem: string | null
}

const labelColumns = 14
const whenColumns = 26

/** A new callback: when in words, whose it is, and what it is about. */
export function callbackPanel(props: CallbackPanelProps, room: Room, look: Look): Block {
  const { form, problem } = props
  const lines: Line[] = []
  let cursor: CursorPlace | null = null
  for (const stop of stopsOfCallback(form)) {
    const drawn = stopLine(props, stop, { room, look })
    if (drawn.cursor) cursor = { x: drawn.cursor.x, y: lines.length }
    lines.push(...drawn.lines)
  }
  if (problem !== null) lines.push([span(` ! ${problem}`, 'alarm')])
  const title = look.say('callback.title', { ref: form.of })
  return panel({ title, content: { lines, cursor } }, room, look)
}

function stopLine(
  { form, queueLabel, now, timeZone }: CallbackPanelProps,
  stop: CallbackStop,
  { room, look }: { readonly room: Room; readonly look: Look },
): Block {
  const { say, glyphs } = look
  const isFocused = form.focus === stop
  const label: Line = [
    pointer(isFocused, glyphs),
    cell(say(`callback.${stop}`), labelColumns - 4, { tone: isFocused ? 'strong' : 'dim' }),
    span(' '),
  ]
  if (stop === 'whose' || stop === 'queue') {
    const chosen = stop === 'whose' ? say(`callback.whose.${form.whose}`) : queueLabel
    const hint: Line = isFocused ? [span(`  ${say('callback.turn')}`, 'dim')] : []
    return { lines: [[...label, span(chosen, isFocused ? 'strong' : 'plain'), ...hint]], cursor: null }
  }
  if (stop === 'when') return whenLine(form.when, { label, isFocused }, { now, timeZone, look })
  const field = drawTextField(form.note, { columns: room.columns - labelColumns - 1, rows: 1, isFocused })
  const cursor = field.cursor && { x: field.cursor.x + labelColumns, y: 0 }
  return { lines: [[...label, ...(field.lines[0] ?? [])]], cursor }
}

/** A time in words, and beside it which moment that is. */
function whenLine(
  field: TextField,
  { label, isFocused }: { readonly label: Line; readonly isFocused: boolean },
  { now, timeZone, look }: When & { readonly look: Look },
): Block {
  const drawn = drawTextField(field, { columns: whenColumns, rows: 1, isFocused })
  const cursor = drawn.cursor && { x: drawn.cursor.x + labelColumns, y: 0 }
  return {
    lines: [
      [...label, ...(drawn.lines[0] ?? []), span(' '), ...meantOrHint(field.text, { now, timeZone, look })],
    ],
    cursor,
  }
}

function meantOrHint(text: string, when: When & { readonly look: Look }): Line {
  return text.trim() === '' ? [span(when.look.say('callback.when-hint'), 'dim')] : meantTime(text, when)
}

/** Which moment words mean: nothing where they mean none. */
export function meantTime(text: string, { now, timeZone, look }: When & { readonly look: Look }): Line {
  const at = parseWhen(text, now, timeZone)
  if (typeof at !== 'number') return []
  const isPast = at < now
  const moment = formatRelative(at, now, look.language)
  return [span(`= ${moment}`, isPast ? 'warn' : 'good')]
}

export type CallbackTimePanelProps = When & {
  readonly ref: string
  readonly field: TextField
  readonly problem: string | null
}

/** Another time for a callback, in words. */
export function callbackTimePanel(props: CallbackTimePanelProps, room: Room, look: Look): Block {
  const { ref, field, now, timeZone, problem } = props
  const label: Line = [
    pointer(true, look.glyphs),
    cell(look.say('callback.when'), labelColumns - 4, { tone: 'strong' }),
    span(' '),
  ]
  const { lines, cursor } = whenLine(field, { label, isFocused: true }, { now, timeZone, look })
  const told: readonly Line[] = problem === null ? [] : [[span(` ! ${problem}`, 'alarm')]]
  const title = look.say('callback.move-title', { ref })
  return panel({ title, content: { lines: [...lines, ...told], cursor } }, room, look)
}
