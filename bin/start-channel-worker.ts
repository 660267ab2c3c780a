import { type Started, startThread } from './start-thread.ts'

/** What the thread is told of where it works: the path of a store or the address of a database, and the user's folders. */
export type ChannelWorkerData = {
  readonly place: string
  readonly logFolder: string
  readonly configFolder: string
}

/** Starts a thread that runs the channels of a site, as soon as nobody else does. */
export function startChannelWorker(data: ChannelWorkerData): Started {
  return startThread({ word: '--channel-worker', name: 'channels', data, youngMb: 32 })
}
