import { join } from 'node:path'
import { type HandOverJournal, handOverJournal } from '../../../src/channels/mail/hand-over-journal.ts'
import { sendDeliveries } from '../../../src/channels/mail/send-deliveries.ts'
import { smtpSender } from '../../../src/channels/mail/smtp-sender.ts'
import { askMailKey } from '../../../src/channels/mail/ask-mail-key.ts'
import { type Store, openStoreAt } from '../../../src/store/open-store.ts'
import { sentFolder } from '../../channels/mail/sent-folder.ts'
import { say } from './say.ts'

/** Where the program may be killed, in the order in which it comes there. */
export const killPoints = [
  'before it is started',
  'once it is started',
  'in the middle of the text',
  'before the last byte goes',
  'once the server has answered',
  'before the copy is kept',
  'before the store is told',
  'once the store is told',
] as const
export type KillPoint = (typeof killPoints)[number]

/** Sends once what is due at a time, and prints what became of it; `killedAt` one of the points it kills itself, as `kill -9` does. */
const [folder = '', path = '', port = '', now = '', killedAt = ''] = process.argv.slice(2)

function here(point: KillPoint): void {
  if (point === killedAt) process.kill(process.pid, 'SIGKILL')
}

const opened = openStoreAt(path, {
  now: () => Number(now),
  randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
})
if (!opened.ok) throw new Error(`refused: ${JSON.stringify(opened.refusal)}`)
const store: Store = opened.value
const key = await askMailKey(store.runner)
if (!key.ok) throw new Error(`refused: ${JSON.stringify(key.refusal)}`)

const runner: Store['runner'] = {
  ...store.runner,
  async run(given) {
    if (given.command.name === 'delivery.start') here('before it is started')
    if (given.command.name === 'delivery.succeed') here('before the store is told')
    const outcome = await store.runner.run(given)
    if (given.command.name === 'delivery.start') here('once it is started')
    if (given.command.name === 'delivery.succeed') here('once the store is told')
    return outcome
  },
}
const journalOnDisk = handOverJournal(join(folder, 'journal'))
const journal: HandOverJournal = {
  ...journalOnDisk,
  async note(delivery, entry) {
    here(entry.phase === 'taken' ? 'once the server has answered' : 'in the middle of the text')
    await journalOnDisk.note(delivery, entry)
    here(entry.phase === 'taken' ? 'before the copy is kept' : 'before the last byte goes')
  },
}
const send = smtpSender({
  server: { host: '127.0.0.1', port: Number(port), security: 'none' },
  user: 'bok@linia.example',
  signIn: 'password',
  secret: async () => ({ ok: true, value: 'tajne' }),
})
const counts = await sendDeliveries({
  store: { runner, reader: store.reader },
  actor: 'system',
  now: () => Number(now),
  addresses: ['bok@linia.example'],
  send,
  sent: sentFolder(join(folder, 'Sent')),
  journal,
  key: key.value,
  content: async () => null,
  trouble: (said) => {
    say(`trouble ${said}`)
  },
})
say(`done ${JSON.stringify(counts)}`)
await store.close()
process.exit(0)
