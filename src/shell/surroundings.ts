import type { HandOverJournal } from '../channels/mail/hand-over-journal.ts'
import type { Decision } from '../domain/decision.ts'
import type { HookNotice } from '../domain/hook-problem.ts'
import type { DialWish } from '../domain/phone-call.ts'
import type { EpochMs } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Language } from '../language/language.ts'
import type { Backup, BackupOptions } from '../store/backup/backup-store.ts'
import type { RestoreOptions, Restored } from '../store/backup/restore-store.ts'
import type { AttachmentFiles } from '../store/attachments/attachment-files.ts'
import type { Store } from '../store/open-store.ts'
import type { ServedAttachments } from '../store/attachments/served-attachments.ts'
import type { ServerStore } from '../store/server-store.ts'
import type { Examination, StoreFinding, StoreFix } from '../store/doctor/store-finding.ts'
import type { ReadStore } from './read-store.ts'

/** What a command line says about the console it opens. */
export type ConsoleAsked = {
  readonly storePath: string
  readonly agent: string | null
  /** As `--lang` says; null where it is left to whoever signs in. */
  readonly language: Language | null
}

/** How a console came to its end: left, not opened, or the user's own keys are wrong, a line for each problem. */
export type ConsoleEnded =
  | { readonly ended: 'left' }
  | {
      readonly ended: 'told-to'
      readonly signal: 'SIGHUP' | 'SIGTERM' | 'SIGINT'
      /** Whether what was typed last could not be written. */
      readonly isUnkept: boolean
      /** The agent's, who reads it. */
      readonly language: Language
    }
  | { readonly ended: 'refused'; readonly refusal: Refusal }
  | { readonly ended: 'keys-wrong'; readonly problems: readonly string[] }

/** A wish to stop long work soon, in a state that can be gone on from. */
export type Interruption = {
  readonly signal: AbortSignal
  /** Hears no more: Ctrl-C ends the program as ever. */
  readonly forget: () => void
}

/** A store that is served, by the name that addresses have of it. */
export type NamedStore = ServerGround & { readonly key: string }

/** The store of a server, in a file or in a database, and what is attached there. */
export type ServerGround = {
  readonly store: ServerStore
  readonly attachments: ServedAttachments
  /** The path of a file, or the address of a database, at which it was opened. */
  readonly place: string
}

/** Where the store of a site is, by the name that addresses have of it. */
export type SitePlace = {
  readonly key: string
  /** The path of a file, or the address of a database. */
  readonly path: string
}

/** What a server serves, as it is at this moment. */
export type ServedStores = {
  /** Whether addresses begin with a name. */
  readonly areSeveral: boolean
  readonly all: () => readonly NamedStore[]
  readonly byKey: (key: string) => NamedStore | undefined
  /** Looks for what came and what went. */
  readonly look: () => Promise<void>
  readonly close: () => Promise<void>
}

/** What a server is started with. */
export type Serving = {
  readonly stores: ServedStores
  readonly host: string
  readonly port: number
  /** Paths of a certificate and its key, as PEM; null where the server does not speak TLS itself. */
  readonly tls: { readonly cert: string; readonly key: string } | null
  /** Addresses of proxies that are believed about whom they ask for. */
  readonly trustedProxies: readonly string[]
  /** Where requests are logged: a path, `-` for the standard output, null for nowhere. */
  readonly logTo: string | null
  /** Whoever says who people are, by the claim that names them; null where nobody is asked. */
  readonly provider: {
    readonly issuer: string
    readonly client: string
    readonly claim: string
  } | null
}

/** A server that listens. */
export type Served = {
  readonly address: string
  /** Ends when the server was told to stop, and has. */
  readonly ended: Promise<void>
}

/** What only those who let others in need: secrets are drawn and weighed by it. */
export type AccessTools = {
  readonly makeToken: () => { readonly id: string; readonly hash: string; readonly text: string }
  readonly hashPassword: (password: string) => Promise<string>
  readonly release: (
    store: Store,
    what: { readonly id: string; readonly actor: string },
  ) => Promise<Decision<{ readonly id: string; readonly refused: string | null }>>
}

/** Who wants to be called, by whom, and of which store. */
export type DialAsked = { readonly storeId: string; readonly agent: string; readonly wish: DialWish }

