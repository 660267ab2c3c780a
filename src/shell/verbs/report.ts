import { stringify } from 'csv-stringify/sync'
import type { Figure } from '../../domain/report/figure.ts'
import { repeatDays } from '../../domain/report/first-contact-figures.ts'
import { guarded } from '../../exchange/tables/formula-guard.ts'
import { type Answer, mistakenBy, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Page } from '../page.ts'
import { explainReport, printReport } from '../report/print-report.ts'
import { readDays } from '../report/read-days.ts'
import { type ReportRow, reportKinds, reportRows } from '../report/report-rows.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'
import { timeZoneOf } from '../time-zone.ts'

/** The figures of a day or of several, each with what it is made of. */
export function report(call: Call, { reader, now }: ShellReading): Answer {
  const [asked = ''] = call.operands
  const kind = reportKinds.find((one) => one === asked)
  if (!kind)
    return mistakenBy({ kind: 'operand-unknown', verb: 'report', operand: asked, wanted: reportKinds })
  const date = call.text('date')
  const to = call.text('to')
  const days = readDays({ date, to }, now(), timeZoneOf(reader))
  if (!days) {
    const value = [date, to].filter((one) => one !== null).join(' ')
    return mistakenBy({ kind: 'option-invalid', verb: 'report', option: 'date', value, wanted: '2026-11-20' })
  }
  const interval = { from: days.from, until: days.until, now: now() }
  const rowsIn = (language: Page['language']): readonly ReportRow[] =>
    reportRows(kind, reader, { interval, days: call.number('days') ?? repeatDays, language })
  // Read now, because the store is closed when a text is made.
  const rows = { en: rowsIn('en'), pl: rowsIn('pl') }
  const waiting = rows.en
    .filter(({ group }) => group === 'queues')
    .flatMap(({ figures }) => figures.filter(({ key }) => key === 'waiting'))
    .reduce((sum, { value }) => sum + (value ?? 0), 0)
  const isFinal = waiting === 0 && interval.now >= interval.until
  const json = {
    report: kind,
    from: iso(interval.from),
    until: iso(interval.until),
    isFinal,
    rows: rows.en.map(rowShape),
  }
  return show(json, (page) => {
    const own = rows[page.language]
    if (call.is('csv')) return csvOf(own)
    if (own.every(({ figures }) => figures.length === 0)) return page.say('report.nothing')
    const text = call.is('explain') ? explainReport(own, page) : printReport(own, page)
    const head = page.paint.strong(dayText(days, page))
    const note = waiting > 0 ? ` · ${page.say('report.not-final', { n: waiting })}` : ''
    return `${head}${note}\n\n${text}`
  })
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

/** One figure to a line, so that every report has the same columns. */
function csvOf(rows: readonly ReportRow[]): string {
  const lines = rows.flatMap(({ group, key, name, figures }) =>
    figures.map((figure) => [group, key, name, figure.key, numberText(figure), figure.unit].map(guarded)),
  )
  return stringify([['group', 'key', 'name', 'figure', 'value', 'unit'], ...lines]).trimEnd()
}

function numberText({ value }: Figure): string {
  return value === null ? '' : String(Number(value.toFixed(3)))
}
