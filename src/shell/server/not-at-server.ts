import type { Store } from '../../store/open-store.ts'
import { type Answer, refuseWith } from '../answer.ts'

/** Who may reach a server is kept there alone: on a device there is nothing to see or to change of it. */
export async function notAtServer({ sync }: Pick<Store, 'sync'>): Promise<Answer | null> {
  return (await sync.server()) === null ? null : refuseWith({ code: 'only-at-server' })
}
