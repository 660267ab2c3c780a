import type { OnDuplicate } from '../../exchange/customers/customer-of-row.ts'
import { importCustomers as importCustomersInto } from '../../exchange/customers/import-customers.ts'
import type {
  CustomerCounts,
  CustomerReport,
  CustomersToImport,
} from '../../exchange/customers/import-customers.ts'
import { reasonHeader } from '../../exchange/customers/known-headers.ts'
import { previewCustomers } from '../../exchange/customers/preview-customers.ts'
import { rejectedRowsOf } from '../../exchange/customers/rejected-rows.ts'
import { refusalOfReading } from '../../exchange/refusal-of-reading.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { actorOf } from '../give.ts'
import { type CustomersAsked, customersAsked } from '../import/customers-asked.ts'
import { type CustomersSeen, customersText, importedShape } from '../import/customers-text.ts'
import { importAgain } from '../import/import-again.ts'
import { rejectedGroups } from '../import/rejected-groups.ts'
import type { RowShown } from '../import/row-text.ts'
import type { Page } from '../page.ts'
import { progressBar, progressLine } from '../progress-line.ts'
import type { ShellOnStore } from '../shell.ts'

/** Lets customers in from a file of another system; rows that did not come in are told, and kept beside the file. */
export async function importCustomers(call: Call, shell: ShellOnStore): Promise<Answer> {
  const asked = await customersAsked(call, shell)
  if ('kind' in asked) return asked
  const undecided = call.is('ignore-others')
    ? []
    : asked.leftOut.filter(({ because }) => because === 'unknown' || because === 'taken')
  if (undecided.length > 0 && !call.is('dry-run')) {
    const columns = undecided.map(({ column }) => column)
    return refuseWith({ code: 'import-columns-undecided', columns })
  }
  const onDuplicate = (call.text('on-duplicate') ?? 'skip') as OnDuplicate
  const wanted: Wanted = { ...asked, onDuplicate, actor: actorOf(call) }
  const page = await shell.page()
  return call.is('dry-run')
    ? await preview(wanted, { call, shell, page }, undecided.length > 0)
    : await doImport(wanted, { call, shell, page })
}

type Wanted = CustomersToImport & CustomersAsked
type Around = { readonly call: Call; readonly shell: ShellOnStore; readonly page: Page }

/** Counts what became of the rows and keeps the first of those that somebody has to look at. */
function counterOf({ language }: Page, limit: number) {
  const counts = { created: 0, updated: 0, already: 0, same: 0, matched: 0, rejected: 0 }
  const matched: { line: number; ref: string | null }[] = []
  const rejected: { line: number; row: number; error: ReturnType<typeof sayRefusal> }[] = []
  const reasonOf = (refusal: Refusal) => sayRefusal(refusal, language)
  const groups = rejectedGroups(reasonOf)
  return {
    counts: counts satisfies CustomerCounts,
    matched,
    rejected,
    groups: groups.groups,
    reasonOf,
    count: (report: CustomerReport): void => {
      counts[report.became]++
      if (report.became === 'matched' && matched.length < limit) {
        matched.push({ line: report.line, ref: report.ref })
      }
      if (report.became !== 'rejected') return
      groups.add(report)
      if (rejected.length < limit) {
        rejected.push({ line: report.line, row: report.row, error: reasonOf(report.refusal) })
      }
    },
  }
}

function progressOf(wanted: CustomersToImport, { call, shell, page }: Around) {
  const line = progressLine(shell, call.isJson)
  const { rows: all, bytes: allBytes } = wanted.source
  const progress = ({ rows, bytes }: { readonly rows: number; readonly bytes: number }): void => {
    // Bytes are read ahead of the rows that are in: the smaller share is the true one.
    const share = Math.min(rows / Math.max(1, all), bytes / Math.max(1, allBytes))
    line.tell(() => page.say('shell.import.progress', { bar: progressBar(share), n: rows, all }))
  }
  return { line, progress }
}

async function preview(wanted: Wanted, around: Around, isUndecided: boolean): Promise<Answer> {
  const { call, shell, page } = around
  const counter = counterOf(page, call.limit)
  const first: RowShown[] = []
  const { line, progress } = progressOf(wanted, around)
  await previewCustomers(shell.store, wanted, {
    report: counter.count,
    progress,
    seen: ({ onDuplicate: _how, ...input }, at) => {
      if (first.length < rowsShown) first.push({ line: at, ...input })
    },
  })
  line.end()
  const seen: CustomersSeen = {
    ...counter,
    groups: counter.groups(),
    wanted,
    first,
    batch: null,
    earlierBatch: null,
    rejectedFile: null,
    again: null,
    stoppedAt: null,
  }
  return show(
    { dryRun: true, ...importedShape(seen), rows: first },
    (on) => customersText(seen, on, true),
    counter.counts.rejected > 0 || isUndecided ? exitCodes.refused : exitCodes.done,
  )
}

const rowsShown = 5

async function doImport(wanted: Wanted, around: Around): Promise<Answer> {
  const { call, shell, page } = around
  const counter = counterOf(page, call.limit)
  const { line, progress } = progressOf(wanted, around)
  const rejectedRows = rejectedRowsOf(wanted.source, reasonHeader[page.language])
  const interruption = shell.interruption()
  let rejectedFile: string | null = null
  let unkept: Refusal | undefined
  let imported: Awaited<ReturnType<typeof importCustomersInto>>
  try {
    imported = await importCustomersInto(shell.store, wanted, {
      report: (report, row) => {
        counter.count(report)
        if (report.became !== 'rejected') return
        unkept ??= keeping(wanted, () => {
          const { message, hint } = counter.reasonOf(report.refusal)
          rejectedRows.add(row, `${message} ${hint}`.trim())
        })
      },
      progress,
      signal: interruption.signal,
    })
    unkept ??= keeping(wanted, () => {
      rejectedFile = rejectedRows.keep()
    })
  } finally {
    rejectedRows.drop()
    interruption.forget()
    line.end()
  }
  const { batch, earlierBatch, stoppedBy, stoppedAt } = imported
  const seen: CustomersSeen = {
    ...counter,
    groups: counter.groups(),
    wanted,
    first: [],
    batch,
    earlierBatch,
    rejectedFile,
    again: rejectedFile === null ? null : importAgain(rejectedFile, call, wanted.source),
    stoppedAt,
  }
  const json = importedShape(seen)
  const text = (on: Page): string => customersText(seen, on, false)
  const refusal = stoppedBy ?? unkept
  if (refusal) return refuseWith(refusal, { json, text })
  if (stoppedAt !== null) return show(json, text, exitCodes.interrupted)
  return show(json, text, counter.counts.rejected > 0 ? exitCodes.refused : exitCodes.done)
}

/** Why the rejected rows could not be written beside the file: what is in stays in, and it is said. */
function keeping({ source }: CustomersToImport, write: () => void): Refusal | undefined {
  try {
    write()
    return undefined
  } catch (fault) {
    const refusal = refusalOfReading(fault, source.path)
    if (!refusal) throw fault
    return { code: 'file-unwritable', path: source.path, detail: fault instanceof Error ? fault.message : '' }
  }
}
