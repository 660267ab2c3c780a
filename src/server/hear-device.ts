import type { ServerStore } from '../store/server-store.ts'

/** A device that asks often is noted so often: a fraction of the shortest lease. */
const noteEveryMs = 20_000

/** Notes that a device was heard from, and through whose token; told with every request that a device makes. */
export type HearDevice = (heard: { readonly device: string; readonly agent: string | null }) => Promise<void>

export function hearDeviceOf(store: Pick<ServerStore, 'runner'>, now: () => number): HearDevice {
  const notedAt = new Map<string, number>()
  return async ({ device, agent }) => {
    const at = now()
    const key = `${device} ${agent ?? ''}`
    if (Math.abs(at - (notedAt.get(key) ?? -Infinity)) < noteEveryMs) return
    notedAt.set(key, at)
    const noted = await store.runner.transaction(async ({ replication }) => {
      await replication.heard.note({ device, agent, at })
      return { commit: true, answer: null }
    })
    if (!noted.ok) notedAt.delete(key)
  }
}
