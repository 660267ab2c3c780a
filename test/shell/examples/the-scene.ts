import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { must } from '../../builders/a-site.ts'
import { deskOf } from '../../builders/desk.ts'
import { aStoreOfTheDay, aStoreOfTheSite } from '../../exchange/demo-store.ts'

/** A store of the demo, with the records that the examples of help name. */
export type Scene = {
  readonly now: number
  /** A copy of it in a folder of its own, with files of the names that examples give, and beside it a store with the site alone. */
  readonly copy: () => {
    readonly path: string
    readonly sitePath: string
    readonly folder: string
    readonly remove: () => void
  }
  readonly close: () => Promise<void>
}

/**
 * Adds to the demo a mail, KX-1042, and another, KX-1043, of KX-17; KX-18 who may be the same, the organisation KX-20; the cases KX-401
 * with KX-1043, KX-402 and KX-403; the callback KX-2001; the announcement KX-2100; the complaint KX-501 that runs for KX-402; what falls due
 * on KX-401 was refused, and a note that Ewa wrote on the device KX. Ewa and Ola are ready.
 */
export async function aScene(): Promise<Scene> {
  const site = await aStoreOfTheDay()
  const [owner, ewa, ola, hanna] = ['owner', 'ewa', 'ola', 'hanna'].map((name) => deskOf(site, name))
  if (!owner || !ewa || !ola || !hanna) throw new Error('somebody is missing')
  for (const agent of [ewa, ola]) must(await agent.status({ status: 'ready' }))
  const phone = { kind: 'phone', value: '600100200' } as const
  const email = { kind: 'email', value: 'jan@poczta.example' } as const
  must(
    await owner.newCustomer(
      { name: 'Jan Nowicki', language: 'pl', contactPoints: [phone, email], allowKnown: true },
      ['KX-17'],
    ),
  )
  must(
    await owner.newCustomer({ name: 'J. Nowicki', contactPoints: [{ ...phone, value: '600100999' }] }, [
      'KX-18',
    ]),
  )
  must(await owner.newCustomer({ name: 'Nowicki i Syn', kind: 'organisation', contactPoints: [] }, ['KX-20']))
  const mail = { channel: 'email', queue: 'written', customer: 'KX-17' } as const
  must(await owner.receive({ ...mail, subject: 'Zdjęcie licznika' }, ['KX-1042']))
  must(await owner.receive({ ...mail, subject: 'Odczyt' }, ['KX-1043']))
  must(await ewa.openCase({ interaction: 'KX-1043', subject: 'Licznik' }, ['KX-401']))
  must(await ewa.openCase({ customer: 'KX-17', subject: 'Licznik, ciąg dalszy' }, ['KX-402']))
  must(await ewa.openCase({ subject: 'Awaria' }, ['KX-403']))
  for (const text of ['pierwsza', 'druga']) must(await ewa.note({ ref: 'KX-401', text }))
  for (const text of ['zdjęcie', 'odczyt', 'korekta'])
    must(await ewa.addChecklistItem({ ref: 'KX-401', text }))
  must(await ewa.startProcess({ case: 'KX-402', process: 'bill-complaint' }, ['KX-501']))
  const dueAt = site.clock.now + 7_200_000
  must(await ewa.callBack({ customer: 'KX-17', queue: 'retention', dueAt }, ['KX-2001']))
  const news = { title: 'Przerwa w systemie', text: 'Od 14:00 nie działa podgląd faktur.' }
  must(await hanna.announce({ ...news, to: ['everyone'] }, ['KX-2100']))
  const dueWorkId = dueOn('KX-401', site.path)
  must(await deskOf(site, 'system').keepRefusal({ dueWorkId, code: 'hook-refused', refusal: refusedByHook }))
  must(await deskOf(site, 'system').keepRefusedPush(refusedPush))
  const { path } = site
  await site.store.close()
  const bare = await aStoreOfTheSite()
  await bare.store.close()
  return {
    now: site.clock.now,
    copy() {
      const folder = mkdtempSync(join(tmpdir(), 'linia-example-'))
      const copied = join(folder, 'store.db')
      copyFileSync(path, copied)
      const sitePath = join(folder, 'site.db')
      copyFileSync(bare.path, sitePath)
      layOut(folder)
      return {
        path: copied,
        sitePath,
        folder,
        remove: () => rmSync(folder, { recursive: true, force: true }),
      }
    },
    async close() {
      await site.close()
      await bare.close()
    },
  }
}

