import type { Refusal } from '../domain/refusal.ts'
import type { Language } from '../language/language.ts'
import type { Store } from '../store/open-store.ts'
import type { Reader } from '../store/reader.ts'
import type { Remember } from './views/remember.ts'

/** What a ref on the screen names. */
export type RecordKind = 'interaction' | 'customer' | 'case' | 'callback' | 'announcement'

/** One record that is on the screen, with what people know it by, as it stands there. */
export type RecordOnScreen = { readonly ref: string; readonly kind: RecordKind; readonly about: string }

/** What a line is typed over: it stays what it was when the line was begun, whatever rows come and go meanwhile. */
export type OnScreen = {
  /** What the row under the cursor, or the screen, is about: its own record first. */
  readonly meant: readonly RecordOnScreen[]
  /** Whether that fills the screen, and is not a row of a list. */
  readonly isOpen: boolean
  /** All that is marked; empty where nothing is. */
  readonly marked: readonly string[]
  /** Every record on the screen. */
  readonly records: readonly RecordOnScreen[]
}

/** One thing that is said of a line while it is typed: what is missing, what is wrong, or how a time in it is read. */
export type LineSaid = {
  readonly is: 'missing' | 'wrong' | 'read'
  readonly text: string
  readonly hint: string
}

/** A word that may stand at the cursor, as it would be typed, and what people call it. */
export type LineChoice = { readonly word: string; readonly about: string }

/** A verb of the shell. */
export type LineVerb = {
  readonly name: string
  /** With what it takes: `transfer REF…`. */
  readonly usage: string
  readonly summary: string
  /** Why it is not for the inside of the console; null when it is. */
  readonly whyNot: string | null
}

/** What a line says, as far as it is typed. */
export type LineReading = {
  /** The verb that is typed whole; null before that. */
  readonly verb: LineVerb | null
  /** Whether something more is typed behind it, or may be. */
  readonly isBehindVerb: boolean
  readonly choices: readonly LineChoice[]
  /** The stretch of the line that a choice takes the place of. */
  readonly word: { readonly from: number; readonly to: number }
  readonly said: readonly LineSaid[]
  /** The line as the shell would take it, where more than what was typed is given: `linia hold KX-1042`. */
  readonly runs: string | null
}

/** What came of a line. */
export type LineAnswer =
  /** As the shell prints it; `isWhole` unless some of what was asked for was refused. */
  | { readonly is: 'shown'; readonly text: string; readonly isWhole: boolean }
  | {
      readonly is: 'refused'
      readonly text: string
      readonly message: string
      readonly hint: string
      /** What a command refused; none where the line itself is wrong. */
      readonly refusal?: Refusal
    }
  /** It has to be looked at first; nothing is done until it is answered. */
  | {
      readonly is: 'asked'
      readonly text: string
      readonly question: string
      readonly answer: (isYes: boolean) => Promise<LineAnswer>
    }

/** What is known while a line is typed. */
export type Typing = {
  readonly reader: Reader
  readonly remember: Remember
  readonly agent: string
  readonly now: number
  readonly language: Language
  readonly onScreen: OnScreen
  /** Refs that were typed lately, the latest first. */
  readonly recent: readonly string[]
}

/** What is known when it is run: the store that the console works on, and how it is told and stopped. */
export type Running = Typing & {
  readonly store: Store
  readonly storePath: string
  readonly columns: number
  readonly progress: (text: string) => void
  readonly signal: AbortSignal
}

/** The verbs of the shell, for the palette. The console knows no verb by itself: whoever puts the program together gives them. */
export type Verbs = {
  readonly list: (language: Language) => readonly LineVerb[]
  /** Reads a line as far as it is typed. It may be called for every key. */
  readonly read: (line: { readonly text: string; readonly cursor: number }, typing: Typing) => LineReading
  readonly run: (line: string, running: Running) => Promise<LineAnswer>
  /** A line as it is given again for what is under the cursor by then; null where there is nothing to do again. */
  readonly again: (line: string) => string | null
  /** What of a line may be kept among those typed before: nothing personal; null for nothing of it. */
  readonly keptLine: (line: string) => string | null
}
