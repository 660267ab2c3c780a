import { formatTime } from '../../language/times.ts'
import { formatBytes } from '../../language/numbers.ts'
import { truncate, widthOf } from '../../language/width.ts'
import { clean } from '../../language/clean.ts'
import { choiceList } from '../components/choice-list.ts'
import { pointer, cell, span, type Block, type CursorPlace, type Line } from '../components/line.ts'
import { panel } from '../components/panel.ts'
import { paragraph } from '../components/paragraph.ts'
import { problemLines } from '../components/problem-lines.ts'
import { drawTextField } from '../components/text-field/draw-text-field.ts'
import { stopsOfReply } from '../forms/edit-reply-form.ts'
import { matchingTemplates } from '../forms/matching-templates.ts'
import {
  typedTemplate,
  type ReplyForm,
  type TemplateOption,
  type TemplatePreview,
} from '../forms/reply-form.ts'
import type { Look, Room } from '../look.ts'
import type { MessageView } from './message-lines.ts'

export type ReplyPanelProps = {
  readonly form: ReplyForm
  readonly customerName: string | null
  readonly templates: readonly TemplateOption[]
  /** What came after the reply was begun, the oldest first. */
  readonly meanwhile: readonly MessageView[]
  readonly problem: string | null
}

const labelColumns = 12
/** Longer lines are hard to read, and mail programs break them anyway. */
const mostColumns = 100
const fewestRows = 4
const mostRows = 16
const mostTemplateRows = 4
const mostMeanwhileRows = 3
const mostFileRows = 3

/** The columns that the text of a reply is broken at, in a room as wide. */
export function replyColumns(columns: number): number {
  return textColumns(columns) - 1
}

function textColumns(columns: number): number {
  return Math.min(columns - 2, mostColumns)
}

/** A reply: to whom, its subject, its text, and below it the templates that match what is typed behind `;`. */
export function replyPanel(props: ReplyPanelProps, room: Room, look: Look): Block {
  const { form, customerName, problem } = props
  const { say } = look
  const lines: Line[] = [...meanwhileLines(props, room.columns, look)]
  let cursor: CursorPlace | null = null
  const add = (block: Block): void => {
    if (block.cursor) cursor = { x: block.cursor.x, y: block.cursor.y + lines.length }
    lines.push(...block.lines)
  }
  // The list takes its rows from the text, so that what is read above stays where it is.
  const templates = templateLines(props, room, look)
  const files = fileLines(form, room.columns, look)
  for (const stop of stopsOfReply(form)) {
    if (stop === 'text' && form.side?.asks === 'template')
      add(previewBlock(form.side, { room, rows: textRows(room) - files.lines.length }, look))
    else if (stop === 'text')
      add(textBlock(form, { room, rows: textRows(room) - templates.length - files.lines.length }, look))
    else add(fieldLine(form, stop, { room, look }))
  }
  if (form.side?.asks !== 'template') lines.push(...templates)
  if (files.lines.length > 0) add(files)
  lines.push(...problemLines(problem, room.columns))
  const details: Line = [
    ...(customerName === null ? [] : [span(`${customerName}  `, 'dim')]),
    span(say(`reply.in.${form.language}`), 'strong'),
    span(` (${say('reply.other-language')})`, 'dim'),
  ]
  return panel(
    { title: say('reply.title', { ref: form.ref }), details, content: { lines, cursor } },
    room,
    look,
  )
}

/** What the customer, or a colleague, wrote after the reply was begun. */
function meanwhileLines(
  { meanwhile, form }: ReplyPanelProps,
  columns: number,
  { say, glyphs }: Look,
): readonly Line[] {
  const last = meanwhile.at(-1)
  if (!last) return []
  const lines = meanwhile.slice(-mostMeanwhileRows).map(({ from, at, text }): Line => {
    const head = ` ${glyphs.arrow} ${formatTime(at)} ${truncate(clean(from), 30)}: `
    const words = clean(text.slice(0, 500).replaceAll(/\s+/g, ' ').trim())
    return [span(head, 'strong'), span(truncate(words, Math.max(10, columns - widthOf(head) - 1)))]
  })
  const isHeldBack = form.lastSeen === last.id
  const said = say(isHeldBack ? 'reply.held-back' : 'reply.meanwhile')
  return [[span(` ! ${said}`, 'warn')], ...lines]
}

type On = { readonly room: Room; readonly look: Look }

