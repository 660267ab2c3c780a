import { join } from 'node:path'
import type { Decision } from '../../domain/decision.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { loadDemo } from '../../exchange/demo/load-demo.ts'
import { type Ground, onEmptyStore } from './ground.ts'
import { shippedProcesses, shippedSite } from './shipped-site.ts'

export type BegunDemo = { readonly customers: number; readonly contacts: number }

/** Begins a store with the demo site, its customers and one day of its contacts. Refuses: store-exists, and why none can be made. */
export async function beginDemo(ground: Ground): Promise<Decision<BegunDemo>> {
  const folder = join(ground.dataFolder, 'demo')
  const site = shippedSite(folder)
  const processes = shippedProcesses(folder)
  return onEmptyStore(ground, async (store) => {
    const loaded = await loadDemo(store, { site, processes, folder }, ground.now())
    if (loaded.ok) return accept({ customers: loaded.customers, contacts: loaded.contacts })
    if ('refusal' in loaded) return refuse(loaded.refusal)
    throw new Error(`the demo that came with the program is wrong: ${JSON.stringify(loaded.problems[0])}`)
  })
}
