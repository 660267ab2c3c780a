import { handOverJournal } from '../../src/channels/mail/hand-over-journal.ts'
import { Readable } from 'node:stream'
import { refuse } from '../../src/domain/decision.ts'
import { OutputClosed } from '../../src/shell/output-closed.ts'
import { runShell } from '../../src/shell/run-shell.ts'
import type { Surroundings } from '../../src/shell/surroundings.ts'
import type { Verb } from '../../src/shell/verb.ts'

type Situation = Partial<Omit<Surroundings, 'words'>> & { readonly outputClosesAfter?: number }

/** Gives one command line to the shell, in a pipe and in English unless told otherwise, and answers all that came out. */
export async function shellAt(words: readonly string[], verbs: readonly Verb[], situation: Situation = {}) {
  const { outputClosesAfter = Number.POSITIVE_INFINITY, ...around } = situation
  const written: string[] = []
  let out = ''
  let err = ''
  const code = await runShell(
    {
      env: { LINIA_LANG: 'en' },
      version: () => '1.2.3',
      terminal: () => null,
      errTerminal: () => null,
      interruption: () => ({ signal: new AbortController().signal, forget: () => undefined }),
      input: () => Readable.from([]),
      canAsk: () => false,
      ask: async () => null,
      askSecret: async () => null,
      computer: () => 'here',
      syncLease: async () => null,
      secretOf: async (name) => refuse({ code: 'secret-missing', name, detail: 'nowhere' }),
      runner: () => 'here:1',
      handOverJournal: async () => handOverJournal('/nowhere'),
      serve: async () => refuse({ code: 'cannot-listen', address: 'here', detail: 'EACCES' }),
      access: async () => {
        throw new Error('nobody is let in here')
      },
      timeZone: () => 'Europe/Warsaw',
      dataFolder: 'data',
      attachments: async () => {
        throw new Error('nothing is kept here')
      },
      backupStore: async (path) => refuse({ code: 'store-not-found', path }),
      restoreStore: async (source) => refuse({ code: 'backup-not-found', path: source }),
      examineStore: async () => [],
      fixStore: async (path) => refuse({ code: 'store-not-found', path }),
      hasConsole: () => false,
      openConsole: async () => ({ ended: 'left' }),
      openTour: async () => ({ ended: 'left' }),
      createStore: async (path) => refuse({ code: 'store-exists', path }),
      out(text) {
        if (written.push(text) > outputClosesAfter) throw new OutputClosed('gone')
        out += text
      },
      err(text) {
        err += text
      },
      now: () => Date.UTC(2026, 10, 12, 8),
      randomBytes: (count) => new Uint8Array(count),
      defaultStore: () => '/nowhere/linia.db',
      openReader: async (path) => refuse({ code: 'store-not-found', path }),
      hookFiles: () => ({ folder: '/nowhere/hooks', settingsFile: '/nowhere/hooks.yaml' }),
      ownKeys: async () => ({ path: '/nowhere/keys.yaml', isThere: false, problems: [] }),
      withHooks: async (store) => store,
      openStore: async (path) => refuse({ code: 'store-not-found', path }),
      openServerStore: async (path) => refuse({ code: 'store-not-found', path }),
      dialAt: async () => refuse({ code: 'phone-not-open' }),
      moveStore: async (path) => refuse({ code: 'store-not-found', path }),
      sitesInDatabase: async () => refuse({ code: 'database-address-wrong' }),
      logFault: async () => '/log/linia.1.log',
      ...around,
      words,
    },
    verbs,
  )
  return { code, out, err }
}
