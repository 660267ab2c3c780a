import { attachmentFilesOf } from '../../../src/store/attachments/attachment-files.ts'
import { openStoreAt } from '../../../src/store/open-store.ts'
import { refuse } from '../../../src/domain/decision.ts'
import { verbsInConsole, type VerbsInConsole } from '../../../src/shell/line/verbs-in-console.ts'
import { openReader } from '../../../bin/open-reader.ts'

type Outside = { readonly now: () => number; readonly randomBytes: (count: number) => Uint8Array }

/** The verbs of the shell for a console of a test: on the store that it opens, with nothing else around. */
export function verbsAround({ now, randomBytes }: Outside): VerbsInConsole {
  return verbsInConsole({
    env: {},
    version: () => '0',
    terminal: () => null,
    errTerminal: () => null,
    interruption: () => ({ signal: new AbortController().signal, forget: () => undefined }),
    input: () => {
      throw new Error('a console reads no input')
    },
    canAsk: () => false,
    ask: async () => null,
    out: () => undefined,
    err: () => undefined,
    now,
    randomBytes,
    defaultStore: () => '/nowhere/linia.db',
    timeZone: () => 'Europe/Warsaw',
    attachments: async ({ path, isGroup }) => attachmentFilesOf(path, isGroup),
    dataFolder: 'data',
    openReader: async (path) => openReader(path),
    openStore: async (path) => openStoreAt(path, { now, randomBytes }),
    openServerStore: nobody,
    sitesInDatabase: nobody,
    dialAt: nobody,
    moveStore: nobody,
    hookFiles: () => ({ folder: '/nowhere/hooks', settingsFile: '/nowhere/hooks.yaml' }),
    ownKeys: async () => ({ path: '', isThere: false, problems: [] }),
    withHooks: async (store) => store,
    createStore: async (path) => refuse({ code: 'store-exists', path }),
    backupStore: nobody,
    restoreStore: nobody,
    examineStore: nobody,
    fixStore: nobody,
    hasConsole: () => false,
    openConsole: async () => ({ ended: 'left' }),
    openTour: nobody,
    askSecret: nobody,
    computer: () => 'here',
    syncLease: nobody,
    secretOf: nobody,
    runner: () => 'here:1',
    handOverJournal: nobody,
    serve: nobody,
    access: nobody,
    logFault: async () => null,
  })
}

async function nobody(): Promise<never> {
  throw new Error('a console of a test has no such thing around it')
}
