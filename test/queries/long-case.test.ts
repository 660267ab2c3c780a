import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCaseReply } from '../../src/commands/finding/find-case-reply.ts'
import { caseView } from '../../src/queries/cases/case-view.ts'
import { viewOf } from '../../src/shell/view-of.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { aSiteDefinition, aPerson } from '../builders/a-site-definition.ts'
import { jsonFrom, shellOn } from '../shell/shell-on.ts'

let site: TestSite
let caseId = ''

/** KX-70 with 503 contacts, 1 ms apart, a note on each, one on itself, and 501 cases below it. */
beforeAll(async () => {
  const { people } = aSiteDefinition()
  site = await aSite({
    definition: { people: [...people, aPerson({ key: 'partner', role: 'partner', queues: ['written'] })] },
  })
  must(await site.as('ewa').openCase({ subject: 'Awaria', queue: 'written' }, ['KX-70']))
  caseId = String(site.rows('cases')[0]?.['id'])
  const writing = new Database(site.path)
  writing.exec(`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 503)
    INSERT INTO interactions (id, ref, channel, direction, state, queue_id, case_id, subject, rank_at, arrived_at, queued_at, put_backs,
      contact, changed_by)
    SELECT 'i' || n, 'KX-' || (1000 + n), 'email', 'in', 'done', 'written', '${caseId}', 'x', n, n, n, 0, 'a' || n || '@poczta.example', 1
      FROM numbers;
    INSERT INTO notes (id, interaction_id, customer_id, case_id, author, text, at, changed_by)
    SELECT 'n' || n.arrived_at, n.id, NULL, n.case_id, 'ewa', 'note ' || n.arrived_at, n.arrived_at, 1 FROM interactions n;
    INSERT INTO notes (id, interaction_id, customer_id, case_id, author, text, at, changed_by)
    VALUES ('last', NULL, NULL, '${caseId}', 'ewa', 'the last', 1000, 1);
    INSERT INTO cases (id, ref, subject, state, opened_by, opened_at, parent_id, changed_by)
    SELECT 'c' || arrived_at, 'KX-' || (5000 + arrived_at), 'x', 'open', 'ewa', arrived_at, '${caseId}', 1 FROM interactions WHERE arrived_at <= 501;
  `)
  writing.close()
})
afterAll(() => site.close())

test('a long case shows its newest, oldest first, under their own numbers, and how many are left out', () => {
  const view = caseView(site.store.reader, 'KX-70')
  const refs = view?.interactions.map(({ ref }) => ref) ?? []
  expect([refs.length, refs[0], refs.at(-1)]).toEqual([500, 'KX-1004', 'KX-1503'])
  const notes = view?.notes.map(({ number, text }) => `${number} ${text}`) ?? []
  expect([notes.length, notes[0], notes.at(-1)]).toEqual([500, '5 note 5', '504 the last'])
  expect(view?.children.map(({ ref }) => ref).slice(-2)).toEqual(['KX-5500', 'KX-5501'])
  expect(view?.earlier).toEqual({ interactions: 3, notes: 4, children: 1 })
})

test('people and programs are told what a long case leaves out', async () => {
  const { out } = await shellOn(site, ['show', 'KX-70'])
  expect(out).toContain('3 older ones are left out')
  expect(out).toContain('4 older notes are left out')
  expect(out).toContain('1 older one is left out')
  expect(await jsonFrom(site, ['show', 'KX-70'])).toMatchObject({
    earlier: { interactions: 3, notes: 4, children: 1 },
  })
})

test('whoever sees no more than his queue is told that there is more, not how much', async () => {
  expect(caseView(site.store.reader, 'KX-70', 'partner')?.earlier).toEqual({
    interactions: null,
    notes: null,
    children: null,
  })
  const { out } = await shellOn(site, ['show', 'KX-70', '--as', 'partner'])
  expect(out).toMatch(/older notes are left out/)
  expect(out).not.toMatch(/\d older/)
})

test('an answer on a long case goes to who wrote last', async () => {
  const found = await findCaseReply(viewOf(site.store.reader), { id: caseId, ref: 'KX-70' } as never)
  expect(found).toMatchObject({ ok: true, value: { address: 'a503@poczta.example' } })
})
