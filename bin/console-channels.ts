import { channelStateOf } from '../src/domain/channel-link.ts'
import { channelLinks } from '../src/queries/channels/channel-links.ts'
import { mailboxesOfSite } from '../src/queries/channels/mailboxes.ts'
import type { Store } from '../src/store/open-store.ts'
import { type ChannelWorkerData, startChannelWorker } from './start-channel-worker.ts'
import type { Started } from './start-thread.ts'

/** How often it is looked whether there are channels by now that nobody runs. */
const lookEveryMs = 5000

/**
 * Runs the channels of a store that has no server, in a thread of its own, for as long as the console is open and where nobody else does;
 * answers how to end it. Where there are none, nothing of it is loaded.
 */
export function runChannelsOfConsole(
  store: Pick<Store, 'reader' | 'info'>,
  { now, ...folders }: Omit<ChannelWorkerData, 'place'> & { readonly now: () => number },
): () => Promise<void> {
  let thread: Started | undefined
  const look = (): void => {
    if (thread || !hasChannelsThatNobodyRuns(store, now())) return
    const started = startChannelWorker({ place: store.info.path, ...folders })
    thread = started
    // One that broke is started anew with the next look.
    void started.ended.then(() => (thread = undefined))
  }
  const timer = setInterval(look, lookEveryMs)
  timer.unref()
  look()
  return async () => {
    clearInterval(timer)
    await thread?.end()
  }
}

function hasChannelsThatNobodyRuns({ reader }: Pick<Store, 'reader'>, now: number): boolean {
  try {
    const points = reader.all(mailboxesOfSite, {})
    if (points.length === 0) return false
    const links = new Map(reader.all(channelLinks, {}).map((link) => [link.channel, link]))
    return points.some(({ key }) => channelStateOf(links.get(key) ?? null, now) === 'not-run')
  } catch {
    // What is on the screen is read of the same store, and tells what is wrong with it.
    return false
  }
}
