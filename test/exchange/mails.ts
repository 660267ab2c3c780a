import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ImportedMail, importMail } from '../../src/exchange/mail/import-mail.ts'
import type { MailReport } from '../../src/exchange/mail/mail-report.ts'
import { attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import type { TestStore } from '../builders/an-empty-store.ts'
import { aTemporaryFolder } from './a-temporary-folder.ts'

export type MailWish = {
  readonly id?: string
  readonly from?: string
  readonly to?: string
  readonly subject?: string
  readonly date?: string
  readonly references?: readonly string[]
  readonly inReplyTo?: string
  /** Further header lines. */
  readonly header?: readonly string[]
  readonly text?: string
}

/** A mail of one plain part; the date is a quarter of an hour before the clock of the tests. */
export function aMail(wish: MailWish = {}): string {
  const lines = [
    `From: ${wish.from ?? 'Jan Kowalski <jan@mail.example>'}`,
    `To: ${wish.to ?? 'bok@wislana-energia.example'}`,
    `Subject: ${wish.subject ?? 'Faktura'}`,
    `Date: ${wish.date ?? 'Mon, 23 Nov 2026 08:45:00 +0100'}`,
    ...(wish.id === undefined ? [] : [`Message-ID: <${wish.id}>`]),
    ...(wish.references === undefined ? [] : [`References: ${ids(wish.references)}`]),
    ...(wish.inReplyTo === undefined ? [] : [`In-Reply-To: <${wish.inReplyTo}>`]),
    ...(wish.header ?? ['Content-Type: text/plain; charset=utf-8']),
  ]
  return `${lines.join('\n')}\n\n${wish.text ?? 'Proszę o duplikat.'}\n`
}

function ids(list: readonly string[]): string {
  return list.map((id) => `<${id}>`).join(' ')
}

/** A folder with files of these names, in their order. */
export function aFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = aTemporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export type Imported = ImportedMail & { readonly reports: readonly MailReport[] }

/** Imports as the owner into the queue of mails, beside the store. */
export async function imported(
  site: TestStore,
  path: string,
  options: { readonly queue?: string; readonly put?: (content: Uint8Array) => string } = {},
): Promise<Imported> {
  const reports: MailReport[] = []
  const { queue = 'E-mail', put = attachmentFilesOf(site.path, false).put } = options
  const result = await importMail(
    site.store,
    { path, queue, actor: 'owner', put, now: () => site.clock.now },
    { report: (report) => reports.push(report) },
  )
  return { ...result, reports }
}

/** What became of each, in order: `interaction KX-2`. */
export function whatBecame({ reports }: Imported): readonly string[] {
  return reports.map((report) => `${report.became} ${'ref' in report ? report.ref : report.error.code}`)
}
