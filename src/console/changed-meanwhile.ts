import type { Scene } from './actions/action.ts'
import { fitLine, lineWidth, span, type Line } from './components/line.ts'
import type { Look } from './look.ts'
import { changeLine } from './screens/change-lines.ts'

/**
 * The latest that others did to the record that is being written about, and how much more; null where nothing changed, and where
 * a panel shows it already.
 */
export function changedMeanwhile({ model, views }: Scene, columns: number, look: Look): Line | null {
  const { overlay } = model
  // A reply shows above its text what was written meanwhile.
  const unsaid = views.changes.filter(({ text }) => overlay?.kind !== 'reply' || text === null)
  const latest = unsaid.at(-1)
  if (!latest || overlay === null || overlay.kind === 'held-back') return null
  const n = unsaid.length - 1
  const head: Line = [span(` ! ${look.say('held.meanwhile')}`, 'warn')]
  const more: Line = n === 0 ? [] : [span(` ${look.say('held.more', { n })}`, 'dim')]
  const room = columns - lineWidth(head) - lineWidth(more)
  return fitLine([...head, ...fitLine(changeLine(latest, room, look), room), ...more], columns)
}
