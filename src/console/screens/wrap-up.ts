import type { Consequence, WrapUpCode } from '../../domain/wrap-up-code.ts'
import { clean } from '../../language/clean.ts'
import { formatDuration } from '../../language/durations.ts'
import { widthOf } from '../../language/width.ts'
import { choiceList } from '../components/choice-list.ts'
import {
  pointer,
  cell,
  span,
  type Block,
  type CursorPlace,
  type Line,
  type Span,
} from '../components/line.ts'
import { panel } from '../components/panel.ts'
import { partLines } from '../components/parts.ts'
import { drawTextField } from '../components/text-field/draw-text-field.ts'
import {
  isAnswer,
  isWrong,
  labelFor,
  matchingCodes,
  noteKey,
  recentCodes,
  textsOf,
  textUnder,
  type WrapUpForm,
  type WrapUpText,
} from '../forms/wrap-up-form.ts'
import type { Look, Room } from '../look.ts'
import { choicesBetween, markedLabel, wantedKind, wrapUpLabelColumns } from './wrap-up-words.ts'

export type WrapUpScreenProps = {
  readonly title: string
  readonly form: WrapUpForm
  readonly customerName: string | null
  /** How long the work after the contact has taken; null before it has begun. */
  readonly timer: Span | null
  /** What the last try was refused for. */
  readonly problem: string | null
  /** What stands below everything else. */
  readonly foot?: readonly Line[]
}

const noteRows = 3
const filterColumns = 28
/** A hint that leaves a field less than this stands below it. */
const fewestFieldColumns = 24
const hintMargin = 5
const mostHintRows = 4
const mostChoiceRows = 9

/** The wrap-up form: two questions with hot keys, then the texts that the answers ask for. */
export function wrapUpScreen(
  { title, form, customerName, timer, problem, foot = [] }: WrapUpScreenProps,
  room: Room,
  look: Look,
): Block {
  const lines: Line[] = []
  let cursor: CursorPlace | null = null
  const add = (block: Block): void => {
    if (block.cursor) cursor = { x: block.cursor.x, y: block.cursor.y + lines.length }
    lines.push(...block.lines)
  }
  if (form.questions.reason !== 'none') add(question(form, 'reason', { room, look }))
  add(question(form, 'outcome', { room, look }))
  for (const text of textsOf(form)) add(textLine(form, text, { room, look }))
  for (const consequence of consequencesOf(form)) lines.push(consequenceLine(consequence, look))
  if (problem !== null) lines.push([span(` ! ${problem}`, 'alarm')])
  lines.push(...foot)
  const details: Line = [
    ...(customerName === null ? [] : [span(customerName, 'dim')]),
    ...(timer === null ? [] : [span(customerName === null ? '' : '  '), timer]),
  ]
  return panel({ title, details, content: { lines, cursor } }, room, look)
}

type On = { readonly room: Room; readonly look: Look }

function question(form: WrapUpForm, kind: 'reason' | 'outcome', { room, look }: On): Block {
  const { say } = look
  const isOpen = form.focus.on === kind
  const chosen = kind === 'reason' ? (form.reason ? [form.reason] : []) : form.outcomes
  const answer = chosen.map(({ labels }) => labelFor(form, labels)).join(', ')
  const labelColumns = wrapUpLabelColumns(form, room.columns, look)
  const label = labelled(say(`wrap-up.${kind}`), { isFocused: isOpen, hasPointer: false, labelColumns }, look)
  if (!isOpen)
    return { lines: [[...label, answer === '' ? span('–', 'dim') : span(answer, 'strong')]], cursor: null }

  const field = drawTextField(form.filter, { columns: filterColumns, rows: 1, isFocused: true })
  const isSeveral = kind === 'outcome' && form.questions.severalOutcomes
  const typed: Line =
    form.filter.text === ''
      ? placeholder(
          {
            isSeveral,
            hasAnswer: answer !== '',
            isKept: form.isKept,
            isGathered: isSeveral && form.gathersOutcomes,
          },
          look,
        )
      : (field.lines[0] ?? [])
  const kept: Line = answer === '' ? [] : [span(`  ${answer}`, 'strong')]
  const matching = matchingCodes(form)
  const rows = Math.min(
    mostChoiceRows,
    Math.max(1, Math.ceil(matching.length / (room.columns >= 76 ? 2 : 1))),
  )
  const choices = matching.map(({ code, hotKey }) => ({
    key: code.id,
    hotKey,
    isMarked: isSeveral && isAnswer(form, kind, code),
    label: labelFor(form, code.labels),
  }))
  const list =
    matching.length === 0
      ? [[span(`   ${say('list.no-match', { filter: form.filter.text })}`, 'dim')]]
      : choiceList({ choices, selected: form.selected, room: { columns: room.columns, rows } }, look.glyphs)
  return {
    lines: [[...label, ...typed, ...kept], ...list, ...recentLine(form, kind, look)],
    cursor: field.cursor && { x: field.cursor.x + labelColumns, y: 0 },
  }
}

