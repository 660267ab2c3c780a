import type { RightRecord } from '../../domain/rights.ts'
import { isMyWork } from '../state/model.ts'
import { selectedKey } from '../state/rows-on-screen.ts'
import type { Action, Scene } from './action.ts'

/** Whose the contact is that actions mean, and where it lies; null where none is meant. */
export function meantRecord(scene: Scene): RightRecord | null {
  const { place } = scene.views
  if (place.of === 'workspace') return place.work?.record ?? null
  if (place.of === 'case') return place.case?.record ?? null
  if (place.of === 'view') {
    const row = place.rows.find(({ ref }) => ref === selectedKey(scene))
    return row && row.markableIn !== null ? { owner: null, queue: row.markableIn } : null
  }
  if (place.of !== 'queues') return null
  const row = place.rows.find(({ ref }) => ref === selectedKey(scene))
  const owner = isMyWork(scene.model.place) ? scene.model.agent : null
  return row ? { owner, queue: row.queueId } : null
}

/** The right that an action takes on the contact that is meant. */
export function onMeant(what: string): NonNullable<Action['right']> {
  return (scene) => {
    const record = meantRecord(scene)
    return record && { what, record }
  }
}

/** The right that an action takes on what is the agent's own. */
export function onOwn(what: string): NonNullable<Action['right']> {
  return ({ model: { agent } }) => ({ what, record: { owner: agent } })
}

/** The right that an action takes wherever it is done. */
export function anywhere(what: string): NonNullable<Action['right']> {
  return () => ({ what, record: {} })
}
