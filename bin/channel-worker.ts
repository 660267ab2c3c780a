import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { runChannels } from '../src/channels/run-channels.ts'
import { isDatabaseAddress } from '../src/domain/database-address.ts'
import type { Decision } from '../src/domain/decision.ts'
import { sayUnreadMail } from '../src/language/say-unread-mail.ts'
import { siteLanguage } from '../src/queries/site/site-language.ts'
import type { AttachmentFiles } from '../src/store/attachments/attachment-files.ts'
import { type Store, openStoreAt } from '../src/store/open-store.ts'
import { untilStopped } from '../src/sync/until-stopped.ts'
import { deviceAttachments } from './device-attachments.ts'
import { journalOf } from './journal-of.ts'
import { logFault } from './log-fault.ts'
import { secretsOf } from './secrets.ts'
import type { ChannelWorkerData } from './start-channel-worker.ts'

/** How often it is looked whether whoever runs the channels has ended. */
const againMs = 5000

/** What the thread does that runs the channels of a site; false where this is none. */
export async function runChannelWorker(): Promise<boolean> {
  if (isMainThread || parentPort === null) return false
  const { place, logFolder, configFolder } = workerData as ChannelWorkerData
  const stop = new AbortController()
  parentPort.once('message', () => {
    stop.abort()
    parentPort?.unref()
  })
  const broke = (fault: unknown): void => void logFault(logFolder, fault, { thread: 'channels' })
  try {
    const opened = await openAt(place)
    if (opened.ok) {
      const { store, attachments } = opened.value
      const ground = {
        store,
        keep: attachments.group,
        async content(contentHash: string) {
          const fetched = await attachments.fetch(contentHash)
          return (fetched.ok && fetched.value) || null
        },
        journal: journalOf(place, logFolder),
        secretOf: secretsOf({ config: configFolder }, process.env),
        wordsOf: sayUnreadMail(store.reader.one(siteLanguage, {})?.language === 'pl' ? 'pl' : 'en'),
        now: Date.now,
        runner: `${hostname()}:${process.pid}`,
        broke,
        stop: stop.signal,
      }
      while (!stop.signal.aborted) {
        const isMine = await store.aloneWithChannels(() => runChannels(ground))
        if (!isMine) await untilStopped(againMs, stop.signal)
      }
      await store.close()
    }
  } catch (fault) {
    broke(fault)
  }
  parentPort.close()
  return true
}

type Opened = { readonly store: Store; readonly attachments: Pick<AttachmentFiles, 'group' | 'fetch'> }

async function openAt(place: string): Promise<Decision<Opened>> {
  const outside = { now: Date.now, randomBytes }
  if (!isDatabaseAddress(place)) {
    const opened = openStoreAt(place, outside)
    if (!opened.ok) return opened
    const { path, isGroup } = opened.value.info
    return { ok: true, value: { store: opened.value, attachments: deviceAttachments(path, isGroup) } }
  }
  const { attachmentsInDatabase, openDatabase } = await import('./open-database.ts')
  const opened = await openDatabase(place, outside)
  return opened.ok
    ? { ok: true, value: { store: opened.value, attachments: attachmentsInDatabase(opened.value.info.path) } }
    : opened
}
