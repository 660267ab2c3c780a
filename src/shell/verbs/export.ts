import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { makeFolders } from '../../desk/make-folders.ts'
import type { RecordKind } from '../../domain/records/record-shape.ts'
import { recordShapes } from '../../domain/records/record-shapes.ts'
import { type ExportedRecord, exportRecords, recordsFormat } from '../../exchange/records/export-records.ts'
import { contentHashes } from '../../exchange/records/content-hashes.ts'
import { csvLine, tableCells, tableColumns } from '../../exchange/records/export-tables.ts'
import { refusalOfReading } from '../../exchange/refusal-of-reading.ts'
import { clean } from '../../language/clean.ts'
import { jsonText } from '../../language/json-text.ts'
import { cardMasking } from '../../queries/customers/card-masking.ts'
import { customerFieldList } from '../../queries/customers/customer-field-list.ts'
import { findCustomer } from '../../commands/finding/find-customer.ts'
import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { progressLine } from '../progress-line.ts'
import { refusalOfWriting } from '../refusal-of-writing.ts'
import type { ShellReading } from '../shell.ts'
import { type Spool, fileSpool, pipeSpool } from '../spool.ts'
import { viewOf } from '../view-of.ts'
import { writePlainFile } from '../write-plain-file.ts'

const kindOfWord = {
  customers: 'customer',
  cases: 'case',
  interactions: 'interaction',
  callbacks: 'callback',
} as const satisfies Record<string, RecordKind>
type Word = keyof typeof kindOfWord

/** Writes records out: everybody's or one customer's, as JSON Lines that `import records` reads, or one kind as a table. */
export async function exportAll(call: Call, shell: ShellReading): Promise<Answer> {
  const word = call.text('kind') as Word | null
  const isCsv = call.is('csv')
  if (isCsv && word === null) return mistakenBy({ kind: 'option-missing', verb: 'export', options: ['kind'] })
  const asked = call.text('customer')
  const found = asked === null ? null : await findCustomer(viewOf(shell.reader), asked)
  if (found && !found.ok) return refuseWith(found.refusal)
  const masking = cardMasking(shell.reader, call.agent)
  if (masking.because !== null && masking.hides(found?.value.id ?? null))
    return refuseWith({ code: 'cards-masked', what: 'export', ref: masking.because })
  const path = call.text('out')
  if (path !== null && existsSync(path) && !call.is('replace'))
    return refuseWith({ code: 'file-exists', path })
  const kinds = word === null ? (Object.keys(recordShapes) as RecordKind[]) : [kindOfWord[word]]
  const wanted = { kinds, customerId: found?.value.id ?? null }
  const page = await shell.page()
  // What a spreadsheet reads is written as it is; on a terminal it would act.
  const isDrawn = path === null && page.columns !== null
  const line = progressLine(shell, call.isJson)
  const counts = { customer: 0, case: 0, interaction: 0, callback: 0 }
  const hashes = new Set<string>()
  let spool: Spool | undefined
  try {
    const writing = (spool = path === null ? pipeSpool(shell.out) : fileSpool(path))
    await shell.reader.snapshot(async () => {
      const lineOf = isCsv
        ? csvOf(call, shell, { kind: kinds[0] ?? 'customer', spool: writing, isDrawn })
        : jsonLinesOf(shell, writing)
      for (const record of exportRecords(shell.reader, wanted)) {
        writing.write(lineOf(record))
        counts[record.kind]++
        if (call.text('attachments') !== null) for (const hash of contentHashes(record)) hashes.add(hash)
        const n = counts.customer + counts.case + counts.interaction + counts.callback
        line.tell(() => page.say('shell.export.progress', { n }))
      }
    })
    line.end()
    writing.end()
  } catch (fault) {
    const refusal = path === null ? undefined : refusalOfReading(fault, path)
    if (refusal) return refuseWith({ code: 'file-unwritable', path: path ?? '', detail: detailOf(fault) })
    throw fault
  } finally {
    line.end()
    spool?.drop()
  }
  const folder = call.text('attachments')
  const copying = folder === null ? null : await copyAttachments(folder, hashes, shell)
  if (copying?.ok === false) return refuseWith(copying.refusal)
  const attachments = copying && copying.value
  if (path === null) return { kind: 'ended', exitCode: exitCodes.done }
  return show({ file: path, counts, ...(attachments && { attachments }) }, ({ say }) =>
    [
      say('shell.export.done', { file: path, ...counts }),
      ...(attachments
        ? [say('shell.export.attachments', { n: attachments.copied, missing: attachments.missing })]
        : []),
    ].join('\n'),
  )
}

function detailOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault)
}

function jsonLinesOf({ now }: ShellReading, spool: Spool): (exported: ExportedRecord) => string {
  spool.write(`${jsonText({ ...recordsFormat, at: new Date(now()).toISOString() })}\n`)
  return ({ kind, record }) => `${jsonText({ is: kind, ...record })}\n`
}

function csvOf(
  call: Call,
  { reader }: ShellReading,
  { kind, spool, isDrawn }: { readonly kind: RecordKind; readonly spool: Spool; readonly isDrawn: boolean },
): (exported: ExportedRecord) => string {
  const fields = reader.all(customerFieldList, {}).map(({ key }) => key)
  const columns = tableColumns(kind, fields)
  const delimiter = call.text('delimiter') === 'tab' ? '\t' : (call.text('delimiter') ?? ',')
  spool.write(`${call.is('bom') ? '\uFEFF' : ''}${csvLine(columns, delimiter)}`)
  return (exported) => {
    const cells = tableCells(exported, columns)
    return csvLine(isDrawn ? cells.map((cell) => clean(cell)) : cells, delimiter)
  }
}

/** Copies what attachments name into a folder, each under its hash; what is not beside the store, or damaged there, is counted. */
async function copyAttachments(
  folder: string,
  hashes: ReadonlySet<string>,
  shell: ShellReading,
): Promise<Decision<{ readonly copied: number; readonly missing: number }>> {
  const files = await shell.attachments({ path: shell.storePath, isGroup: false })
  let [copied, missing] = [0, 0]
  try {
    makeFolders(folder, 0o700)
    for (const hash of hashes) {
      const content = /^[0-9a-f]{64}$/.test(hash) ? files.read(hash) : undefined
      if (content === undefined) missing++
      else {
        writePlainFile(join(folder, hash), content, 0o600)
        copied++
      }
    }
  } catch (fault) {
    const refusal = refusalOfWriting(fault, folder)
    if (refusal) return refuse(refusal)
    throw fault
  }
  return accept({ copied, missing })
}
