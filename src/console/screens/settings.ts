import { fitLines, span, type Block, type Line } from '../components/line.ts'
import { paragraph } from '../components/paragraph.ts'
import { rule } from '../components/rule.ts'
import { tableWithMore } from '../components/table-with-more.ts'
import type { Column } from '../components/table.ts'
import type { Look, Room } from '../look.ts'

export type SettingRow = {
  readonly key: string
  readonly label: string
  /** What it does, in a sentence. */
  readonly about: string
  readonly value: string
  readonly values: readonly { readonly value: string; readonly label: string }[]
  /** What decides it instead of the agent, such as `LINIA_LANG=en`. */
  readonly decidedBy: string | null
  /** Whether it is typed in a form of its own instead of chosen. */
  readonly isTyped: boolean
}

export type SettingsScreenProps = { readonly rows: readonly SettingRow[]; readonly selected: number }

const aboutRows = 5

/** How the agent wants the console; below, what the one pointed at does and which values it has. */
export function settingsScreen({ rows, selected }: SettingsScreenProps, room: Room, look: Look): Block {
  const { say, glyphs } = look
  const columns: readonly Column<SettingRow>[] = [
    { title: say('settings.column.what'), width: { upTo: 34 }, text: ({ label }) => label },
    {
      title: say('settings.column.value'),
      width: { upTo: 34 },
      text: valueOf,
      tone: ({ decidedBy }) => (decidedBy === null ? 'plain' : 'dim'),
    },
    {
      title: '',
      width: 'rest',
      text: ({ decidedBy }) =>
        decidedBy === null ? '' : say('settings.decided-by', { variable: decidedBy }),
      tone: () => 'dim',
    },
  ]
  const listRows = room.rows - aboutRows - 2
  const chosen = rows[selected]
  const list = tableWithMore({ columns, rows, selected, room: { ...room, rows: listRows } }, look)
  return {
    lines: [
      rule(
        {
          title: say('settings.title'),
          details: [span(say('settings.whose'), 'dim')],
          columns: room.columns,
        },
        glyphs,
      ),
      ...fitLines(list, room.columns, listRows),
      rule({ title: chosen?.label ?? '', columns: room.columns }, glyphs),
      ...fitLines(chosen ? aboutLines(chosen, room, look) : [], room.columns, aboutRows),
    ],
    cursor: null,
  }
}

function valueOf({ value, values }: SettingRow): string {
  return values.find((each) => each.value === value)?.label ?? value
}

function aboutLines(row: SettingRow, { columns }: Room, look: Look): readonly Line[] {
  const between = span(` ${look.glyphs.separator} `, 'dim')
  const values = row.values.flatMap(({ value, label }, index): Line => {
    const isChosen = value === row.value
    const shown = isChosen
      ? [span(`${look.glyphs.check} `, 'strong'), span(label, 'strong')]
      : [span(label, 'dim')]
    return index === 0 ? shown : [between, ...shown]
  })
  const sample: readonly Line[] = row.key === 'theme' ? [indented(sampleLine(look))] : []
  return [indented(values), ...paragraph(row.about, columns - 4, look).map(indented), ...sample]
}

function indented(line: Line): Line {
  return [span('   '), ...line]
}

/** How everything that has a colour looks, so that a theme is judged before one goes on. */
function sampleLine({ say, glyphs }: Look): Line {
  return [
    span(`${glyphs.dot} ${say('status.ready')}`, 'good'),
    span('   '),
    span(`${glyphs.ring} ${say('status.not-ready')}`, 'warn'),
    span('   '),
    span(say('settings.sample.late'), 'alarm'),
    span('   '),
    span('Enter', 'accent'),
    span(` ${say('action.interaction.take')}`, 'dim'),
    span('   '),
    span(say('settings.sample.chosen'), 'strong'),
  ]
}
