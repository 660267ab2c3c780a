import { stringify } from 'csv-stringify/sync'
import type { Figure } from '../../domain/report/figure.ts'
import { repeatDays } from '../../domain/report/first-contact-figures.ts'
import { guarded } from '../../exchange/tables/formula-guard.ts'
import { findProcess } from '../../commands/finding/find-process.ts'
import { findQueue } from '../../commands/finding/find-queue.ts'
import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Page } from '../page.ts'
import type { ReportInterval } from '../../queries/reports/report-of-queues.ts'
import { explainReport, printReport } from '../report/print-report.ts'
import { readDays } from '../report/read-days.ts'
import { type ReportRow, kindsOfQueue, reportKinds, reportRows } from '../report/report-rows.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'
import { timeZoneOf } from '../time-zone.ts'
import { viewOf } from '../view-of.ts'

/** The figures of a day or of several, each with what it is made of. */
export async function report(call: Call, { reader, now }: ShellReading): Promise<Answer> {
  const [asked = ''] = call.operands
  const kind = reportKinds.find((one) => one === asked)
  if (!kind)
    return mistakenBy({ kind: 'operand-unknown', verb: 'report', operand: asked, wanted: reportKinds })
  const named = call.text('queue')
  if (named !== null && !kindsOfQueue.includes(kind))
    return mistakenBy({ kind: 'option-unknown', verb: `report ${kind}`, option: 'queue', nearest: [] })
  const found = named === null ? undefined : await findQueue(viewOf(reader), named)
  if (found && !found.ok) return refuseWith(found.refusal)
  const queue = found?.value.key ?? null
  const wanted = call.text('process')
  if (wanted !== null && kind !== 'processes')
    return mistakenBy({ kind: 'option-unknown', verb: `report ${kind}`, option: 'process', nearest: [] })
  const followed = wanted === null ? undefined : await findProcess(viewOf(reader), wanted)
  if (followed && !followed.ok) return refuseWith(followed.refusal)
  const process = followed?.value.definition.key ?? null
  const date = call.text('date')
  const to = call.text('to')
  const days = readDays({ date, to }, now(), timeZoneOf(reader))
  if (!days) {
    const value = [date, to].filter((one) => one !== null).join(' ')
    return mistakenBy({
      kind: 'option-invalid',
      verb: 'report',
      option: 'date',
      value,
      wanted: 'today, yesterday, 2026-11-20',
    })
  }
  const interval = { from: days.from, until: days.until, now: now() }
  const rowsIn = (language: Page['language']): readonly ReportRow[] =>
    reportRows(kind, reader, { interval, days: call.number('days') ?? repeatDays, language, queue, process })
  // Read now, because the store is closed when a text is made.
  const rows = { en: rowsIn('en'), pl: rowsIn('pl') }
  const open = stillOpen(rows.en, interval)
  const isFinal = open.length === 0
  const json = {
    report: kind,
    queue,
    process,
    from: iso(interval.from),
    until: iso(interval.until),
    isFinal,
    rows: rows.en.map(rowShape),
  }
  return show(json, (page) => {
    const own = rows[page.language]
    if (call.is('csv')) return csvOf(own, page)
    if (own.every(({ figures }) => figures.length === 0)) return page.say('report.nothing')
    const text = call.is('explain') ? explainReport(own, page) : printReport(own, page)
    const head = page.paint.strong(dayText(days, page))
    const why = open.map(({ why: key, n }) => page.say(`report.open.${key}`, { n })).join(', ')
    const note = isFinal ? '' : ` · ${page.say('report.not-final', { why: page.clean(why) })}`
    // Rows of queues say themselves which they are of.
    const whose = found && kind === 'codes' ? ` · ${page.clean(found.value.name)}` : ''
    return `${head}${whose}${note}\n\n${text}`
  })
}

/** Why figures may still change: the interval lasts, or somebody of it waits or is in an agent's hands. */
function stillOpen(
  rows: readonly ReportRow[],
  { now, until }: ReportInterval,
): readonly { readonly why: 'interval' | 'waiting' | 'running'; readonly n: number }[] {
  const figures = rows.flatMap((row) => (row.group === 'queues' || row.group === 'agents' ? row.figures : []))
  const waiting = figures.filter(({ key }) => key === 'waiting').map(({ value }) => value ?? 0)
  const running = figures.filter(({ key }) => key === 'handled').map(({ leftOut }) => leftOut['running'] ?? 0)
  return [
    ...(now < until ? [{ why: 'interval', n: 0 } as const] : []),
    ...(sum(waiting) > 0 ? [{ why: 'waiting', n: sum(waiting) } as const] : []),
    ...(sum(running) > 0 ? [{ why: 'running', n: sum(running) } as const] : []),
  ]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

function dayText({ first, last }: { readonly first: string; readonly last: string }, page: Page): string {
  return first === last
    ? page.say('report.of-day', { date: first })
    : page.say('report.of-days', { from: first, until: last })
}

function rowShape({ group, key, name, figures }: ReportRow) {
  return {
    group,
    key,
    name,
    figures: Object.fromEntries(figures.map(({ key: figure, ...rest }) => [figure, rest])),
  }
}

/** One figure to a line, so that every report has the same columns. On a terminal nothing of it acts. */
function csvOf(rows: readonly ReportRow[], { columns, clean }: Page): string {
  const drawn = (cell: string): string => (columns === null ? cell : clean(cell))
  const lines = rows.flatMap(({ group, key, name, figures }) =>
    figures.map((figure) =>
      [group, key, name, figure.key, numberText(figure), figure.unit].map((cell) => guarded(drawn(cell))),
    ),
  )
  return stringify([['group', 'key', 'name', 'figure', 'value', 'unit'], ...lines]).trimEnd()
}

function numberText({ value }: Figure): string {
  return value === null ? '' : String(Number(value.toFixed(3)))
}
