import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diffSite } from '../../src/site/diff-site.ts'
import { readSite, readSiteTexts } from '../../src/site/read-site.ts'
import type { SiteDefinition } from '../../src/domain/site-definition.ts'
import { writeSite, writeSiteInOne } from '../../src/site/write-site.ts'

const demo = new URL('../../data/demo/', import.meta.url).pathname

function demoSite(): SiteDefinition {
  const read = readSite(demo)
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 1))
  return read.site
}

test('the demo site is written back byte for byte', () => {
  const written = writeSite(demoSite())
  const names = readdirSync(demo).filter((name) => name.endsWith('.yaml'))

  expect(written.map(({ file }) => file).toSorted()).toEqual(names.toSorted())
  for (const { file, text } of written) expect(text).toBe(readFileSync(join(demo, file), 'utf8'))
})

test('what was written reads as the same site, from a folder and from one file', () => {
  const site = demoSite()
  const folder = mkdtempSync(join(tmpdir(), 'linia-written-'))
  for (const { file, text } of writeSite(site)) writeFileSync(join(folder, file), text)

  expect(readSite(folder)).toMatchObject({ ok: true, site })
  expect(readSiteTexts([{ file: 'one.yaml', text: writeSiteInOne(site) }])).toMatchObject({ ok: true, site })
})

test('a site carried as JSON writes the same bytes', () => {
  const site = demoSite()
  const carried: SiteDefinition = JSON.parse(JSON.stringify(site))

  expect(writeSiteInOne(carried)).toBe(writeSiteInOne(site))
})

test('texts that YAML could take for something else survive', () => {
  const site = demoSite()
  const names = [
    'no',
    'null',
    '~',
    '12',
    '1e3',
    'a: b',
    '# x',
    '- x',
    "'",
    '"',
    '{',
    '&a',
    '*a',
    '!x',
    '%',
    '@',
    '08:00',
    'ą\\n',
    '0x1f',
    'true',
    '|',
    '>',
  ]
  const people = names.map((name, index) => ({
    key: `p${index}`,
    name,
    role: 'agent' as const,
    language: 'pl' as const,
    email: null,
    queues: [],
    team: null,
    skills: {},
    capacity: {},
    retired: false,
  }))
  const sorted = people.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const read = readSiteTexts([{ file: 'x.yaml', text: writeSiteInOne({ ...site, people }) }])

  expect(read.ok && read.site.people).toEqual(sorted)
})

test('the order in which records come does not change what is written', () => {
  const site = demoSite()
  const shuffled = {
    ...site,
    people: site.people.toReversed(),
    sets: site.sets.toReversed(),
    calendars: site.calendars.toReversed(),
  }

  expect(writeSiteInOne(shuffled)).toBe(writeSiteInOne(site))
})

test('a site does not differ from itself', () => {
  expect(diffSite(demoSite(), demoSite())).toEqual([])
})

test('a difference names what was added, changed field by field, retired and brought back', () => {
  const before = demoSite()
  const after: SiteDefinition = {
    ...before,
    site: { ...before.site, name: 'Nowa' },
    people: [
      ...before.people
        .filter(({ key }) => key !== 'ola')
        .map((one) => (one.key === 'ewa' ? { ...one, queues: ['written'] } : one)),
      {
        key: 'zed',
        name: 'Zed',
        role: 'agent',
        language: 'en',
        email: null,
        queues: [],
        team: null,
        skills: {},
        capacity: {},
        retired: false,
      },
    ],
    codes: before.codes.map((code) =>
      code.path === 'informed' ? { ...code, labels: { ...code.labels, pl: 'Wyjaśniono' } } : code,
    ),
  }

  expect(diffSite(before, after)).toEqual([
    {
      change: 'changed',
      section: 'site',
      key: 'site',
      fields: [{ field: 'name', before: 'Wiślana Energia', after: 'Nowa' }],
    },
    {
      change: 'changed',
      section: 'codes',
      key: 'outcome:informed',
      fields: [{ field: 'label.pl', before: 'Udzielono informacji', after: 'Wyjaśniono' }],
    },
    {
      change: 'changed',
      section: 'people',
      key: 'ewa',
      fields: [{ field: 'queues', before: ['written', 'billing', 'complaints'], after: ['written'] }],
    },
    {
      change: 'added',
      section: 'people',
      key: 'zed',
      record: { name: 'Zed', role: 'agent', language: 'en' },
    },
    { change: 'retired', section: 'people', key: 'ola' },
  ])
  const retired = {
    ...before,
    people: before.people.map((one) => (one.key === 'ola' ? { ...one, retired: true } : one)),
  }
  expect(diffSite(before, retired)).toEqual([{ change: 'retired', section: 'people', key: 'ola' }])
  expect(diffSite(retired, { ...before, people: before.people.filter(({ key }) => key !== 'ola') })).toEqual(
    [],
  )
  expect(diffSite(retired, before)).toEqual([
    { change: 'restored', section: 'people', key: 'ola', fields: [] },
  ])
})

test('what goes or comes moves nothing else, and what changes places is told once, in the words of the files', () => {
  const before = demoSite()
  const [first, second, ...rest] = before.queues
  if (!first || !second) throw new Error('the demo site has queues')
  const positions = (queues: readonly (typeof first)[]) =>
    queues.map((queue, index) => ({ ...queue, position: index + 1 }))

  expect(diffSite(before, { ...before, queues: positions([second, ...rest]) })).toEqual([
    { change: 'retired', section: 'queues', key: first.key },
  ])
  expect(diffSite(before, { ...before, queues: positions([second, first, ...rest]) })).toEqual([
    {
      change: 'reordered',
      section: 'queues',
      before: before.queues.map(({ key }) => key),
      after: [second, first, ...rest].map(({ key }) => key),
    },
  ])
  const patient = { ...first, serviceTarget: { percent: 80, seconds: 7200 } }
  expect(diffSite(before, { ...before, queues: [patient, second, ...rest] })).toMatchObject([
    {
      change: 'changed',
      key: first.key,
      fields: expect.arrayContaining([expect.objectContaining({ field: 'target.within', after: '2h' })]),
    },
  ])
})

test('a site that is not there yet gains every record and its settings', () => {
  const changes = diffSite(undefined, demoSite())

  expect(changes[0]).toMatchObject({ change: 'changed', section: 'site', key: 'site' })
  expect(changes.slice(1).every(({ change }) => change === 'added')).toBe(true)
})

test('a retired queue stands at the end however it came to be retired', () => {
  const site = demoSite()
  const text = writeSiteInOne({
    ...site,
    queues: site.queues.map((one) => (one.key === 'complaints' ? { ...one, retired: true } : one)),
  })

  expect(text.indexOf('  retention:\n    name')).toBeLessThan(text.indexOf('  complaints:\n    name'))
})
