import { widthOf, wrapText } from '../../language/width.ts'
import { choiceList } from '../components/choice-list.ts'
import { pointer, cell, fitLines, span, type Block, type CursorPlace, type Line } from '../components/line.ts'
import { rule } from '../components/rule.ts'
import { drawTextField } from '../components/text-field/draw-text-field.ts'
import type { FirstRunForm } from '../forms/first-run-form.ts'
import { firstRunQuestions } from '../forms/first-run-form.ts'
import type { Look, Room } from '../look.ts'

export type FirstRunScreenProps = {
  readonly form: FirstRunForm
  /** Where the new store will be. */
  readonly storePath: string
  /** What starts the program from where the person is. */
  readonly program: string
  readonly problem: string | null
}

/** What an empty store shows: the demo site, or an own team in three questions. */
export function firstRunScreen(
  { form, storePath, program, problem }: FirstRunScreenProps,
  room: Room,
  look: Look,
): Block {
  const { say, glyphs } = look
  const lines: Line[] = [
    rule({ title: say('first-run.title'), columns: room.columns }, glyphs),
    [],
    [span(`   ${say('first-run.welcome')}`, 'strong')],
    [span(`   ${say('first-run.where', { path: storePath })}`, 'dim')],
    [],
  ]
  let cursor: CursorPlace | null = null
  if (form.step === 'choice') {
    const choices = [
      { key: 'demo', hotKey: '1', label: say('first-run.demo') },
      { key: 'own', hotKey: '2', label: say('first-run.own') },
    ]
    lines.push(
      ...choiceList({ choices, selected: form.selected, room: { columns: room.columns, rows: 2 } }, glyphs),
    )
    const hint = say(form.selected === 0 ? 'first-run.demo-hint' : 'first-run.own-hint')
    const wrapped = wrapText(hint, room.columns - 8).map((line): Line => [span(`      ${line}`, 'dim')])
    lines.push([], ...wrapped, [], [span(`      ${say('first-run.tour', { program })}`, 'dim')])
  } else {
    for (const question of firstRunQuestions) {
      const isFocused = form.step === question
      const label = say(`first-run.${question}`)
      const labelColumns = Math.max(30, widthOf(label) + 2)
      const field = drawTextField(form.texts[question], { columns: 34, rows: 1, isFocused })
      if (field.cursor) cursor = { x: field.cursor.x + 3 + labelColumns, y: lines.length }
      lines.push([
        pointer(isFocused, glyphs),
        cell(label, labelColumns, { tone: isFocused ? 'strong' : 'dim' }),
        ...(field.lines[0] ?? []),
      ])
    }
  }
  if (problem !== null) lines.push([], [span(`   ! ${problem}`, 'alarm')])
  return { lines: fitLines(lines, room.columns, room.rows), cursor }
}
