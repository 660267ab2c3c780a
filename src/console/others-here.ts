import type { Scene } from './actions/action.ts'
import { othersLine } from './components/others.ts'
import type { Line } from './components/line.ts'
import type { Look } from './look.ts'
import { meantRef } from './state/rows-on-screen.ts'
import { whatIsWritten } from './state/what-is-written.ts'

/** Who else is at what is being written on, or at the selected row; null where nobody is, or the place says it itself. */
export function othersHere(scene: Scene, columns: number, look: Look): Line | null {
  const { model, views } = scene
  const { place } = model
  const ref = whatIsWritten(model)?.about ?? meantRef(scene)
  const isSaid = 'ref' in place && place.at !== 'history' && place.ref === ref
  return ref === null || isSaid ? null : othersLine(ref, views.others, columns, look)
}
