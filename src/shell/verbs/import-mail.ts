import { importMail as importMailInto } from '../../exchange/mail/import-mail.ts'
import type { MailReport } from '../../exchange/mail/mail-report.ts'
import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { actorOf } from '../give.ts'
import { mailErrorWords } from '../import/mail-error-words.ts'
import type { Page } from '../page.ts'
import { progressLine } from '../progress-line.ts'
import { queuesWanted } from '../queues-wanted.ts'
import type { ShellOnStore } from '../shell.ts'

/** Lets mails in from files, mailboxes and Maildirs; what did not come in is told by file. */
export async function importMail(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [path = ''] = call.operands
  const queue = call.text('queue')
  if (queue === null)
    return mistakenBy({
      kind: 'option-missing',
      verb: 'import mail',
      options: ['queue'],
      wanted: queuesWanted(shell.reader),
    })
  const reports: MailReport[] = []
  const progress = progressLine(shell, call.isJson)
  const page = await shell.page()
  const { put, settle } = (await shell.attachments(shell.store.info)).group()
  const { counts, stoppedBy } = await importMailInto(
    shell.store,
    { path, queue, actor: actorOf(call), put, settle, now: shell.now },
    {
      report: (report) => reports.push(report),
      progress: (told) => progress.tell(() => becameText(told, page)),
    },
  )
  progress.end()
  const [only, ...others] = reports
  const unread = only?.file === path && others.length === 0 && 'error' in only ? only.error : undefined
  if (unread?.code === 'file-missing') return refuseWith({ code: 'file-not-found', path })
  if (unread?.code === 'file-forbidden' || unread?.code === 'file-unreadable')
    return refuseWith({ code: 'file-unreadable', path, detail: unread.detail })
  const text = (page: Page) => reportText({ counts, reports }, page)
  const mails = reports.map((report) =>
    'error' in report
      ? { ...report, error: { ...report.error, ...mailErrorWords(report.error, page) } }
      : report,
  )
  const details = { json: { counts, mails }, text }
  if (stoppedBy) return refuseWith(stoppedBy, reports.length > 0 ? details : undefined)
  const isAnyRefused = counts.refused + counts.unreadable > 0
  return show(details.json, text, isAnyRefused ? exitCodes.refused : exitCodes.done)
}

type Imported = {
  readonly counts: Awaited<ReturnType<typeof importMailInto>>['counts']
  readonly reports: readonly MailReport[]
}

/** Each mail that did not come in with the reason; what to do stands below the first of each kind. */
function reportText({ counts, reports }: Imported, page: Page): string {
  const hinted = new Set<string>()
  const refused = reports.flatMap((report) => {
    if (!('error' in report)) return []
    const place = [report.file, report.line].filter((part) => part !== undefined).join(':')
    const { message, hint } = mailErrorWords(report.error, page)
    const isNew = hint !== '' && !hinted.has(hint)
    hinted.add(hint)
    return [`${page.clean(place)}: ${message}`, ...(isNew ? [`  ${hint}`] : [])]
  })
  return [...refused, becameText(counts, page)].join('\n')
}

function becameText(counts: Imported['counts'], { say }: Page): string {
  const became = (
    ['interaction', 'appended', 'already', 'skipped', 'refused', 'unreadable'] as const
  ).flatMap((one) => (counts[one] > 0 ? [say(`shell.import.${one}`, { n: counts[one] })] : []))
  return became.length > 0 ? became.join(', ') : say('shell.import.nothing')
}
