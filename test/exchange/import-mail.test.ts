import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createCustomer } from '../../src/commands/customers/create-customer.ts'
import { setAgentStatus } from '../../src/commands/agents/set-agent-status.ts'
import { takeInteraction } from '../../src/commands/interactions/take-interaction.ts'
import { wrapUpInteraction } from '../../src/commands/interactions/wrap-up-interaction.ts'
import { replyMessage } from '../../src/commands/messages/reply-message.ts'
import { importMail } from '../../src/exchange/mail/import-mail.ts'
import type { MailCounts } from '../../src/exchange/mail/mail-report.ts'
import { interactionView } from '../../src/queries/interactions/interaction-view.ts'
import { attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import { openStoreAt } from '../../src/store/open-store.ts'
import type { TestStore } from '../builders/an-empty-store.ts'
import { type DumpedRow, dumpStore, dumpText } from '../builders/dump-store.ts'
import { left } from '../builders/left.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'
import { aStoreOfTheSite } from './demo-store.ts'
import { aFolder, aMail, imported, whatBecame } from './mails.ts'

let site: TestStore
const rows = (table: string): readonly DumpedRow[] => dumpStore(site.path).get(table) ?? []
const prefix = (): string => site.store.info.prefix
const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

beforeEach(async () => {
  site = await aStoreOfTheSite()
})
afterEach(() => site.close())

describe('a mail', () => {
  test('waits in the queue, at the entry point it was written to, by the sender and since its date', async () => {
    const folder = aFolder({ 'a.eml': aMail({ to: 'Biuro <BOK@wislana-energia.example>' }) })

    const { reports } = await imported(site, folder)

    const file = join(folder, 'a.eml')
    const [ref, customer] = [`${prefix()}-2`, `${prefix()}-1`]
    expect(reports).toEqual([
      {
        file,
        problems: ['message-id-missing'],
        became: 'interaction',
        ref,
        customer,
        isNewCustomer: true,
        isAutomatic: false,
      },
    ])
    expect(rows('interactions')).toMatchObject([
      {
        ref,
        channel: 'email',
        state: 'queued',
        queue_id: 'written',
        entry_point_id: 'bok-mail',
        arrived_at: site.clock.now - 15 * 60_000,
      },
    ])
    expect(rows('customers')).toMatchObject([{ ref: customer, name: 'Jan Kowalski' }])
  })

  test('to an entry point of another queue comes in without one', async () => {
    await imported(site, aFolder({ 'a.eml': aMail() }), { queue: 'Reklamacje' })

    expect(rows('interactions')).toMatchObject([{ queue_id: 'complaints', entry_point_id: null }])
  })

  test('is its sender’s, not the one’s to whom a reply would go', async () => {
    await site.give('owner', createCustomer, {
      name: 'Szef',
      contactPoints: [{ kind: 'email', value: 'szef@mail.example' }],
    })
    const header = ['Reply-To: szef@mail.example']

    const { reports } = await imported(site, aFolder({ 'a.eml': aMail({ header }) }))

    expect(reports).toMatchObject([{ customer: `${prefix()}-2`, isNewCustomer: true }])
  })

  test.for([
    ['of tomorrow', 'Tue, 24 Nov 2026 08:45:00 +0100'],
    ['of 1970', 'Thu, 1 Jan 1970 00:00:00 +0000'],
    ['that cannot be read', 'yesterday'],
  ] as const)('with a date %s arrives when it is imported', async ([, date]) => {
    await imported(site, aFolder({ 'a.eml': aMail({ date }) }))

    expect(rows('interactions')).toMatchObject([{ arrived_at: site.clock.now }])
  })

  test('of the site itself makes no customer', async () => {
    const from = 'Biuro obsługi <bok@wislana-energia.example>'

    const { reports } = await imported(site, aFolder({ 'a.eml': aMail({ from }) }))

    expect(reports).toMatchObject([{ became: 'interaction', customer: null }])
    expect(rows('customers')).toEqual([])
  })

  test('of a machine makes no customer, but is known as one’s who has the address', async () => {
    const header = ['Auto-Submitted: auto-replied']
    const known = await site.give('owner', createCustomer, {
      name: 'Anna',
      contactPoints: [{ kind: 'email', value: 'anna@mail.example' }],
    })
    const folder = aFolder({
      'a.eml': aMail({ header, from: 'Robot <robot@mail.example>' }),
      'b.eml': aMail({ header, from: 'Anna <anna@mail.example>' }),
    })

    const { reports } = await imported(site, folder)

    expect(reports).toMatchObject([
      { customer: null, isAutomatic: true },
      { customer: known.ref, isNewCustomer: false, isAutomatic: true },
    ])
    expect(rows('customers')).toHaveLength(1)
  })
})

describe('a thread', () => {
  const parent = aMail({ id: 'p@x', subject: 'Faktura' })
  const first = aMail({ id: 'r1@x', references: ['p@x'], subject: 'Re: Faktura', text: 'Pierwsza.' })

  test('becomes one interaction in whichever of the 24 orders its mails come', async () => {
    const orders = permutations([0, 1, 2, 3])
    expect(orders).toHaveLength(24)
    for (const [index, order] of orders.entries()) {
      const ids = [0, 1, 2, 3].map((at) => `m${at}@thread${index}`)
      const mails = order.map((at) =>
        aMail({ id: ids[at] ?? '', references: ids.slice(0, at), text: `Mail ${at}.` }),
      )
      const folder = aFolder(Object.fromEntries(mails.map((mail, at) => [`${at}.eml`, mail])))
      const [ref, ...others] = (await imported(site, folder, { put: hashOf })).reports.map((report) =>
        report.became === 'interaction' || report.became === 'appended' ? report.ref : report.became,
      )
      expect(others, `order ${order.join()}`).toEqual([ref, ref, ref])
      expect(interactionView(site.store.reader, ref ?? '')?.messages).toHaveLength(4)
    }
    expect(rows('interactions')).toHaveLength(24)
  })

  test('whose reply names its parent alone is found either way', async () => {
    const reply = aMail({ id: 'r@x', inReplyTo: 'p@x', text: 'Odpowiedź.' })

    const inOrder = await imported(site, aFolder({ '1.eml': parent, '2.eml': reply }))
    const turned = await imported(
      site,
      aFolder({
        '1.eml': aMail({ id: 'r@y', inReplyTo: 'p@y', text: 'Odpowiedź.' }),
        '2.eml': aMail({ id: 'p@y' }),
      }),
    )

    expect(whatBecame(inOrder)).toEqual([`interaction ${prefix()}-2`, `appended ${prefix()}-2`])
    expect(whatBecame(turned)).toEqual([`interaction ${prefix()}-3`, `appended ${prefix()}-3`])
  })

  // A mail that names nothing but a middle one, and comes before it, cannot be known as one of the thread.
  test('falls in two where a mail that names only its parent comes before it and after the grandparent; nothing is lost', async () => {
    const grandchild = aMail({ id: 'r2@x', inReplyTo: 'r1@x', text: 'Druga.' })

    const result = await imported(site, aFolder({ '1.eml': parent, '2.eml': grandchild, '3.eml': first }))

    const [thread, other] = [`${prefix()}-2`, `${prefix()}-3`]
    expect(whatBecame(result)).toEqual([
      `interaction ${thread}`,
      `interaction ${other}`,
      `appended ${thread}`,
    ])
    const late = aFolder({ '4.eml': aMail({ id: 'r4@x', references: ['p@x', 'r2@x'], text: 'Czwarta.' }) })
    expect(whatBecame(await imported(site, late))).toEqual([`appended ${other}`])
  })

  test('goes on in a new interaction once it was wrapped up, which follows the old one', async () => {
    const [old, next] = [`${prefix()}-2`, `${prefix()}-3`]
    await imported(site, aFolder({ '1.eml': parent }))
    await site.give('ewa', setAgentStatus, { status: 'ready' })
    await site.give('ewa', takeInteraction, { ref: old })
    await site.give('ewa', wrapUpInteraction, { ref: old, reason: 'payment', outcome: 'informed' })

    const result = await imported(site, aFolder({ '2.eml': first }))

    expect(whatBecame(result)).toEqual([`interaction ${next}`])
    const [before, after] = rows('interactions').toSorted((a, b) =>
      String(a['ref']) < String(b['ref']) ? -1 : 1,
    )
    expect(after).toMatchObject({ ref: next, state: 'queued', previous_id: before?.['id'] })
  })

  test('gets the report that a message of ours was not delivered, marked as a machine’s', async () => {
    const ref = `${prefix()}-2`
    await imported(site, aFolder({ '1.eml': parent }))
    await site.give('ewa', setAgentStatus, { status: 'ready' })
    await site.give('ewa', takeInteraction, { ref })
    await site.give('ewa', replyMessage, { ref, text: 'Sprawdzimy.', now: true })
    const sent = await left(site)
    const report = aMail({
      id: 'bounce@mx',
      from: 'MAILER-DAEMON@mx.example',
      header: ['Return-Path: <>', 'Content-Type: multipart/report; report-type=delivery-status; boundary=b'],
      text: [
        '--b\n\nNie doręczono.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n',
        'Final-Recipient: rfc822; jan@mail.example\nAction: failed\nStatus: 5.1.1\n\n--b',
        `Content-Type: text/rfc822-headers\n\nMessage-ID: <${sent}>\nSubject: Faktura\n\n--b--`,
      ].join('\n'),
    })

    const result = await imported(site, aFolder({ '2.eml': report }))

    expect(result.reports).toMatchObject([{ became: 'appended', ref, isAutomatic: true }])
    expect(rows('customers')).toHaveLength(1)
  })
})

describe('attachments', () => {
  test('of two mails with the same content lie beside the store once, each under the name its sender gave', async () => {
    const files = attachmentFilesOf(site.path, false)
    const folder = aFolder({ '1.eml': attached('1@x', 'a.pdf'), '2.eml': attached('2@x', '../../b.pdf') })

    await imported(site, folder)

    const kept = rows('attachments').map((row) => [row['name'], row['content_hash'], row['bytes']])
    expect(kept).toHaveLength(2)
    expect(kept).toEqual(
      expect.arrayContaining([
        ['../../b.pdf', hashOf(Buffer.from('skan')), 4],
        ['a.pdf', hashOf(Buffer.from('skan')), 4],
      ]),
    )
    expect(files.read(hashOf(Buffer.from('skan')))).toEqual(Buffer.from('skan'))
  })

  test('are kept before the command that names them is given', async () => {
    const files = attachmentFilesOf(site.path, false)
    const seen: number[] = []
    const put = (content: Uint8Array): string => {
      seen.push(rows('messages').length)
      return files.put(content)
    }

    await imported(site, aFolder({ '1.eml': attached('1@x', 'a.pdf') }), { put })

    expect(seen).toEqual([0, 0])
    for (const row of rows('messages')) expect(existsSync(files.pathOf(String(row['raw_hash'])))).toBe(true)
  })
})

describe('a mailbox', () => {
  test('names the line and the place of each message, and goes on after a broken one', async () => {
    const from = 'From jan@mail.example Mon Nov 23 08:45:00 2026\n'
    const box = `${from}${aMail({ id: '1@x' })}\n${from}\n\n${from}${aMail({ id: '2@x', text: 'Drugi.' })}`
    const folder = aFolder({ 'poczta.mbox': box })

    const result = await imported(site, folder)

    expect(result.reports).toMatchObject([
      { became: 'interaction', line: 1, index: 1 },
      { became: 'unreadable', line: 11, error: { code: 'mbox-message-empty' } },
      { became: 'interaction', line: 14, index: 3 },
    ])
  })

  test('of a Maildir is read without what is trashed or a draft', async () => {
    const folder = aFolder({
      'cur/1.host:2,S': aMail({ id: '1@x', text: 'Pierwszy.' }),
      'cur/2.host:2,ST': aMail({ id: '2@x', text: 'Drugi.' }),
      'cur/3.host:2,DS': aMail({ id: '3@x', text: 'Trzeci.' }),
      'new/4.host': aMail({ id: '4@x', text: 'Czwarty.' }),
      'tmp/5.host': 'half',
    })

    expect(whatBecame(await imported(site, folder))).toEqual([
      `interaction ${prefix()}-2`,
      'skipped mail-trashed',
      'skipped mail-draft',
      `interaction ${prefix()}-3`,
    ])
  })

  test('of a thousand mails goes through in groups, each acknowledged before the next is read', async () => {
    const from = 'From jan@mail.example Mon Nov 23 08:45:00 2026\n'
    const mails = Array.from({ length: 1000 }, (_, at) => aMail({ id: `${at}@x`, text: `Mail ${at}.` }))
    const folder = aFolder({ 'poczta.mbox': mails.map((mail) => `${from}${mail}\n`).join('') })
    let read = 0
    const held: number[] = []
    const progress: MailCounts[] = []
    let told = 0

    const result = await importMail(
      site.store,
      {
        path: folder,
        queue: 'written',
        actor: 'owner',
        now: () => site.clock.now,
        put: (content) => {
          read++
          held.push(read - told)
          return hashOf(content)
        },
      },
      { report: () => told++, progress: (counts) => progress.push(counts) },
    )

    expect(result.counts.interaction).toBe(1000)
    expect(Math.max(...held)).toBeLessThanOrEqual(200)
    expect(progress.map(({ interaction }) => interaction)).toEqual([200, 400, 600, 800, 1000])
  })
})

describe('an import that cannot go on', () => {
  const three = {
    '1.eml': aMail({ id: '1@x', text: 'Pierwszy.' }),
    '2.eml': aMail({ id: '2@x', text: 'Drugi.' }),
    '3.eml': aMail({ id: '3@x', text: 'Trzeci.' }),
  }

  test('because the disk is full says so; what it reported is in, and the rest comes in later', async () => {
    const files = attachmentFilesOf(site.path, false)
    let left = 2
    const put = (content: Uint8Array): string => {
      if (left-- === 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      return files.put(content)
    }
    const folder = aFolder(three)

    const stopped = await imported(site, folder, { put })

    expect(stopped.stoppedBy).toEqual({ code: 'store-full', path: site.path })
    expect(stopped.reports).toMatchObject([{ became: 'interaction' }, { became: 'interaction' }])
    expect(rows('interactions')).toHaveLength(2)
    const again = await imported(site, folder)
    expect(again.reports.map(({ became }) => became)).toEqual(['already', 'already', 'interaction'])
  })

  test('because somebody else holds the store says so; the groups before are in, and the rest comes in later', async () => {
    const mails = Array.from({ length: 250 }, (_, at) => aMail({ id: `${at}@x`, text: `Mail ${at}.` }))
    const from = 'From jan@mail.example Mon Nov 23 08:45:00 2026\n'
    const folder = aFolder({ 'poczta.mbox': mails.map((mail) => `${from}${mail}\n`).join('') })
    const surroundings = { now: () => site.clock.now, randomBytes: seededBytes(7) }
    const opened = openStoreAt(site.path, surroundings, { patienceMs: 50 })
    if (!opened.ok) throw new Error(opened.refusal.code)
    const other = new Database(site.path)
    const importing = (store: TestStore['store'], progress: () => void) =>
      importMail(
        store,
        { path: folder, queue: 'written', actor: 'owner', now: () => site.clock.now, put: hashOf },
        { report: () => undefined, progress },
      )

    const stopped = await importing(opened.value, () => {
      if (!other.inTransaction) other.exec('BEGIN IMMEDIATE')
    })

    other.close()
    await opened.value.close()
    expect(stopped.stoppedBy).toMatchObject({ code: 'store-locked', path: site.path })
    expect(stopped.counts).toMatchObject({ interaction: 200, refused: 0 })
    expect(rows('interactions')).toHaveLength(200)
    const again = await importing(site.store, () => undefined)
    expect(again.counts).toMatchObject({ already: 200, interaction: 50 })
  })

  test('because a program is wrong throws, and what it reported is in', async () => {
    await expect(imported(site, aFolder(three), { put: broken })).rejects.toThrow('broken')
  })

  test('because there is no such queue names the nearest, and nothing is kept', async () => {
    const before = dumpText(dumpStore(site.path))

    const result = await imported(site, aFolder(three), { queue: 'E-mial' })

    expect(result).toMatchObject({
      stoppedBy: { code: 'queue-unknown', queue: 'E-mial', nearest: ['E-mail'] },
      reports: [],
    })
    expect(dumpText(dumpStore(site.path))).toBe(before)
    expect(existsSync(attachmentFilesOf(site.path, false).folder)).toBe(false)
  })

  test('because there is nothing at the path says so', async () => {
    expect(whatBecame(await imported(site, '/nowhere/at/all'))).toEqual(['unreadable file-missing'])
  })
})

/** A mail with a small PDF of always the same content. */
function attached(id: string, name: string): string {
  const scan = [
    'Content-Type: application/pdf',
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
  ].join('\n')
  const text = `--b\n\nW załączniku.\n--b\n${scan}\n\n${Buffer.from('skan').toString('base64')}\n--b--`
  return aMail({ id, header: ['Content-Type: multipart/mixed; boundary=b'], text })
}

function broken(): string {
  throw new Error('broken')
}

function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length <= 1) return [items]
  return items.flatMap((item, at) =>
    permutations(items.filter((_, other) => other !== at)).map((rest) => [item, ...rest]),
  )
}
