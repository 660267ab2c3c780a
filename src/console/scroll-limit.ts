import type { ConsoleFrame } from './console-frame.ts'
import { foreground } from './foreground.ts'
import { layoutOf } from './layout.ts'
import type { Look, Room } from './look.ts'
import { scrollLimitIn } from './places/every-place.ts'

/** How far the text on screen can be scrolled in a terminal of this size. */
export function scrollLimitOf(frame: ConsoleFrame, room: Room, look: Look): number {
  const layout = layoutOf(room)
  if (layout.kind === 'too-small') return 0
  const isSideBySide = layout.kind === 'side-by-side'
  const left = foreground(frame, layout.body, look).place
  return scrollLimitIn(frame.scene.model.place, { ...frame, isSideBySide, room: left, covered: 0, look })
}
