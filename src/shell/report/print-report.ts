import type { Figure } from '../../domain/report/figure.ts'
import type { SafeText } from '../../language/clean.ts'
import type { MessageKey } from '../../language/say.ts'
import { formatDuration } from '../../language/durations.ts'
import type { Page } from '../page.ts'
import { dotted } from '../prints/words.ts'
import type { ReportRow } from './report-rows.ts'

/** The figures that stand beside each other in a row of queues or agents; the others are in `--json`, `--csv` and `--explain`. */
const shown: Readonly<Partial<Record<ReportRow['group'], readonly string[]>>> = {
  queues: ['offered', 'answered', 'abandoned', 'waiting', 'sl-offered', 'asa', 'wait-p90', 'aht'],
  agents: ['handled', 'aht', 'signed-in', 'busy', 'occupancy', 'away-paid', 'put-back', 'offers-timed-out'],
  reasons: ['code-count', 'code-share'],
  outcomes: ['code-count', 'code-share'],
  processes: [
    'process-entered',
    'process-inside',
    'process-stuck',
    'process-ended',
    'process-goal',
    'process-in-time',
    'process-handled',
  ],
  'process-results': ['result-count', 'result-share'],
  'process-steps': [
    'step-now',
    'step-stuck',
    'step-passed',
    'step-handling',
    'step-handling-p90',
    'step-waiting',
    'step-late',
  ],
}

/** Below this width names would be cut, so these make room for them. */
const roomy = 100
const wideOnly: ReadonlySet<string> = new Set([
  'away-paid',
  'put-back',
  'process-in-time',
  'step-handling-p90',
])

/** A report for people: rows of one kind as a table, figures that stand alone one to a line. */
export function printReport(rows: readonly ReportRow[], page: Page): string {
  const groups = [...new Set(rows.map(({ group }) => group))]
  return groups
    .map((group) => {
      const own = rows.filter((row) => row.group === group)
      const columns = shown[group]
      return [
        page.paint.strong(groupTitle(group, page)),
        columns ? tableOf(own, columns, page) : linesOf(own, page),
      ].join('\n')
    })
    .join('\n\n')
}

/** Each number with its formula, what went into it and what was left out. */
export function explainReport(rows: readonly ReportRow[], page: Page): string {
  const { say, clean, paint } = page
  return rows
    .map((row) => {
      const title = paint.strong(dotted([groupTitle(row.group, page), row.name !== '' && clean(row.name)]))
      const figures = row.figures.map((figure) => {
        const made = dotted([partsText(figure.parts, page), leftOutText(figure, page)])
        return [
          `  ${figureTitle(figure.key, page)}: ${valueText(figure, page, 'whole')}`,
          `      ${say(`report.formula.${figure.key}` as MessageKey)}`,
          ...(made === '' ? [] : [`      ${made}`]),
        ].join('\n')
      })
      return [title, ...figures].join('\n')
    })
    .join('\n\n')
}

/** From a hundred hours on nobody counts seconds: days and hours, as lists say it. */
const tooLongForClock = 360_000

/** One number as people read it: a time as a clock where numbers stand in columns. */
function valueText(
  { value, unit }: Figure,
  { format, clean }: Page,
  style: 'clock' | 'whole' = 'clock',
): SafeText {
  if (value === null) return clean('–')
  if (unit === 'seconds')
    return clean(formatDuration(Math.round(value), value < tooLongForClock ? style : 'words'))
  return clean(`${format.number(Math.round(value * 10) / 10)}${unit === 'percent' ? ' %' : ''}`)
}

function figureTitle(key: string, { say }: Page): SafeText {
  return say(`report.figure.${key}` as MessageKey)
}

function groupTitle(group: ReportRow['group'], { say }: Page): SafeText {
  return say(`report.${group}`)
}

function tableOf(rows: readonly ReportRow[], columns: readonly string[], page: Page): string {
  const isNarrow = page.columns !== null && page.columns < roomy
  const present = columns.filter(
    (key) =>
      !(isNarrow && wideOnly.has(key)) && rows.some(({ figures }) => figures.some((one) => one.key === key)),
  )
  return page.table(
    [
      {
        title: '',
        cell: ({ name, key }: ReportRow) => page.clean(name === '' ? key : name),
        isFlexible: true,
      },
      ...present.map((key) => ({
        title: page.say(`report.short.${key}` as MessageKey),
        cell: ({ figures }: ReportRow) => {
          const figure = figures.find((one) => one.key === key)
          return figure ? valueText(figure, page) : page.clean('')
        },
        align: 'right' as const,
      })),
    ],
    rows,
  )
}

function linesOf(rows: readonly ReportRow[], page: Page): string {
  const figures = rows.flatMap((row) => row.figures)
  return page.table(
    [
      { title: '', cell: ({ key }: Figure) => figureTitle(key, page) },
      { title: '', cell: (figure: Figure) => valueText(figure, page), align: 'right' },
    ],
    figures,
  )
}

function partsText(parts: Figure['parts'], { say, format }: Page): string {
  return Object.entries(parts)
    .map(([key, value]) => {
      const told = key.endsWith('Seconds') ? formatDuration(value, 'whole') : format.number(value)
      return `${say(`report.part.${key}` as MessageKey)} ${told}`
    })
    .join(', ')
}

function leftOutText({ leftOut }: Figure, page: Page): string {
  const some = Object.fromEntries(Object.entries(leftOut).filter(([, value]) => value > 0))
  const text = partsText(some, page)
  return text === '' ? '' : `${page.say('report.left-out')}: ${text}`
}
