import { clean, type SafeText } from '../language/clean.ts'
import { formatDuration, formatWaiting } from '../language/durations.ts'
import { type Language, languageFrom } from '../language/language.ts'
import { formatBytes, formatNumber } from '../language/numbers.ts'
import { formatPhone } from '../language/phones.ts'
import { speaker } from '../language/say.ts'
import { formatFullMoment, formatRelative } from '../language/times.ts'
import { wrapText } from '../language/width.ts'
import type { Page } from './page.ts'
import { languageAskedFor } from './language-of-reader.ts'
import { noPaint, terminalPaint } from './paint.ts'
import { printTable } from './print-table.ts'
import type { Surroundings } from './surroundings.ts'

/** The page that people read answers on: its language, its width, and whether it may have colour. `own` is the reader's. */
export async function pageOf(surroundings: Surroundings, own: Language | null): Promise<Page> {
  const { words, env, terminal: terminalOf } = surroundings
  const terminal = terminalOf()
  const language = languageAskedFor(words) ?? languageFrom(env, own)
  const columns = terminal?.columns ?? null
  const hasColour = terminal !== null && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  const paint = hasColour ? await terminalPaint() : noPaint
  const now = surroundings.now()
  return {
    say: speaker(language),
    language,
    clean,
    table: (titled, rows) => printTable(titled, rows, { columns, paint }),
    format: {
      fullMoment: (at) => formatFullMoment(at, language) as SafeText,
      moment: (at) => formatRelative(at, now, language) as SafeText,
      since: (at) => formatWaiting(seconds(now - at)) as SafeText,
      until: (at) => formatWaiting(seconds(at - now)) as SafeText,
      span: (ms) => formatDuration(seconds(ms), 'words') as SafeText,
      bytes: (count) => formatBytes(count, language) as SafeText,
      number: (value) => formatNumber(value, language) as SafeText,
      phone: formatPhone,
    },
    block: (text, indent) =>
      (columns === null ? text.split('\n') : wrapText(text, Math.max(20, columns - indent)))
        .map((line) => (' '.repeat(indent) + line).trimEnd())
        .join('\n'),
    paint,
    columns,
    now,
  }
}

function seconds(ms: number): number {
  return Math.trunc(ms / 1000)
}
