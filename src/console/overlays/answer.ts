import { keyName } from '../input/key.ts'
import { answerScreen, answerScrollLimit } from '../screens/answer.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

const page = 10

/** What a line of the palette was answered with; what asks first waits here for yes or no. */
export const answer: OverlayKind<'answer'> = {
  draw: (overlay, { room, look }) => answerScreen(overlay, room, look),
  press(overlay, { key, desk: { ui, columns, rows } }) {
    const { question } = overlay
    const limit = answerScrollLimit(overlay, { columns, rows })
    const scroll = (to: number) =>
      ui.change({ do: 'open', overlay: { ...overlay, scroll: Math.max(0, Math.min(to, limit)) } })
    switch (keyName(key)) {
      case 'j':
      case 'ArrowDown':
        scroll(overlay.scroll + 1)
        return true
      case 'k':
      case 'ArrowUp':
        scroll(overlay.scroll - 1)
        return true
      case 'Space':
      case 'PageDown':
        scroll(overlay.scroll + page)
        return true
      case 'PageUp':
        scroll(overlay.scroll - page)
        return true
      case 'Home':
        scroll(0)
        return true
      case 'End':
        scroll(limit)
        return true
      case 'Enter':
        if (question === null) ui.change({ do: 'close' })
        else ui.perform({ do: 'answer-line', isYes: true })
        return true
      case 'Escape':
      case 'q':
        if (question === null) ui.change({ do: 'close' })
        else ui.perform({ do: 'answer-line', isYes: false })
        return true
      default:
        return false
    }
  },
  keys: ({ question }, { say, glyphs }) => [
    ...(question === null ? [] : [namedKey('Enter', say('keys.do'))]),
    namedKey(`${glyphs.up}${glyphs.down}`, say('keys.scroll')),
    namedKey('Esc', say(question === null ? 'keys.close' : 'keys.leave-undone')),
  ],
}
