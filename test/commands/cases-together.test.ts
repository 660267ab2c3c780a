import { expect, test } from 'vitest'
import { caseView } from '../../src/queries/cases/case-view.ts'
import { mentionsOfAgent } from '../../src/queries/cases/mentions-of-agent.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'

/** A site where Jan's mails KX-1 and KX-2 are the cases KX-401 and KX-402; Anna's KX-3 is none. */
async function twoCases(): Promise<TestSite> {
  const site = await aSite({
    customers: [
      { ref: 'KX-101', name: 'Jan Kowalski' },
      { ref: 'KX-102', name: 'Anna Nowak' },
    ],
    interactions: [
      { ref: 'KX-1', customer: 'KX-101', subject: 'Faktura' },
      { ref: 'KX-2', customer: 'KX-101', subject: 'Faktura jeszcze raz' },
      { ref: 'KX-3', customer: 'KX-102', subject: 'Licznik' },
    ],
  })
  const ewa = site.as('ewa')
  must(await ewa.openCase({ interaction: 'KX-1' }, ['KX-401']))
  must(
    await ewa.openCase({ interaction: 'KX-2', priority: 'urgent', dueAt: site.clock.now + 1000 }, ['KX-402']),
  )
  return site
}

function viewOf(site: TestSite, ref: string) {
  const view = caseView(site.store.reader, ref)
  if (!view) throw new Error(`no case ${ref}`)
  return view
}

test('of two cases that are one, all that belonged to either belongs to the one that stays, and both refs name it', async () => {
  const site = await twoCases()
  const ewa = site.as('ewa')
  must(await ewa.note({ ref: 'KX-2', text: 'na kontakcie' }))
  must(await ewa.addChecklistItem({ ref: 'KX-401', text: 'pierwsze' }))
  must(await ewa.addChecklistItem({ ref: 'KX-402', text: 'drugie', isMandatory: true }))
  must(await ewa.openCase({ subject: 'Podrzędna', parent: 'KX-402' }, ['KX-403']))
  must(await ewa.linkCase({ ref: 'KX-402', to: 'KX-401', kind: 'duplicate-of' }))
  must(await ewa.openCase({ subject: 'Przyczyna' }, ['KX-404']))
  must(await ewa.linkCase({ ref: 'KX-402', to: 'KX-404', kind: 'caused-by' }))
  const before = site.dump()

  must(await ewa.mergeCase({ ref: 'KX-402', into: 'KX-401' }))
  const merged = site.lastSeq()

  const view = viewOf(site, 'KX-402')
  expect(view.case).toMatchObject({ ref: 'KX-401', priority: 'urgent', dueAt: site.clock.now + 1000 })
  expect(view.aliases).toEqual(['KX-402'])
  expect(view.interactions.map(({ ref }) => ref)).toEqual(['KX-1', 'KX-2'])
  expect(view.notes).toMatchObject([{ text: 'na kontakcie', interactionRef: 'KX-2' }])
  expect(view.checklist.map(({ position, text }) => [position, text])).toEqual([
    [1, 'pierwsze'],
    [2, 'drugie'],
  ])
  expect(view.children).toMatchObject([{ ref: 'KX-403' }])
  expect(view.links).toMatchObject([{ ref: 'KX-404', kind: 'caused-by' }])
  expect(must(await ewa.assignCase({ ref: 'KX-402', agent: 'ola' }))).toMatchObject({ ref: 'KX-401' })

  must(await ewa.undo({ seq: site.lastSeq() }))
  must(await ewa.undo({ seq: merged }))
  for (const table of ['cases', 'interactions', 'notes', 'checklist_items', 'case_links', 'case_state_log']) {
    expect(site.dump().get(table), table).toEqual(before.get(table))
  }
  await site.close()
})

test('the aliases of a case that is merged further go along', async () => {
  const site = await twoCases()
  const ewa = site.as('ewa')
  must(await ewa.openCase({ subject: 'Awaria' }, ['KX-403']))
  must(await ewa.mergeCase({ ref: 'KX-402', into: 'KX-401' }))
  must(await ewa.mergeCase({ ref: 'KX-402', into: 'KX-403' }))

  expect(['KX-401', 'KX-402', 'KX-403'].map((ref) => viewOf(site, ref).case.ref)).toEqual([
    'KX-403',
    'KX-403',
    'KX-403',
  ])
  await site.close()
})

