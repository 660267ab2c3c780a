import type { ReadStream, WriteStream } from 'node:tty'
import type { Decision } from '../domain/decision.ts'
import type { HookNotice } from '../domain/hook-problem.ts'
import type { CallEnding, DialWish, PhoneAction, PhoneCall, PhoneState } from '../domain/phone-call.ts'
import type { Language } from '../language/language.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { AttachmentFiles } from '../store/attachments/attachment-files.ts'
import type { PresenceFiles } from '../store/presence/presence-files.ts'
import type { Store } from '../store/open-store.ts'
import type { Verbs } from './verbs-port.ts'

/** The answers of somebody who begins with a team of his own. */
export type OwnTeam = { readonly team: string; readonly queue: string; readonly agent: string }

/** A store on its way to its server, beside the console. */
export type ConsoleSync = {
  /** When the server was last heard, and why it is not; null before anything was tried. */
  readonly status: () => { readonly asOf: number | null; readonly refusal: Refusal | null } | null
  readonly close: () => Promise<void>
}

/** The phone of whoever sits here: what is asked of it is accepted or not, and what became of it shows in its state and in the store. */
export type ConsolePhone = {
  /** How people call it: `baresip 127.0.0.1:4444`. */
  readonly name: string
  readonly can: ReadonlySet<PhoneAction['do']>
  readonly state: () => PhoneState
  readonly ask: (action: PhoneAction) => Promise<Decision<null>>
  /** Answers the ref of the contact once the phone says that it dials. */
  readonly dial: (wish: DialWish) => Promise<Decision<{ readonly ref: string }>>
  readonly stop: () => Promise<void>
}

/** What a phone is opened with. */
export type PhoneAsked = {
  readonly store: Store
  /** Whose phone it is. */
  readonly agent: string
  /** What a note says of how a call ended. */
  readonly words: (ending: CallEnding, said: string) => string
  readonly told: {
    readonly changed: () => void
    /** The store refused what the phone says. */
    readonly refused: (refusal: Refusal, call: PhoneCall | null) => void
    readonly failed: (fault: unknown) => void
  }
}

/** What only bin has, for the console to run on. */
export type ConsoleSurroundings = {
  readonly stdin: ReadStream
  readonly stdout: WriteStream
  /** For language, colours and glyphs: LINIA_LANG, LC_ALL, LANG, TERM, NO_COLOR. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
  /** Number of this process, and whether another one still runs: a console that is gone left something behind. */
  readonly pid: number
  readonly isRunning: (pid: number) => boolean
  /** What starts this program from where the person is: `linia`, or the path of it. */
  readonly program: string
  /** Where the store is or will be; said on the first screen of a new one. */
  readonly storePath: string
  /**
   * Opens the store, with the hooks of this person, who is told what they say. Refused with `store-not-found`, the console
   * offers to begin one. It closes what it opened.
   */
  readonly openStore: (tell: (notice: HookNotice) => void) => Promise<Decision<Store>>
  /** What lies beside a store, named by its SHA-256. */
  readonly attachmentsOf: (store: Pick<Store['info'], 'path' | 'isGroup'>) => AttachmentFiles
  /** What the consoles of a store tell each other beside it. */
  readonly presenceOf: (store: Pick<Store['info'], 'path' | 'isGroup'>) => PresenceFiles
  /** Keeps a store and its server together while the console is open; null where it has no server. */
  readonly syncOf: (store: Store) => Promise<ConsoleSync | null>
  /** Runs the channels of a store without a server while the console is open; answers how to end that. */
  readonly channelsOf: (store: Store) => (() => Promise<void>) | null
  /** Opens the phone that this person has; null where he has none. */
  readonly phoneOf: (asked: PhoneAsked) => Promise<Decision<ConsolePhone> | null>
  /** The person's own folder, which `~` stands for. */
  readonly home: string
  readonly platform: NodeJS.Platform
  /** Begins a store at `storePath`, or fills the one there that has no site yet. The console opens it afterwards. */
  readonly firstRun: {
    readonly demo: () => Promise<Decision<unknown>>
    /** Answers the key under which the person signs in. */
    readonly own: (answers: OwnTeam) => Promise<Decision<{ readonly agent: string }>>
  }
  /** Whether the console shows somebody round. */
  readonly isTour: boolean
  /** Who signs in without being asked, as `--as` says; null to ask. */
  readonly agent: string | null
  /** The verbs of the shell, which the palette is over. */
  readonly verbs: Verbs
  /** Folder of drafts, places and preferences of this person on this machine; made when it is not there. */
  readonly deskFolder: string
  /** The user's own keys; need not exist. */
  readonly keysFile: string
  /** Shows a notification where the desktop has a program for it; null where there is none, or no desktop. */
  readonly notifyDesktop: ((text: string) => void) | null
  /** Hears that the system wants the console to end, once; answers how to hear no more. */
  readonly onEnding: (heard: (signal: EndingSignal) => void) => () => void
  /** Hears what nobody caught, in a timer or a listener, so that the console goes on; answers how to hear no more. */
  readonly onUncaught: (heard: (fault: unknown) => void) => () => void
  /** Called once the first frame stands and what agents do is read too. */
  readonly settled: () => void
  /** Writes a fault to the log and answers its path, or null when none can be written. */
  readonly logFault: (fault: unknown, context: Readonly<Record<string, string>>) => Promise<string | null>
}

export type EndingSignal = 'SIGHUP' | 'SIGTERM' | 'SIGINT'

/** How a console came to its end. */
export type ConsoleEnd =
  | { readonly ended: 'left' }
  /** The system told it to end; the terminal is given back, and everything written is kept unless `isUnkept`. */
  | {
      readonly ended: 'told-to'
      readonly signal: EndingSignal
      /** Whether what was typed last could not be written, as was said. */
      readonly isUnkept: boolean
      /** What whoever sat there reads. */
      readonly language: Language
    }
  /** The store could not be opened. */
  | { readonly ended: 'refused'; readonly refusal: Refusal }
  /** The user's keys are wrong: a line for each problem, in the user's language. */
  | { readonly ended: 'keys-wrong'; readonly problems: readonly string[] }
