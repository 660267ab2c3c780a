import type { Scene } from '../actions/action.ts'
import { keyName } from '../input/key.ts'
import { scriptPage as drawPage, scriptPageLimits } from '../screens/script-page.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

const moves: Readonly<Record<string, number>> = {
  j: 1,
  k: -1,
  ArrowDown: 1,
  ArrowUp: -1,
  Space: 10,
  PageDown: 10,
  PageUp: -10,
}

/** What a newcomer does at the step, or every step of the process; any other key than those that scroll closes it. */
export const scriptPage: OverlayKind<'script-page'> = {
  isReadBehind: true,
  draw: ({ page, scroll }, { scene, room, look }) =>
    drawPage({ script: scriptIn(scene), page, scroll }, room, look),
  press(overlay, { scene, key, desk: { ui, look, columns, rows, keymap } }) {
    const name = keyName(key)
    const move = moves[name]
    const { page, scroll } = overlay
    if (move !== undefined) {
      const { limit, first } = scriptPageLimits({ script: scriptIn(scene), page }, { columns, rows }, look)
      ui.change({
        do: 'open',
        overlay: { ...overlay, scroll: Math.max(0, Math.min((scroll ?? first) + move, limit)) },
      })
      return true
    }
    const opener = page === 'outline' ? 'script.outline' : 'script.instruction'
    const closes =
      name === 'Escape' || name === 'Enter' || name === 'q' || keymap.keysOf(opener).includes(name)
    if (closes) ui.change({ do: 'close' })
    return closes
  },
  keys: (_overlay, { say, glyphs }) => [
    namedKey(`${glyphs.up}${glyphs.down}`, say('keys.scroll')),
    namedKey('Esc', say('keys.close')),
  ],
}

function scriptIn({ views: { place } }: Scene) {
  return place.of === 'workspace' ? place.script : null
}
