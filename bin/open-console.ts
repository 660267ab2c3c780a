import { existsSync } from 'node:fs'
import { homedir, hostname } from 'node:os'
import { join } from 'node:path'
import { layoutReady } from 'linia:layout'
import { openConsole } from '../src/console/open-console.ts'
import { languageFrom } from '../src/language/language.ts'
import type { ConsoleAsked, ConsoleEnded, Surroundings } from '../src/shell/surroundings.ts'
import { deviceAttachments } from './device-attachments.ts'
import type { Refusal } from '../src/domain/refusal.ts'
import { readSyncStatus } from '../src/sync/sync-status.ts'
import { runChannelsOfConsole } from './console-channels.ts'
import { startSyncWorker } from './start-sync-worker.ts'
import { presenceFilesOf } from '../src/store/presence/presence-files.ts'
import { accept } from '../src/domain/decision.ts'
import { verbsInConsole } from '../src/shell/line/verbs-in-console.ts'
import { hearEndings, hearUncaught } from './endings.ts'
import { isInsideHook } from './has-hooks.ts'
import { notifyDesktop } from './notify-desktop.ts'
import { keepYoungSpaceSmall } from './keep-young-space-small.ts'
import { keysFile } from './own-keys.ts'
import { phoneFile } from './phone-file.ts'
import { programName } from './program-name.ts'
import { withHooks } from './with-hooks.ts'
import type { Places } from './places.ts'

type Here = {
  /** Whether the console shows somebody round. */
  readonly isTour?: boolean
  readonly asked: ConsoleAsked
  readonly here: Places
  readonly surroundings: Surroundings
}

/** Opens the console with all that only this place knows. */
export async function openConsoleHere({
  asked,
  here,
  surroundings,
  isTour = false,
}: Here): Promise<ConsoleEnded> {
  const { storePath, agent, language } = asked
  await layoutReady()
  const { env, now, randomBytes, openStore, timeZone, logFault } = surroundings
  const ground = { ...surroundings, storePath, group: false }
  return openConsole({
    stdin: process.stdin,
    stdout: process.stdout,
    env: language === null ? env : { ...env, LINIA_LANG: language },
    now,
    randomBytes,
    pid: process.pid,
    isRunning,
    program: programName(env),
    storePath,
    openStore: async (tell) => {
      const opened = await openStore(storePath)
      // Nobody's hooks hear of what is only tried.
      if (!opened.ok || isTour || isInsideHook(env)) return opened
      // A console runs for hours: hooks that come meanwhile are asked too.
      return accept(withHooks(opened.value, { here, env, now, tell }))
    },
    attachmentsOf: ({ path, isGroup }) => deviceAttachments(path, isGroup),
    presenceOf: ({ path: storePath, isGroup }) =>
      presenceFilesOf({
        storePath,
        isGroup,
        pid: process.pid,
        host: hostname(),
        isRunning,
        now,
        elapsed: () => performance.now(),
      }),
    syncOf: async (store) => {
      if (isTour || (await store.sync.server()) === null) return null
      const close = startSyncWorker({ storePath, logFolder: here.state })
      return {
        status: () => {
          const status = readSyncStatus(storePath)
          return status && { asOf: status.asOf, refusal: status.refusal as unknown as Refusal | null }
        },
        close,
      }
    },
    channelsOf: (store) =>
      isTour || isInsideHook(env) || store.info.server !== null
        ? null
        : runChannelsOfConsole(store, { logFolder: here.state, configFolder: here.config, now }),
    // Nobody's phone is answered by what is only tried.
    phoneOf: async (phone) =>
      isTour || !existsSync(phoneFile(here))
        ? null
        : (await import('./open-phone.ts')).openPhone(phone, { here, now }),
    home: homedir(),
    platform: process.platform,
    firstRun: {
      demo: async () => (await import('../src/shell/begin/begin-demo.ts')).beginDemo(ground),
      own: async (answers) =>
        (await import('../src/shell/begin/begin-own.ts')).beginOwn(ground, {
          ...answers,
          language: language ?? languageFrom(env),
          timeZone: timeZone(),
        }),
    },
    isTour,
    agent,
    verbs: verbsInConsole(surroundings),
    deskFolder: join(here.state, 'desk'),
    keysFile: keysFile(here),
    notifyDesktop: notifyDesktop(env),
    onEnding: hearEndings,
    onUncaught: hearUncaught,
    settled() {
      keepYoungSpaceSmall()
      // What is said once the console has ended, by a program that may have been replaced on the disk by then.
      import('../src/shell/page-of.ts')
        .then(({ pageOf }) => pageOf(surroundings, null))
        .catch(() => undefined)
    },
    logFault,
  })
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    // A process of somebody else runs, but may not be asked.
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
}
