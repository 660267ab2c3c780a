import { accessSync, chmodSync, constants, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Pty, openPty } from './pty.ts'
import { benchFolder } from './store/cached-store.ts'

/** A program for mail in a terminal that the console is held beside. */
export type MailReader = {
  readonly name: string
  readonly open: (size: { readonly columns: number; readonly rows: number }) => Pty
  /** Matches once the list of mails is on screen. */
  readonly useful: RegExp
}

/** Mails of the folder that they open. */
export const mails = 20_000

/** Those of aerc and neomutt that are installed here, each with settings of its own and the same Maildir. */
export function mailReaders(): readonly MailReader[] {
  const folder = join(benchFolder(), 'mail-readers')
  const inbox = maildir(join(folder, `Mail-${mails}`))
  const settings = join(folder, 'settings', 'aerc')
  mkdirSync(settings, { recursive: true })
  const accounts = join(settings, 'accounts.conf')
  writeFileSync(
    accounts,
    `[bench]\nsource = maildir://${join(inbox, '..')}\nfrom = Bench <bench@example.org>\ndefault = INBOX\n`,
  )
  // Aerc reads no accounts that others may read.
  chmodSync(accounts, 0o600)
  const rc = join(folder, 'settings', 'neomuttrc')
  writeFileSync(rc, `set folder="${join(inbox, '..')}"\nset mbox_type=Maildir\nset spoolfile="${inbox}"\n`)
  const env = {
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, 'settings'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_DATA_HOME: join(folder, 'share'),
  }
  const readers = [
    { name: 'aerc', words: [] },
    { name: 'neomutt', words: ['-n', '-F', rc, '-f', inbox] },
  ]
  return readers.flatMap(({ name, words }) => {
    const program = programOf(name)
    if (program === null) return []
    return [{ name, useful: /Invoice \d+/, open: (size) => openPty(program, words, { ...size, env }) }]
  })
}

function programOf(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return join(folder, name)
    } catch {
      // Not in this folder.
    }
  }
  return null
}

/** Makes a Maildir of short mails once; answers its inbox. */
function maildir(folder: string): string {
  const inbox = join(folder, 'INBOX')
  if (existsSync(inbox)) return inbox
  const unfinished = `${folder}.new`
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(unfinished, 'INBOX', part), { recursive: true })
  for (let index = 1; index <= mails; index++) {
    const sent = new Date(Date.UTC(2026, 0, 1, 6, index)).toUTCString()
    const lines = [
      `From: Customer ${index} <customer-${index}@example.org>`,
      'To: office@example.org',
      `Subject: Invoice ${index}`,
      `Date: ${sent.replace('GMT', '+0000')}`,
      `Message-ID: <${index}@example.org>`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      `The sum of invoice ${index} is wrong.`,
    ]
    writeFileSync(join(unfinished, 'INBOX', 'cur', `${index}.bench:2,S`), `${lines.join('\n')}\n`)
  }
  renameSync(unfinished, folder)
  return inbox
}
