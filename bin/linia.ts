import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDatabaseAddress, placeForPeople } from '../src/domain/database-address.ts'
import { deviceClock } from '../src/sync/device-clock.ts'
import { runShell } from '../src/shell/run-shell.ts'
import type { ConsoleEnded, Surroundings } from '../src/shell/surroundings.ts'
import { askAtTerminal } from './ask-at-terminal.ts'
import { interruption } from './interruption.ts'
import { hasHooks, hookFiles } from './has-hooks.ts'
import { inSiteTime } from './in-site-time.ts'
import { type Places, places } from './places.ts'
import { pooledRandomness } from './pooled-randomness.ts'
import { errTerminal, isTerminal, terminal } from './terminal.ts'
import { writeAll } from './write-all.ts'

/**
 * The composition root: the only place that knows the clock, randomness, the environment and the terminal.
 * What a verb may not need is loaded when it is asked for; each module of Node's own costs 1 to 4 ms.
 */
export async function linia(): Promise<void> {
  const { env, argv, platform } = process
  if (argv[2] === '--sync-worker' && (await (await import('./sync-worker.ts')).runSyncWorker())) return
  if (argv[2] === '--channel-worker' && (await (await import('./channel-worker.ts')).runChannelWorker()))
    return
  if (argv[2] === '--database-thread' && (await (await import('./database-thread.ts')).runDatabaseThread()))
    return
  let known: Places | undefined
  const here = (): Places => (known ??= places(env, platform))
  const clock = deviceClock(Date.now, () => performance.now())
  const outside = { now: clock.now, clockOffMs: clock.offMs, randomBytes: pooledRandomness() }
  const surroundings: Surroundings = {
    ...outside,
    words: argv.slice(2),
    env,
    version,
    secretOf: async (name) => (await import('./secrets.ts')).secretsOf(here(), env)(name),
    handOverJournal: async (place) => (await import('./journal-of.ts')).journalOf(place, here().state),
    runner: () => `${process.getBuiltinModule('node:os').hostname()}:${process.pid}`,
    terminal,
    errTerminal,
    interruption,
    input: readInput,
    canAsk: () => isTerminal(0) && isTerminal(2),
    ask: askAtTerminal,
    askSecret: (question) => askAtTerminal(question, { isSecret: true }),
    out: (text) => writeAll(1, text),
    err: (text) => writeAll(2, text),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    defaultStore: () => join(here().data, 'linia.db'),
    dataFolder: join(import.meta.dirname, '..', 'data'),
    attachments: async ({ path, isGroup }) => {
      if (isDatabaseAddress(path)) return (await import('./open-database.ts')).attachmentsInDatabase(path)
      const { deviceAttachments } = await import('./device-attachments.ts')
      return deviceAttachments(path, isGroup)
    },
    openReader: async (path) => {
      if (!isDatabaseAddress(path)) {
        clock.follow(path)
        return inSiteTime((await import('./open-reader.ts')).openReader(path))
      }
      const opened = inSiteTime(await (await import('./open-database.ts')).openDatabase(path, outside))
      return opened.ok ? { ok: true, value: { ...opened.value, isReplaced: () => false } } : opened
    },
    openStore: async (path) => {
      if (isDatabaseAddress(path))
        return inSiteTime(await (await import('./open-database.ts')).openDatabase(path, outside))
      clock.follow(path)
      const opened = inSiteTime((await import('../src/store/open-store.ts')).openStoreAt(path, outside))
      if (!opened.ok || opened.value.info.server === null) return opened
      const { withDevice } = await import('./with-device.ts')
      return { ok: true, value: withDevice(opened.value, clock.now) }
    },
    openServerStore: async (place, options) =>
      (await import('./open-server-store.ts')).openServerStore(place, outside, options),
    dialAt: async (asked) => (await import('./dial-at.ts')).dialAt(asked, here()),
    moveStore: async (from, to) => (await import('./move-store.ts')).moveStore(from, to, outside),
    sitesInDatabase: async (address) => (await import('./sites-in-database.ts')).sitesInDatabase(address),
    hookFiles: () => hookFiles(here()),
    ownKeys: async (language) => (await import('./own-keys.ts')).ownKeys(here(), { env, language }),
    withHooks: async (store, tell) =>
      hasHooks(here(), env)
        ? (await import('./with-hooks.ts')).withHooks(store, { here: here(), env, now: clock.now, tell })
        : store,
    createStore: async (path, options) =>
      isDatabaseAddress(path)
        ? (await import('./open-database.ts')).createInDatabase(path, outside)
        : (await import('../src/store/create-store.ts')).createStore(path, outside, options),
    backupStore: async (path, destination, options) =>
      (await import('../src/store/backup/backup-store.ts')).backupStore(path, destination, options),
    restoreStore: async (source, path, options) =>
      (await import('../src/store/backup/restore-store.ts')).restoreStore(source, path, options),
    examineStore: async (path, examination) =>
      (await import('../src/store/doctor/examine-store.ts')).examineStore(path, examination),
    fixStore: async (path, fix) =>
      (await import('../src/store/doctor/fix-store.ts')).fixStore(path, fix, { now: Date.now() }),
    hasConsole: () => isTerminal(0) && isTerminal(1),
    openConsole: async (asked) =>
      isDatabaseAddress(asked.storePath)
        ? inDatabaseRefused(asked.storePath)
        : (await import('./open-console.ts')).openConsoleHere({ asked, here: here(), surroundings }),
    openTour: async () => (await import('./open-tour.ts')).openTourHere({ here: here(), surroundings }),
    syncLease: async (store) => (await import('../src/store/lease.ts')).takeLease(store, 'sync'),
    serve: async (serving) =>
      (await import('./serve.ts')).serve({
        ...serving,
        ...outside,
        version: version(),
        folders: { logFolder: here().state, configFolder: here().config },
      }),
    access: async () => (await import('./access-tools.ts')).accessTools(outside),
    computer: () => process.getBuiltinModule('node:os').hostname(),
    logFault: async (fault, context) =>
      (await import('./log-fault.ts')).logFault(here().state, fault, context),
  }
  process.exitCode = await runShell(surroundings)
}

/** The console works on a store of this machine. */
function inDatabaseRefused(path: string): ConsoleEnded {
  return { ended: 'refused', refusal: { code: 'store-in-database', database: placeForPeople(path) } }
}

async function* readInput(stop?: AbortSignal): AsyncIterable<string> {
  const input = process.stdin.setEncoding('utf8')
  stop?.addEventListener('abort', () => input.destroy(), { once: true })
  try {
    yield* input
  } catch (fault) {
    // A stream that is cut says so as a fault.
    if (stop?.aborted !== true) throw fault
  }
}

function version(): string {
  const file = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')
  const { version: found } = JSON.parse(file) as { version: string }
  return found
}
