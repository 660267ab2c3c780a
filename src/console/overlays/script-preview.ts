import { span, type Line } from '../components/line.ts'
import { panel } from '../components/panel.ts'
import { paragraph } from '../components/paragraph.ts'
import { keyName } from '../input/key.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

/** What the command of a step would do, before it is given. */
export const scriptPreview: OverlayKind<'script-preview'> = {
  isReadBehind: true,
  draw({ title, input, refusal, next }, { room, look }) {
    const { say, glyphs } = look
    const said = (text: string, tone: 'plain' | 'alarm'): readonly Line[] =>
      paragraph(text, room.columns - 4, look).map((line): Line => [
        span('   '),
        ...line.map((part) => ({ ...part, tone })),
      ])
    const lines: readonly Line[] = [
      ...input.map(({ name, value }): Line => [span(`   ${name}: `, 'dim'), span(value)]),
      ...(refusal === null ? [] : said(`! ${refusal}`, 'alarm')),
      [span(`   ${glyphs.arrow} ${say('script.preview-next', { step: next })}`, 'dim')],
    ]
    return panel(
      { title: say('script.preview', { command: title }), content: { lines, cursor: null } },
      room,
      look,
    )
  },
  press({ ref, step, sequence, contact }, { key, desk: { ui } }) {
    const name = keyName(key)
    if (name === 'Enter') ui.perform({ do: 'step-process', ref, step, sequence, did: 'command', contact })
    else if (name === 'Escape') ui.change({ do: 'close' })
    else return false
    return true
  },
  keys: (_overlay, { say }) => [
    namedKey('Enter', say('keys.give')),
    namedKey('Esc', say('keys.leave-undone')),
  ],
}
