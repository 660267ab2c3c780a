import { mailboxesOfSite } from '../src/queries/channels/mailboxes.ts'
import type { NamedStore } from '../src/shell/surroundings.ts'
import { type ChannelWorkerData, startChannelWorker } from './start-channel-worker.ts'
import type { Started } from './start-thread.ts'

type Served = Pick<NamedStore, 'place' | 'store'>

/** The threads that run the channels of served sites: one for each that has any. */
export function channelThreads(folders: Omit<ChannelWorkerData, 'place'>): {
  /** Begins and ends threads as the sites are by now. */
  readonly follow: (sites: readonly Served[]) => Promise<void>
  readonly close: () => Promise<void>
} {
  const running = new Map<string, Started>()
  const start = (place: string): void => {
    const thread = startChannelWorker({ place, ...folders })
    running.set(place, thread)
    // One that broke is started anew with the next look.
    void thread.ended.then(() => running.get(place) === thread && running.delete(place))
  }
  return {
    async follow(sites) {
      const wanted = new Set<string>()
      for (const { place, store } of sites)
        if (running.has(place) || (await hasChannels(store))) wanted.add(place)
      for (const [place, { end }] of running) {
        if (wanted.has(place)) continue
        running.delete(place)
        await end()
      }
      for (const place of wanted) if (!running.has(place)) start(place)
    },
    async close() {
      await Promise.all([...running.values()].map(({ end }) => end()))
    },
  }
}

/** A store that cannot be read for a moment is asked again. */
async function hasChannels(store: Served['store']): Promise<boolean> {
  try {
    return (await store.reader.all(mailboxesOfSite, {})).length > 0
  } catch (fault) {
    if (store.refusalOf(fault)) return false
    throw fault
  }
}