test('what both cases said of a third is said once by the one that stays', async () => {
  const site = await twoCases()
  const ewa = site.as('ewa')
  must(await ewa.openCase({ subject: 'Awaria' }, ['KX-403']))
  must(await ewa.openCase({ subject: 'Inna' }, ['KX-404']))
  for (const ref of ['KX-401', 'KX-402']) must(await ewa.linkCase({ ref, to: 'KX-403', kind: 'caused-by' }))
  must(await ewa.linkCase({ ref: 'KX-402', to: 'KX-404', kind: 'related' }))

  must(await ewa.mergeCase({ ref: 'KX-402', into: 'KX-401' }))

  const said = viewOf(site, 'KX-401').links.map(({ ref, kind }) => `${kind} ${ref}`)
  expect(said.toSorted()).toEqual(['caused-by KX-403', 'related KX-404'])
  await site.close()
})

test('cases of two customers are merged only by who says so', async () => {
  const site = await twoCases()
  must(await site.as('ewa').openCase({ interaction: 'KX-3' }, ['KX-403']))
  expect(await site.as('ewa').mergeCase({ ref: 'KX-403', into: 'KX-401' })).toMatchObject({
    refusal: { code: 'case-of-other-customer' },
  })

  must(await site.as('ewa').mergeCase({ ref: 'KX-403', into: 'KX-401', acrossCustomers: true }))

  expect(viewOf(site, 'KX-403').customer?.ref).toBe('KX-101')
  await site.close()
})

test('a case with two matters is split: the contact, its notes and a note of the case are a case of their own', async () => {
  const site = await twoCases()
  const ewa = site.as('ewa')
  must(await ewa.note({ ref: 'KX-401', text: 'o liczniku' }))
  must(await ewa.linkCaseInteraction({ ref: 'KX-401', interaction: 'KX-3', acrossCustomers: true }))
  site.later(1)
  must(await ewa.note({ ref: 'KX-3', text: 'stan 12480' }))

  const { made } = must(
    await ewa.splitCase({ ref: 'KX-401', interactions: ['KX-3'], notes: [1] }, ['KX-403']),
  )

  const view = viewOf(site, made)
  expect(view.case).toMatchObject({ ref: 'KX-403', subject: 'Licznik', queueId: 'written' })
  expect(view.customer?.ref).toBe('KX-102')
  expect(view.notes.map(({ text }) => text)).toEqual(['o liczniku', 'stan 12480'])
  expect(view.links).toMatchObject([{ ref: 'KX-401', kind: 'split-from', direction: 'out' }])
  expect(viewOf(site, 'KX-401').interactions.map(({ ref }) => ref)).toEqual(['KX-1'])
  await site.close()
})

test('a mass incident is resolved with all that is under it, or not at all', async () => {
  const site = await twoCases()
  const ewa = site.as('ewa')
  must(await ewa.openCase({ subject: 'Awaria' }, ['KX-403']))
  must(await ewa.setCaseParent({ ref: 'KX-401', parent: 'KX-403' }))
  must(await ewa.setCaseParent({ ref: 'KX-402', parent: 'KX-401' }))
  const resolution = 'zasilanie przywrócono'
  expect(await ewa.resolveCase({ ref: 'KX-403', resolution })).toEqual({
    ok: false,
    refusal: { code: 'case-children-open', ref: 'KX-403', refs: ['KX-401', 'KX-402'] },
  })

  expect(must(await ewa.resolveCase({ ref: 'KX-403', resolution, withChildren: true }))).toEqual({
    ref: 'KX-403',
    children: ['KX-401', 'KX-402'],
  })

  const cases = site.rows('cases')
  expect(cases.map((row) => [row['state'], row['resolution']])).toEqual(
    cases.map(() => ['resolved', resolution]),
  )
  await site.close()
})

test('who is named in a note is told, with the contact, case and customer, until he has seen it', async () => {
  const site = await twoCases()
  const told = (agent: string) => site.store.reader.all(mentionsOfAgent, { agent, limit: 10 })
  const noted = must(
    await site.as('ewa').note({ ref: 'KX-1', text: '@ola, spójrz; @ewa @kasia @nikt jan@ola.example' }),
  )

  expect(noted.mentioned).toEqual(['ola'])
  expect(told('ola')).toMatchObject([
    { by: 'ewa', interactionRef: 'KX-1', caseRef: 'KX-401', customerRef: 'KX-101' },
  ])
  expect(['ewa', 'kasia'].flatMap(told)).toEqual([])

  expect(await site.as('ola').seeMention({ ref: 'KX-2' })).toMatchObject({
    refusal: { code: 'nothing-to-change' },
  })
  must(await site.as('ola').seeMention({ ref: 'KX-401' }))

  expect(told('ola')).toEqual([])
  expect(viewOf(site, 'KX-401').notes[0]?.mentions).toEqual([
    { agentId: 'ola', seenAt: site.clock.now, noteId: expect.any(String) },
  ])
  await site.close()
})