/** Id of something that falls due on a case. */
function dueOn(ref: string, path: string): string {
  const store = new Database(path, { readonly: true })
  const sql = `SELECT due_work.id FROM due_work JOIN sla_clocks ON sla_clocks.id = due_work.subject_id
    JOIN cases ON cases.id = sla_clocks.case_id WHERE cases.ref = ?`
  const id = store.prepare<[string], string>(sql).pluck().get(ref)
  store.close()
  if (id === undefined) throw new Error(`nothing falls due on ${ref}`)
  return id
}

const refusedPush = {
  id: 'pushed-by-another',
  device: 'KX',
  number: 7,
  actor: 'ewa',
  command: 'note.add',
  input: JSON.stringify({ ref: 'KX-999', text: 'oddzwonić' }),
  refs: [],
  code: 'note-target-not-found',
  refusal: JSON.stringify({ code: 'note-target-not-found', ref: 'KX-999' }),
  givenAt: 0,
}
const refusedByHook = JSON.stringify({ code: 'due-work-gone', kind: 'sla.warn' })

const customer = { type: 'person', name: 'Ala Kot', phone: ['600700800'] }

/** The files that examples read, by the names that they give them. */
const contents: Readonly<Record<string, string>> = {
  'faktura.pdf': '%PDF-1.4',
  'taryfy.pdf': '%PDF-1.4',
  'klienci.csv': 'Nazwisko;Telefon;PPE\nAla Kot;600700800;590000700001000134\n',
  'crm.jsonl': `${JSON.stringify(customer)}\n`,
  'queues.yaml': 'queues: {}\n',
  'Maildir/new/1':
    'From: Ala <ala@poczta.example>\nSubject: Odczyt\nMessage-ID: <1@poczta.example>\n\nDzień dobry\n',
  'inbox.mbox':
    'From ala@poczta.example Mon Nov 23 09:00:00 2026\nFrom: Ala <ala@poczta.example>\nSubject: Odczyt\nMessage-ID: <2@poczta.example>\n\nDzień dobry\n',
}

const visit = `process: visit
version: 1
name: Visit
purpose: Whoever comes in person is served.
owner: correspondence
goal: { name: Served, percent: 90, results: [ served ] }
review-by: 2099-12-31
entry: [ by-hand ]
beneficiaries:
  visitor: { name: The visitor, scale: yes-no }
due: 1d
steps:
  greet:
    title: Greet
    say: Good morning, what can I do for you?
    limit: 10m
    next: served
  served: { end: served }
results:
  served: { name: Served, for: visitor, value: true, outcome: informed }
`

const visitScenarios = `process: visit
scenarios:
  served:
    name: Served at once
    happens: [ said ]
    path: [ greet, served ]
    result: served
`

function layOut(folder: string): void {
  for (const part of ['cur', 'tmp', 'new']) mkdirSync(join(folder, 'Maildir', part), { recursive: true })
  mkdirSync(join(folder, 'hooks'), { mode: 0o700 })
  mkdirSync(join(folder, 'jan'))
  mkdirSync(join(folder, 'processes'))
  writeFileSync(join(folder, 'processes', 'visit.process.yaml'), visit)
  writeFileSync(join(folder, 'processes', 'visit.scenarios.yaml'), visitScenarios)
  for (const [name, text] of Object.entries(contents)) writeFileSync(join(folder, name), text)
  for (const name of ['before-wrap-up', 'before-any'])
    writeFileSync(join(folder, 'hooks', name), '#!/bin/sh\ncat > /dev/null\n', { mode: 0o700 })
}
