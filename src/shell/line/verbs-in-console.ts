import { speaker } from '../../language/say.ts'
import type { Language } from '../../language/language.ts'
import type { Reader } from '../../store/reader.ts'
import type { Surroundings } from '../surroundings.ts'
import { timeZoneOf } from '../time-zone.ts'
import { verbTable } from '../verb-table.ts'
import { withRelated } from './related-records.ts'
import { keptLine } from './kept-line.ts'
import { lineAgain } from './line-again.ts'
import type { LineReading, LineVerb } from './line-reading.ts'
import type { LineAround } from './line-around.ts'
import { type TypedLine, listedVerb, readLine } from './read-line.ts'
import { type LineAnswer, type RunningAround, runLine } from './run-line.ts'

/** What the console knows while a line is typed. */
export type Typing = Omit<LineAround, 'say' | 'timeZone' | 'language'> & { readonly language: Language }

/** What the console knows when a line is run. */
export type Running = Typing & Pick<RunningAround, 'store' | 'storePath' | 'columns' | 'progress' | 'signal'>

/** The verbs of the shell for a console: the list of them, what a line says while it is typed, and running it. */
export type VerbsInConsole = {
  readonly list: (language: Language) => readonly LineVerb[]
  readonly read: (line: TypedLine, typing: Typing) => LineReading
  readonly run: (line: string, running: Running) => Promise<LineAnswer>
  /** A line as it is given again for what is under the cursor by then; null where there is nothing to do again. */
  readonly again: (line: string) => string | null
  /** What of a line may be kept among those typed before: nothing personal; null for nothing of it. */
  readonly keptLine: (line: string) => string | null
}

/** The verbs of the shell on what the program has around it. */
export function verbsInConsole(surroundings: Omit<Surroundings, 'words'>): VerbsInConsole {
  const lists = new Map<Language, readonly LineVerb[]>()
  return {
    list(language) {
      const known = lists.get(language)
      if (known) return known
      const listed = verbTable
        .filter(({ isHidden }) => isHidden !== true)
        .map((verb) => listedVerb(verb, { say: speaker(language), language }))
      lists.set(language, listed)
      return listed
    },
    read: (line, typing) => readLine(line, withWords(typing)),
    run: (line, running) => runLine(line, surroundings, withWords(running)),
    again: lineAgain,
    keptLine,
  }
}

function zoneOf(reader: Reader, remember: Typing['remember']): string {
  return remember('line.zone', '', () => timeZoneOf(reader))
}

function withWords<Given extends Typing>(given: Given) {
  const { onScreen, reader, remember } = given
  const refs = JSON.stringify(onScreen.meant.map(({ ref }) => ref))
  return {
    ...given,
    onScreen: remember('line.related', refs, () => withRelated(onScreen, reader)),
    say: speaker(given.language),
    timeZone: zoneOf(given.reader, given.remember),
  }
}
