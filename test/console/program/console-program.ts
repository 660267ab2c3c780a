import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { layoutReady } from 'linia:layout'
import { hearEndings, hearUncaught } from '../../../bin/endings.ts'
import { withHooks } from '../../../bin/with-hooks.ts'
import { openConsole } from '../../../src/console/open-console.ts'
import { accept, refuse } from '../../../src/domain/decision.ts'
import { loadDemo } from '../../../src/exchange/demo/load-demo.ts'
import { readSite } from '../../../src/site/read-site.ts'
import { attachmentFilesOf } from '../../../src/store/attachments/attachment-files.ts'
import { createStore } from '../../../src/store/create-store.ts'
import { openStoreAt } from '../../../src/store/open-store.ts'
import { presenceFilesOf } from '../../../src/store/presence/presence-files.ts'
import type { Refusal } from '../../../src/domain/refusal.ts'
import { readSyncStatus } from '../../../src/sync/sync-status.ts'
import { breakingStore } from './breaking-store.ts'
import { testPhone } from './test-phone.ts'
import { verbsAround } from './verbs-around.ts'

// The console on a real store, with a composition root of its own: its clock stands where a test puts it.

const [storePath = '', deskFolder = '', clock = ''] = process.argv.slice(2)
const started = Date.now()
const [from = started, pace = 'runs'] = clock === '' ? [] : [Number(clock.split(',')[0]), clock.split(',')[1]]
const speed = pace === 'stands' ? 0 : pace === 'hurries' ? 60 : 1
const now = () => from + (Date.now() - started) * speed
const surroundings = { now, randomBytes }

async function withStore(fill: (store: ReturnType<typeof mustOpen>) => Promise<unknown>) {
  createStore(storePath, surroundings, { group: false })
  const store = mustOpen()
  await fill(store)
  await store.close()
}

function mustOpen() {
  const opened = openStoreAt(storePath, surroundings)
  if (!opened.ok) throw new Error(opened.refusal.code)
  return opened.value
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function elapsed(): number {
  return performance.now()
}

// No await at the top: only then the bundle loads as one file.
void run()

async function run(): Promise<void> {
  await layoutReady()
  const end = await openConsole({
    // The thread that syncs is the real program's; what it says beside the store is read here too.
    channelsOf: () => null,
    syncOf: async (store) =>
      (await store.sync.server()) === null
        ? null
        : {
            status: () => {
              const status = readSyncStatus(store.info.path)
              return status && { asOf: status.asOf, refusal: status.refusal as unknown as Refusal | null }
            },
            close: async () => undefined,
          },
    stdin: process.stdin,
    stdout: process.stdout,
    env: process.env,
    now,
    randomBytes,
    pid: process.pid,
    isRunning,
    program: 'linia',
    storePath,
    isTour: false,
    openStore: async (tell) => {
      const opened = openStoreAt(storePath, surroundings)
      const config = process.env['TEST_CONFIG']
      const breaks = process.env['TEST_BREAKS']
      if (opened.ok && breaks !== undefined) return accept(breakingStore(opened.value, breaks))
      if (!opened.ok || config === undefined) return opened
      const here = { config, data: config, state: config }
      return accept(withHooks(opened.value, { here, env: process.env, now, tell }))
    },
    attachmentsOf: ({ path, isGroup }) => attachmentFilesOf(path, isGroup),
    presenceOf: ({ path, isGroup }) => {
      const host = hostname()
      return presenceFilesOf({
        storePath: path,
        isGroup,
        pid: process.pid,
        host,
        isRunning,
        now: Date.now,
        elapsed,
      })
    },
    phoneOf: async (phone) => {
      const socket = process.env['TEST_PHONE']
      return socket === undefined ? null : accept(testPhone(phone, { socket, now }))
    },
    home: join(deskFolder, '..'),
    platform: process.platform,
    firstRun: {
      demo: async () => {
        const folder = join(import.meta.dirname, '..', '..', '..', 'data', 'demo')
        const read = readSite(process.env['TEST_DEMO'] ?? folder)
        if (!read.ok) return refuse({ code: 'store-not-found', path: folder })
        await withStore((store) =>
          loadDemo(
            store,
            { site: read.site, processes: [], folder: process.env['TEST_DEMO'] ?? folder },
            now(),
          ),
        )
        return accept(null)
      },
      own: async () => refuse({ code: 'store-not-found', path: storePath }),
    },
    agent: process.env['TEST_AGENT'] ?? null,
    verbs: verbsAround(surroundings),
    deskFolder,
    keysFile: join(deskFolder, 'keys.yaml'),
    notifyDesktop: null,
    onEnding: hearEndings,
    onUncaught: hearUncaught,
    settled: () => undefined,
    logFault: async (fault) => {
      const { appendFileSync } = await import('node:fs')
      const path = join(deskFolder, '..', 'fault.log')
      appendFileSync(path, `${fault instanceof Error ? fault.stack : String(fault)}\n`)
      return path
    },
  })
  if (end.ended !== 'left') {
    process.stderr.write(`${JSON.stringify(end)}\n`)
    process.exitCode = 1
  }
}