/** What the shell finds around it. Only bin makes one, tests make another. */
export type Surroundings = {
  /** The words after `linia`. */
  readonly words: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly version: () => string
  /** The terminal that output goes to, or null for a file or a pipe. */
  readonly terminal: () => { readonly columns: number } | null
  /** The terminal that errors and progress go to, or null for a file or a pipe. */
  readonly errTerminal: () => { readonly columns: number } | null
  /** Hears Ctrl-C from now on. */
  readonly interruption: () => Interruption
  /** Standard input as it comes, in pieces of any length; ends early when told to stop. */
  readonly input: (stop?: AbortSignal) => AsyncIterable<string>
  /** Whether a person sits at the terminal; finding out costs milliseconds. */
  readonly canAsk: () => boolean
  /** Asks a person at the terminal and answers the line typed, or null at the end of the input. */
  readonly ask: (question: string) => Promise<string | null>
  /** The same without showing what is typed. */
  readonly askSecret: (question: string) => Promise<string | null>
  /** Writes at once and completely; throws OutputClosed when nobody reads any more, OutputFailed when it cannot. */
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly now: () => EpochMs
  /** A secret that this machine knows, by the name that site files have of it. Refuses: secret-missing. */
  readonly secretOf: (name: string) => Promise<Decision<string>>
  /** What a sender of mails keeps of a store outside of it. */
  readonly handOverJournal: (place: string) => Promise<HandOverJournal>
  /** The machine and process, as others know who runs the channels. */
  readonly runner: () => string
  readonly randomBytes: (count: number) => Uint8Array
  /** Where the store is when nothing names one. */
  readonly defaultStore: () => string
  /** The time zone of this machine. */
  readonly timeZone: () => string
  /** What lies beside a store, named by its SHA-256. */
  readonly attachments: (store: Pick<Store['info'], 'path' | 'isGroup'>) => Promise<AttachmentFiles>
  /** The folder of the demo site and the starter. */
  readonly dataFolder: string
  /** Lets the phone dial that a console of this user has. Refuses: phone-not-open, and what dialling is refused for. */
  readonly dialAt: (asked: DialAsked) => Promise<Decision<{ readonly ref: string }>>
  readonly openReader: (path: string) => Promise<Decision<ReadStore>>
  readonly openStore: (path: string) => Promise<Decision<Store>>
  /**
   * The store of a server: that of a path, or of the address of a database, in which one is made where none is. One of which its owner says that
   * it was brought back begins another stretch of history.
   */
  readonly openServerStore: (
    place: string,
    options?: { readonly isBroughtBack: boolean },
  ) => Promise<Decision<ServerGround>>
  /** Makes a store with all that another has, each a path or the address of a database. */
  readonly moveStore: (
    from: string,
    to: string,
  ) => Promise<Decision<{ readonly rows: number; readonly attachments: number }>>
  /** The sites of the database at an address, in the order of their names. */
  readonly sitesInDatabase: (address: string) => Promise<Decision<readonly SitePlace[]>>
  /** Where this person's hooks lie, and the file of their settings; neither need exist. */
  readonly hookFiles: () => { readonly folder: string; readonly settingsFile: string }
  /** The user's own keys of the console, and what is wrong with them. */
  readonly ownKeys: (language: Language) => Promise<OwnKeys>
  /** Lets what is given to a store ask this person's hooks, whose words and failures are told. */
  readonly withHooks: (store: Store, tell: (notice: HookNotice) => void) => Promise<Store>
  readonly createStore: (path: string, options: { readonly group: boolean }) => Promise<Decision<null>>
  readonly backupStore: (
    path: string,
    destination: string,
    options: BackupOptions,
  ) => Promise<Decision<Backup>>
  readonly restoreStore: (
    source: string,
    path: string,
    options: RestoreOptions,
  ) => Promise<Decision<Restored>>
  /** Looks at a store from all sides; works on a file that cannot be opened. */
  readonly examineStore: (path: string, examination: Examination) => Promise<readonly StoreFinding[]>
  readonly fixStore: (path: string, fix: StoreFix) => Promise<Decision<null>>
  /** Whether there is a terminal that the console can be opened on. */
  readonly hasConsole: () => boolean
  /** Opens the console until it is left. */
  readonly openConsole: (asked: ConsoleAsked) => Promise<ConsoleEnded>
  /** Refs of what is marked, for `--where %`; only the console has any. */
  readonly marked?: readonly string[]
  /** Opens the console on a demo site that shows somebody round, and is gone when it is left. */
  readonly openTour: () => Promise<ConsoleEnded>
  /** Takes the right to sync a store, which one process has at a time; null when another has it. */
  readonly syncLease: (store: Pick<Store['info'], 'path' | 'isGroup'>) => Promise<(() => void) | null>
  /** Makes a store the server of others. */
  readonly serve: (serving: Serving) => Promise<Decision<Served>>
  readonly access: () => Promise<AccessTools>
  /** What this computer is called. */
  readonly computer: () => string
  /** Logs a fault with its context and answers the path of the log, or null where none can be written. */
  readonly logFault: (fault: unknown, context: Readonly<Record<string, string>>) => Promise<string | null>
}

/** A file that need not exist, and a line for each thing that is wrong in it. */
export type OwnKeys = {
  readonly path: string
  readonly isThere: boolean
  readonly problems: readonly string[]
}
