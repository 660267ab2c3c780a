import { widthOf } from '../../language/width.ts'
import { drawTextField } from '../components/text-field/draw-text-field.ts'
import type { TextField } from '../components/text-field/text-field.ts'
import { paragraph } from '../components/paragraph.ts'
import { fitLines, span, type Block, type Line } from '../components/line.ts'
import type { FoundRecord } from '../views/found-record.ts'
import { rule } from '../components/rule.ts'
import { table, type Column } from '../components/table.ts'
import type { Look, Room } from '../look.ts'

export type CustomerHit = {
  readonly ref: string
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly account: string
}

export type LookupScreenProps = {
  readonly field: TextField
  readonly hits: readonly CustomerHit[]
  readonly selected: number
  /** Whether there are more hits than were asked for. */
  readonly hasMore: boolean
  /** Whether a number or address finds only when it is typed whole, because a caller is not verified. */
  readonly isMasked: boolean
  /** What a filter can look for inside names; null where that makes no sense. */
  readonly insideNames: string | null
  /** The record whose ref was typed. */
  readonly record: FoundRecord | null
  readonly isTyping: boolean
}

/** Finding a customer while typing: by name, number, e-mail or account, in any order. */
export function lookupScreen(props: LookupScreenProps, room: Room, look: Look): Block {
  const { say, glyphs } = look
  const prompt = ` ${say('lookup.prompt')} `
  const promptWidth = widthOf(prompt)
  const field = drawTextField(props.field, {
    columns: room.columns - promptWidth - 1,
    rows: 1,
    isFocused: props.isTyping,
  })
  const isWide = room.columns >= 100
  const columns: readonly Column<CustomerHit>[] = [
    { title: say('column.ref'), width: { atLeast: 9 }, text: ({ ref }) => ref, tone: () => 'dim' },
    { title: say('column.customer'), width: isWide ? 30 : 22, text: ({ name }) => name },
    { title: say('column.phone'), width: 16, text: ({ phone }) => phone },
    { title: say('column.account'), width: isWide ? 14 : 10, text: ({ account }) => account },
    { title: say('column.email'), width: 'rest', text: ({ email }) => email },
  ]
  const count = say(props.hasMore ? 'lookup.first' : 'lookup.found', { n: props.hits.length })
  const details: Line = props.field.text === '' ? [] : [span(count, 'dim')]
  const top: readonly Line[] = [
    rule({ title: say('lookup.title'), details, columns: room.columns }, glyphs),
    [span(prompt, 'dim'), ...(field.lines[0] ?? [])],
    [],
  ]
  const list =
    props.hits.length === 0
      ? nobody(props, room.columns, look)
      : table(
          {
            columns,
            rows: props.hits,
            selected: props.selected,
            room: { columns: room.columns, rows: room.rows - top.length },
          },
          glyphs,
        )
  return {
    lines: fitLines([...top, ...list], room.columns, room.rows),
    cursor: field.cursor && { x: field.cursor.x + promptWidth, y: 1 },
  }
}

/** What can be typed, or that it found nobody and what would find; only what is whole does while a caller is not verified. */
function nobody(
  { field, isMasked, insideNames, record }: LookupScreenProps,
  columns: number,
  look: Look,
): readonly Line[] {
  const { say } = look
  const hint = isMasked ? 'lookup.hint-masked' : 'lookup.hint'
  if (field.text === '') return [[span(`   ${say(hint)}`, 'dim')]]
  if (record) {
    const { is, ref, customerName } = record
    const about = [say(`lookup.kind.${is}`), ...(customerName === '' ? [] : [customerName])].join('  ')
    return [[span(`   ${ref}  `, 'strong'), span(about)], [], [span(`   ${say('lookup.record')}`, 'dim')]]
  }
  const nobodyFound: Line = [span(`   ${say('lookup.nobody', { text: field.text })}`, 'dim')]
  if (isMasked) return [nobodyFound, [span(`   ${say('lookup.whole')}`, 'warn')]]
  const ways = [
    say('lookup.begins'),
    ...(insideNames === null ? [] : [say('lookup.inside', { text: insideNames })]),
  ]
  const told = ways.flatMap((way) => paragraph(way, columns - 6, look))
  return [nobodyFound, [], ...told.map((line): Line => [span('   '), ...line])]
}