/** What to press, where the codes are typed; where several may stand and one does, how to go on from there. */
function placeholder(
  {
    isSeveral,
    hasAnswer,
    isKept,
    isGathered,
  }: {
    readonly isSeveral: boolean
    readonly hasAnswer: boolean
    readonly isKept: boolean
    readonly isGathered: boolean
  },
  { say }: Look,
): Line {
  if (isKept && hasAnswer) return [cell(say('wrap-up.kept'), filterColumns, { tone: 'accent' })]
  if (isSeveral && hasAnswer) return [cell(say('wrap-up.several-more'), filterColumns, { tone: 'accent' })]
  return [cell(say(isGathered ? 'wrap-up.several' : 'wrap-up.one'), filterColumns, { tone: 'dim' })]
}

/** The codes used last, on a line of their own, so that the digits of the others never move. */
function recentLine(form: WrapUpForm, kind: 'reason' | 'outcome', { say }: Look): readonly Line[] {
  const codes = form.filter.text === '' ? recentCodes(form, kind) : []
  if (codes.length === 0) return []
  const entries = codes.flatMap(({ labels }, index): Line => [
    span(`  Alt-${index + 1} `, 'accent'),
    span(labelFor(form, labels)),
  ])
  return [[span(`   ${say('wrap-up.recent')}`, 'dim'), ...entries]]
}

function textLine(form: WrapUpForm, text: WrapUpText, { room, look }: On): Block {
  const isFocused = form.focus.on === 'text' && form.focus.key === text.key
  const labelColumns = wrapUpLabelColumns(form, room.columns, look)
  const columns = room.columns - labelColumns - 1
  const isTold = isWrong(form, text) && (!isFocused || form.warned === text.key)
  const kind = isFocused || isTold ? wantedKind(text, look) : ''
  const hint = isTold ? `! ${look.say('wrap-up.wanted', { kind })}` : kind
  const tone = isTold ? 'alarm' : 'dim'
  const isBeside = hint !== '' && columns - widthOf(hint) - 2 >= fewestFieldColumns
  const fieldColumns = isBeside ? columns - widthOf(hint) - 2 : columns
  const rows = text.key === noteKey && isFocused ? noteRows : 1
  const field = drawTextField(textUnder(form, text.key), { columns: fieldColumns, rows, isFocused })
  const label = labelled(
    markedLabel(form, text, look),
    { isFocused, hasPointer: isFocused, labelColumns },
    look,
  )
  const typed = field.lines.map((line, index): Line => [
    ...(index === 0 ? label : [cell('', labelColumns)]),
    ...line,
    ...(index === 0 && isBeside ? [span(`  ${hint}`, tone)] : []),
  ])
  const isBelow = hint !== '' && !isBeside
  const below = isBelow ? hintLines(hint, room.columns).map((line): Line => [cell('', hintMargin), span(line, tone)]) : [] // prettier-ignore
  return {
    lines: [...typed, ...below],
    cursor: field.cursor && { x: field.cursor.x + labelColumns, y: field.cursor.y },
  }
}

/** A hint in lines that break between the choices it names. */
function hintLines(hint: string, columns: number): readonly string[] {
  const room = { between: choicesBetween, columns: columns - hintMargin - 1, rows: mostHintRows }
  return partLines(clean(hint).split(choicesBetween), room)
}

type Labelled = { readonly isFocused: boolean; readonly hasPointer: boolean; readonly labelColumns: number }

/** The label of a stop; a question's pointer stands at its choices. */
function labelled(label: string, { isFocused, hasPointer, labelColumns }: Labelled, { glyphs }: Look): Line {
  return [
    pointer(hasPointer, glyphs),
    cell(label, labelColumns - 4, { tone: isFocused ? 'strong' : 'dim' }),
    span(' '),
  ]
}

function consequencesOf({ reason, outcomes }: WrapUpForm): readonly Consequence[] {
  const codes: readonly WrapUpCode[] = reason ? [reason, ...outcomes] : outcomes
  return codes.flatMap(({ consequences }) => consequences)
}

function consequenceLine(consequence: Consequence, look: Look): Line {
  return [span(`   ${look.glyphs.arrow} ${consequenceText(consequence, look)}`, 'accent')]
}

function consequenceText(consequence: Consequence, { say, language }: Look): string {
  switch (consequence.kind) {
    case 'callback': {
      const who = say(consequence.whose === 'mine' ? 'consequence.mine' : 'consequence.anyone')
      if (consequence.afterSeconds === null) return say('consequence.callback', { who })
      return say('consequence.callback-in', { who, time: formatDuration(consequence.afterSeconds, 'words') })
    }
    case 'do-not-contact':
      return say('consequence.do-not-contact', { channel: consequence.channel })
    case 'follow-up-case':
      return say('consequence.follow-up', { subject: labelFor({ language }, consequence.subject) })
    default:
      return consequence satisfies never
  }
}