function fieldLine(form: ReplyForm, stop: 'to' | 'subject', { room, look }: On): Block {
  const isFocused = form.focus === stop && form.side === null
  const { glyphs, say } = look
  const label: Line = [
    pointer(isFocused, glyphs),
    cell(say(`reply.${stop}`), labelColumns - 4, { tone: isFocused ? 'strong' : 'dim' }),
    span(' '),
  ]
  const usual = form.texts[stop].text === '' ? form.begun[stop] : ''
  const columns = room.columns - labelColumns - 1
  if (!isFocused && usual !== '')
    return { lines: [[...label, cell(usual, columns, { tone: 'dim' })]], cursor: null }
  const field = drawTextField(form.texts[stop], { columns, rows: 1, isFocused })
  const cursor = field.cursor && { x: field.cursor.x + labelColumns, y: 0 }
  return { lines: [[...label, ...(field.lines[0] ?? [])]], cursor }
}

function textRows({ rows }: Room): number {
  return Math.max(fewestRows, Math.min(mostRows, Math.floor((rows - 6) / 2)))
}

function textBlock(
  form: ReplyForm,
  { room, rows: wanted }: { readonly room: Room; readonly rows: number },
  { say }: Look,
): Block {
  const rows = Math.max(fewestRows, wanted)
  const isFocused = form.focus === 'text' && form.side === null
  const drawn = drawTextField(form.texts.text, { columns: textColumns(room.columns), rows, isFocused })
  const isEmpty = form.texts.text.text === ''
  const lines = drawn.lines.map((line, index): Line =>
    isEmpty && index === 0 ? [span(' '), span(say('reply.empty'), 'dim')] : [span(' '), ...line],
  )
  const cursor = drawn.cursor && { x: drawn.cursor.x + 1, y: drawn.cursor.y + 1 }
  return { lines: [[], ...lines], cursor }
}

/** What goes with it, and the path of what shall go with it too. */
function fileLines(form: ReplyForm, columns: number, look: Look): Block {
  const { attached } = form
  const side = form.side?.asks === 'attach' ? form.side : null
  const { glyphs, say } = look
  const first = Math.max(0, Math.min((side?.selected ?? 0) - 1, attached.length - mostFileRows))
  const shown = attached.slice(first, first + mostFileRows)
  const lines: Line[] = shown.map(({ name, bytes }, index) => [
    pointer(side?.selected === first + index, glyphs),
    span(`+ ${truncate(clean(name), Math.max(10, columns - 20))}`, 'accent'),
    span(`  ${formatBytes(bytes, look.language)}`, 'dim'),
  ])
  const more = attached.length - shown.length
  if (more > 0) lines.push([span(`     ${say('reply.more-files', { n: more })}`, 'dim')])
  if (!side) return { lines, cursor: null }
  const label = ` ${say('reply.attach')}: `
  const drawn = drawTextField(side.field, { columns: columns - widthOf(label) - 1, rows: 1, isFocused: true })
  const cursor = drawn.cursor && { x: drawn.cursor.x + widthOf(label), y: lines.length }
  lines.push([span(label, 'strong'), ...(drawn.lines[0] ?? [])])
  if (side.names.length > 0)
    lines.push([span(` ${glyphs.arrow} ${truncate(clean(side.names.join('  ')), columns - 5)}`, 'dim')])
  return { lines, cursor }
}

/** What a template would put in, to be read before it does. */
function previewBlock(
  { template, language, text, scroll }: TemplatePreview,
  { room, rows }: { readonly room: Room; readonly rows: number },
  look: Look,
): Block {
  const { say, glyphs } = look
  const columns = Math.min(room.columns, mostColumns)
  const title = say(`reply.preview.${language}`, { template })
  const all: readonly Line[] = paragraph(text, columns - 4, look)
  const height = Math.max(fewestRows, rows)
  const first = Math.max(0, Math.min(scroll, all.length - height))
  const below = all.length - first - height
  const seen = below > 0 ? all.slice(first, first + height - 1) : all.slice(first, first + height)
  const more: readonly Line[] =
    below > 0 ? [[span(` ${glyphs.down} ${say('list.more-lines', { n: below + 1 })}`, 'dim')]] : []
  const shown = seen.map((line): Line => [span(` ${glyphs.bar} `, 'accent'), ...line])
  return { lines: [[span(` ${title}`, 'dim')], ...shown, ...more], cursor: null }
}

/** The templates that can be filled in where the cursor stands, with what they lack. */
function templateLines({ form, templates }: ReplyPanelProps, room: Room, look: Look): readonly Line[] {
  const typed = typedTemplate(form)
  if (!typed) return []
  const matching = matchingTemplates(templates, typed.name)
  if (matching.length === 0)
    return [[span(`   ${look.say('reply.no-template', { typed: typed.name })}`, 'dim')]]
  const choices = matching.map(({ key, label, languages }) => ({
    key,
    hotKey: null,
    label: `;${key}  ${label}`,
    hint: languages.includes(form.language) ? '' : look.say(`reply.lacks.${form.language}`),
  }))
  const rows = Math.min(mostTemplateRows, matching.length)
  return choiceList({ choices, selected: form.selected, room: { columns: room.columns, rows } }, look.glyphs)
}
