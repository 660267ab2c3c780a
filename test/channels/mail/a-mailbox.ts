import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { handOverJournal } from '../../../src/channels/mail/hand-over-journal.ts'
import {
  type Sending,
  type SendingCounts,
  sendDeliveries,
} from '../../../src/channels/mail/send-deliveries.ts'
import { type SmtpAccount, smtpSender } from '../../../src/channels/mail/smtp-sender.ts'
import { askMailKey } from '../../../src/channels/mail/ask-mail-key.ts'
import { type TestSite, aSite, must } from '../../builders/a-site.ts'
import { aMessage } from '../../commands/refusals/refusal-site.ts'
import { sentFolder } from './sent-folder.ts'
import { type SmtpSink, sinkUser } from './smtp-sink.ts'

const office = {
  key: 'bok',
  labels: { en: 'Office' },
  channel: 'email',
  address: 'bok@linia.example',
  queue: 'written',
  language: null,
  reason: null,
  retired: false,
  mailbox: null,
} as const

export const pdf = Buffer.from('%PDF-1.7 faktura')
export const pdfHash = createHash('sha256').update(pdf).digest('hex')

/** A site in whose mailbox a mail of Jan's came, which Ewa has in hand as KX-1. */
export async function aSiteOfMail(): Promise<TestSite> {
  const site = await aSite({ definition: { entryPoints: [office] } })
  const from = { kind: 'email' as const, value: 'jan@poczta.example', name: 'Jan Kowalski' }
  const mail = { channel: 'email', queue: 'written', entryPoint: 'bok', subject: 'Faktura', from }
  must(await site.as('owner').receive({ ...mail, message: aMessage('one@poczta.example') }, ['KX-9', 'KX-1']))
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  return site
}

/** How a site sends to a sink; `send` again and again. */
export function aMailbox(
  site: TestSite,
  sink: Pick<SmtpSink, 'port'>,
  changes: Partial<Sending> & { readonly account?: Partial<SmtpAccount> } = {},
) {
  const { account, ...others } = changes
  const troubles: string[] = []
  const sent = sentFolder(join(site.folder, 'Sent'))
  const journal = handOverJournal(join(site.folder, 'journal'))
  const send = smtpSender({
    server: { host: '127.0.0.1', port: sink.port, security: 'none' },
    user: sinkUser.user,
    signIn: 'password',
    secret: async () => ({ ok: true, value: sinkUser.secret }),
    ...account,
  })
  return {
    sent,
    journal,
    troubles,
    round: async (): Promise<SendingCounts> =>
      sendDeliveries({
        store: site.store,
        actor: 'system',
        now: () => site.clock.now,
        addresses: [office.address],
        send,
        sent,
        journal,
        key: must(await askMailKey(site.store.runner)),
        content: async (hash) => (hash === pdfHash ? pdf : null),
        trouble: (said) => troubles.push(said),
        ...others,
      }),
  }
}

/** How the delivery of KX-2 stands. */
export function delivery(site: TestSite, ref = 'KX-2') {
  const row = site.rows('deliveries').find((one) => one['ref'] === ref)
  return {
    id: String(row?.['id']),
    state: row?.['state'],
    attempts: row?.['attempts'],
    error: row?.['error'],
    waitsMs: Number(row?.['not_before']) - site.clock.now,
  }
}
