import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { siteMessages } from '../../src/language/messages/site.ts'
import { readSite, readSiteTexts } from '../../src/site/read-site.ts'
import type { SiteDefinition } from '../../src/domain/site-definition.ts'
import { siteProblemCodes, siteWarningCodes } from '../../src/site/site-problem.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-site-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const base = `site:
  name: Mała Firma
  languages: [ pl, en ]
  default-language: pl
  time-zone: Europe/Warsaw
calendars:
  office:
    label: Biuro
    hours:
      mon-fri: 08:00-16:00
not-ready:
  break:
    label: Przerwa
    paid: true
    hot-key: 5
codes:
  reasons:
    bill: { label: Rachunek }
  outcomes:
    informed: { label: Informacja }
    refund:
      label: Zwrot
      under:
        promised: { label: Obiecano }
    timeout: { label: Czas minął, system: timeout }
sets:
  main:
    label: Zwykły
    reason: required
    outcome: required
    acw: { mode: time-boxed, limit: 2m, timeout-outcome: timeout, after-timeout: break }
    reasons:
      - { code: bill, hot-key: 1 }
    outcomes:
      - { code: informed, hot-key: 1 }
      - { code: refund.promised, hot-key: 2 }
queues:
  mail:
    name: E-mail
    label: { en: Written, pl: Listy }
    channels: [ email ]
    calendar: office
    set: main
    routing: pull
    handling: 5m
people:
  ewa:
    name: Ewa Nowak
    role: agent
    language: pl
    queues: [ mail ]
`

/** What is wrong with a text, as `code: what stands from that column to the end of that line`. */
function problemsOf(text: string, current?: SiteDefinition) {
  const read = readSiteTexts([{ file: 'site.yaml', text }], current)
  if (read.ok) return []
  const lines = text.split('\n')
  return read.problems.map(({ code, line, column }) => `${code}: ${lines[line - 1]?.slice(column - 1)}`)
}

function siteOf(text: string): SiteDefinition {
  const read = readSiteTexts([{ file: 'site.yaml', text }])
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.site
}

/** A file with that content. */
function written(content: string | Uint8Array): string {
  const file = join(folder, 'a.yaml')
  writeFileSync(file, content)
  return file
}

function pipe(name: string): string {
  execFileSync('/usr/bin/env', ['mkfifo', join(folder, name)])
  return join(folder, name)
}

function selfLink(): string {
  symlinkSync(join(folder, 'b.yaml'), join(folder, 'b.yaml'))
  return join(folder, 'b.yaml')
}

/** The base with one piece of it replaced; fails when the piece isn't there once. */
function changed(piece: string, by: string): string {
  expect(base.split(piece)).toHaveLength(2)
  return base.replace(piece, () => by)
}

test('a whole site reads from one file, and the same from a folder of its sections', () => {
  const file = join(folder, 'site.yaml')
  writeFileSync(file, base)
  const one = readSite(file)
  rmSync(file)
  const sections = base.split(/^(?=[a-z])/m)
  for (const [index, text] of sections.entries()) writeFileSync(join(folder, `${index}.yaml`), text)
  writeFileSync(join(folder, 'notes.txt'), 'not: [ read')

  expect(one.ok).toBe(true)
  expect(readSite(folder)).toEqual(one)
})

test('a queue comes out with its times in seconds and its place in the file', () => {
  expect(siteOf(base).queues).toEqual([
    {
      key: 'mail',
      name: 'E-mail',
      labels: { en: 'Written', pl: 'Listy' },
      channels: ['email'],
      calendar: 'office',
      set: 'main',
      routing: 'pull',
      serviceTarget: null,
      due: null,
      shortAbandonSeconds: null,
      expectedHandlingSeconds: 300,
      priorityCreditSeconds: 0,
      sla: null,
      offerSeconds: null,
      leaseSeconds: null,
      missedCallbackSeconds: null,
      skills: [],
      lastAgentSeconds: null,
      caseOwnerSeconds: null,
      position: 1,
      verifiesCallers: false,
      retired: false,
    },
  ])
})

describe('what is wrong is named by file, line and column', () => {
  test.each([
    [
      'an unknown key',
      'routing: pull',
      'rooting: pull',
      ['key-missing: mail:', 'key-unknown: rooting: pull'],
    ],
    ['an unknown section', 'people:\n', 'poeple:\n', ['key-unknown: poeple:']],
    ['a value that cannot be chosen', 'routing: pull', 'routing: pul', ['value-unknown: pul']],
    ['a key with a capital', '  mail:\n', '  Mail:\n', ['key-malformed: Mail:']],
    ['a text where a digit belongs', 'hot-key: 5', 'hot-key: five', ['hot-key-malformed: five']],
    ['a calendar that is not there', 'calendar: office', 'calendar: ofice', ['calendar-unknown: ofice']],
    ['a set that is not there', 'set: main', 'set: mian', ['set-unknown: mian']],
    ['a queue that is not there', 'queues: [ mail ]', 'queues: [ mial ]', ['queue-unknown: mial ]']],
    ['a reason that is not there', 'code: bill', 'code: bull', ['reason-unknown: bull, hot-key: 1 }']],
    [
      'an outcome that is not there',
      'code: refund.promised',
      'code: promised',
      ['outcome-unknown: promised, hot-key: 2 }'],
    ],
    [
      'a status that is not there',
      'after-timeout: break',
      'after-timeout: brake',
      ['not-ready-reason-unknown: brake }'],
    ],
    [
      'a system code in a set',
      'code: refund.promised',
      'code: timeout',
      ['code-is-system: timeout, hot-key: 2 }'],
    ],
    ['a hot key given twice', 'promised, hot-key: 2', 'promised, hot-key: 1', ['hot-key-twice: 1 }']],
    [
      'a code listed twice',
      'code: refund.promised',
      'code: informed',
      ['value-twice: informed, hot-key: 2 }'],
    ],
    ['hours that end before they begin', '08:00-16:00', '16:00-08:00', ['hours-malformed: 16:00-08:00']],
    ['hours that no clock has', '08:00-16:00', '08:00-16:60', ['hours-malformed: 08:00-16:60']],
    [
      'hours that overlap',
      '08:00-16:00',
      '[ 08:00-12:00, 11:00-16:00 ]',
      ['hours-overlap: [ 08:00-12:00, 11:00-16:00 ]'],
    ],
    [
      'a day given twice',
      'mon-fri: 08:00-16:00',
      'mon-fri: 08:00-16:00\n      fri: 08:00-12:00',
      ['day-twice: fri: 08:00-12:00'],
    ],
    ['a day that is none', 'mon-fri:', 'mon-fry:', ['hours-malformed: mon-fry: 08:00-16:00']],
    [
      'a date that is not in the calendar',
      'mon-fri: 08:00-16:00',
      'mon: 08:00-16:00\n    holidays:\n      - { date: 2027-02-29, label: Nie ma }',
      ['date-impossible: 2027-02-29, label: Nie ma }'],
    ],
    ['a length of time that is none', 'handling: 5m', 'handling: 5 minut', ['duration-malformed: 5 minut']],
    [
      'a time box without a limit',
      ' limit: 2m,',
      '',
      ['acw-limit-missing: acw: { mode: time-boxed, timeout-outcome: timeout, after-timeout: break }'],
    ],
    [
      'a label that lacks a language',
      '{ en: Written, pl: Listy }',
      '{ en: Written }',
      ['label-missing: label: { en: Written }'],
    ],
    ['an unknown language', 'default-language: pl', 'default-language: de', ['value-unknown: de']],
    ['a language that the site does not have', '[ pl, en ]', '[ en ]', ['language-not-of-site: pl']],
    ['an unknown time zone', 'Europe/Warsaw', 'Europe/Warszawa', ['time-zone-unknown: Europe/Warszawa']],
    ['an unknown channel', '[ email ]', '[ emial ]', ['channel-unknown: emial ]']],
    ['invisible characters', 'Ewa Nowak', '"Ewa\\u202e Nowak"', ['text-invisible: "Ewa\\u202e Nowak"']],
    ['an empty text', 'name: Ewa Nowak', "name: ''", ["value-empty: ''"]],
    ['nothing where a label belongs', '    label: Biuro\n', '    label:\n', ['value-wrong-type: ']],
    ['a list where a map belongs', 'bill: { label: Rachunek }', '- bill', ['value-wrong-type: - bill']],
    [
      'a key that stands twice',
      'paid: true',
      'paid: true\n    paid: false',
      ['yaml-duplicate-key: paid: false'],
    ],
    ['a tab', '    paid: true', '\tpaid: true', ['yaml-tab: \tpaid: true']],
    ['an anchor', 'label: Biuro', 'label: &b Biuro', ['yaml-anchor: Biuro']],
    ['a tag', 'label: Biuro', 'label: !!binary Biuro', ['yaml-tag: Biuro']],
    ['a second document', 'people:\n', '---\npeople:\n', ['yaml-several-documents: ---']],
  ])('%s', (_, piece, by, problems) => {
    const found = problemsOf(changed(piece, by))
    const isSyntax = problems.some((problem) => problem.startsWith('yaml-'))

    expect(isSyntax ? found.filter((problem) => problems.includes(problem)) : found).toEqual(problems)
  })

  test('the line and column are those of an editor, from 1', () => {
    expect(readSiteTexts([{ file: 'a.yaml', text: 'site:\n  nme: X\n' }])).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({
          code: 'key-unknown',
          file: 'a.yaml',
          line: 2,
          column: 3,
          path: 'site.nme',
        }),
      ]),
    })
  })

  test('a mistyped name comes with the one that was probably meant', () => {
    const read = readSiteTexts([{ file: 's.yaml', text: changed('queues: [ mail ]', 'queues: [ mial ]') }])

    expect(read).toMatchObject({
      ok: false,
      problems: [
        { code: 'queue-unknown', path: 'people.ewa.queues.0', params: { name: 'mial', nearest: 'mail' } },
      ],
    })
  })

  test('all that is wrong is told at once, in the order of the lines', () => {
    const text = changed('calendar: office', 'calendar: ofice').replace('[ mail ]', '[ mial ]')

    expect(problemsOf(text)).toEqual(['calendar-unknown: ofice', 'queue-unknown: mial ]'])
  })

  test('a queue that could be taken for another by its name', () => {
    const other = base.slice(base.indexOf('  mail:'), base.indexOf('people:'))
    const text = changed(
      'people:\n',
      `${other.replace('mail:', 'e-mail:').replace('Written', 'Letters').replace('Listy', 'Poczta').replace('E-mail', 'Nowa')}people:\n`,
    )

    expect(problemsOf(text)).toEqual(['name-twice: e-mail:'])
  })

  test.each(['owner', 'system'])('an agent who would be %s in the history, retired or not', (key) => {
    expect(problemsOf(changed('  ewa:', `  ${key}:`))).toEqual([`agent-reserved: ${key}:`])
    expect(problemsOf(changed('  ewa:', `  ${key}:\n    retired: true`))).toEqual([`agent-reserved: ${key}:`])
  })

  test('more codes in sight than anyone reads', () => {
    const keys = Array.from({ length: 16 }, (_, index) => `more-${index}`)
    const codes = keys.map((key) => `    ${key}: { label: X }\n`).join('')
    const listed = keys.map((key) => `      - { code: ${key} }\n`).join('')
    const text = changed(
      '    bill: { label: Rachunek }\n',
      `    bill: { label: Rachunek }\n${codes}`,
    ).replace('      - { code: bill, hot-key: 1 }\n', listed)

    expect(problemsOf(text)).toEqual(['too-many: reasons:'])
  })
})

describe('files that are no configuration', () => {
  test.each([
    ['nothing at the path', () => join(folder, 'nowhere'), 'path-not-found'],
    ['an empty folder', () => folder, 'nothing-to-read'],
    ['an empty file', () => written(''), 'nothing-to-read'],
    ['a comment only', () => written('# soon\n'), 'nothing-to-read'],
    ['a binary file', () => written(Buffer.from([0xff, 0xfe, 0x00, 0x01])), 'not-text'],
    ['a file of a megabyte', () => written(`# ${'x\n# '.repeat(300_000)}`), 'file-too-large'],
    ['one endless line', () => written('['.repeat(100_000)), 'line-too-long'],
    ['deep nesting', () => written('- '.repeat(999).concat('\n').repeat(50)), 'yaml'],
    ['an alias bomb', () => written(`a: &a [ x, x ]\nb: &b [ *a, *a ]\nc: [ *b, *b ]\n`), 'yaml-anchor'],
    ['a list', () => written('- queues\n'), 'value-wrong-type'],
    ['a key that objects have by birth', () => written('constructor: 1\n'), 'key-unknown'],
    ['the key of what objects come from', () => written('__proto__:\n  x: 1\n'), 'key-malformed'],
    ['a link to itself', () => selfLink(), 'path-unreadable'],
    ['a pipe nobody writes to', () => pipe('a'), 'file-not-regular'],
    ['a device without an end', () => '/dev/zero', 'file-not-regular'],
    ['a folder with a pipe in it', () => dirname(pipe('b.yaml')), 'file-not-regular'],
  ])('%s', (_, path, code) => {
    const read = readSite(path())

    expect(read.ok).toBe(false)
    expect(read.ok ? [] : read.problems.map((problem) => problem.code)).toContainEqual(
      expect.stringContaining(code),
    )
  })
})

describe('a file with a part of the site', () => {
  test('leaves the other sections as they are', () => {
    const people = `people:\n  ola:\n    name: Ola\n    role: supervisor\n    language: en\n    queues: [ mail ]\n`
    const read = readSiteTexts([{ file: 'people.yaml', text: people }], siteOf(base))

    expect(read).toMatchObject({ ok: true, sections: ['people'] })
    expect(read.ok && read.site.queues).toEqual(siteOf(base).queues)
    expect(read.ok && read.site.people.map((person) => person.key)).toEqual(['ola'])
  })

  test('cannot take away what the rest still names, and says so once, where it was left out', () => {
    const read = readSiteTexts(
      [{ file: 'c.yaml', text: `calendars:\n  other:\n    label: X\n    hours: {}\n` }],
      siteOf(base),
    )

    expect(read).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'still-named',
          file: 'c.yaml',
          line: 1,
          path: 'calendars',
          params: { names: 'office', n: 1, sections: 'queues' },
        },
      ],
    })
  })

  test('names at most eight of what is still named, and counts the places', () => {
    const many = Array.from({ length: 12 }, (_, index) => `q${index}`)
    const queue = base.slice(base.indexOf('  mail:'), base.indexOf('people:'))
    const queues = many.map((key) =>
      queue
        .replace('mail:', `${key}:`)
        .replace('E-mail', `N ${key}`)
        .replace('{ en: Written, pl: Listy }', `L ${key}`),
    )
    const site = siteOf(
      changed('people:\n', `${queues.join('')}people:\n`).replace('[ mail ]', `[ ${many.join(', ')} ]`),
    )
    const read = readSiteTexts([{ file: 'q.yaml', text: 'queues: {}\n' }], site)

    expect(read.ok ? [] : read.problems).toEqual([
      {
        code: 'still-named',
        file: 'q.yaml',
        line: 1,
        column: 1,
        path: 'queues',
        params: { names: 'q0, q1, q2, q3, q4, q5, q6, q7, …', n: 12, sections: 'people' },
      },
    ])
  })

  test('cannot take away a language that the rest uses, and says where it first does', () => {
    const doors = ['a', 'b'].map(
      (key) =>
        `  ${key}: { label: X, channel: email, address: ${key}@firma.example, queue: mail, language: pl }\n`,
    )
    const text = base
      .slice(0, base.indexOf('calendars:'))
      .replace('[ pl, en ]', '[ en ]')
      .replace('language: pl', 'language: en')
    const read = readSiteTexts([{ file: 's.yaml', text }], siteOf(`${base}entry-points:\n${doors.join('')}`))

    expect(read.ok ? [] : read.problems).toMatchObject([
      {
        code: 'rest-disagrees',
        file: 's.yaml',
        line: 1,
        params: {
          first: 'language-not-of-site',
          place: 'entry-points.a.language',
          n: 2,
          sections: 'entry-points',
        },
      },
    ])
  })

  test('is warned of at its people when they were the last of a queue', () => {
    const people = 'people:\n  ewa: { name: Ewa, role: agent, language: pl }\n'
    const read = readSiteTexts([{ file: 'p.yaml', text: people }], siteOf(base))

    expect(read.ok && read.warnings).toMatchObject([
      { code: 'queue-served-by-nobody', file: 'p.yaml', line: 1, params: { name: 'E-mail' } },
    ])
  })

  test('needs a site to be part of', () => {
    expect(problemsOf('people: {}\n')).toEqual(['section-missing: people: {}'])
  })
})

describe('a code that is in use', () => {
  test('cannot come to mean something else under the same version', () => {
    const text = changed('promised: { label: Obiecano }', 'promised: { label: Obiecano, note: required }')

    expect(problemsOf(text, siteOf(base))).toEqual([
      'version-not-raised: promised: { label: Obiecano, note: required }',
    ])
  })

  test('may with a new version, and its labels may change freely', () => {
    const raised = changed('{ label: Obiecano }', '{ label: Obiecano, note: required, version: 2 }')
    const renamed = changed('{ label: Obiecano }', '{ label: { en: Promised, pl: Obiecany } }')

    expect(problemsOf(raised, siteOf(base))).toEqual([])
    expect(problemsOf(renamed, siteOf(base))).toEqual([])
    expect(problemsOf(base, siteOf(raised))).toEqual(['version-lowered: promised: { label: Obiecano }'])
  })
})

test('a value that is wrong hides no name that nothing has, in its own entry or in another', () => {
  const text = base.replace('calendar: office', 'calendar: offic').replace('routing: pull', 'routing: pul')

  expect(problemsOf(text.replace('queues: [ mail ]', 'queues: [ mial ]'))).toEqual([
    'calendar-unknown: offic',
    'value-unknown: pul',
    'queue-unknown: mial ]',
  ])
})

test('what names an entry that is wrong itself is no second problem', () => {
  expect(problemsOf(changed('mon-fri: 08:00-16:00', 'mon-fri: 08:00'))).toEqual(['hours-malformed: 08:00'])
})

test('every problem has a message and a hint in both languages', () => {
  const keys = new Set(Object.keys(siteMessages))

  expect(siteProblemCodes.length).toBeGreaterThan(50)
  for (const code of siteProblemCodes) {
    expect(keys).toContain(`site.problem.${code}`)
    expect(keys).toContain(`site.hint.${code}`)
  }
  for (const code of siteWarningCodes) expect(keys).toContain(`site.warning.${code}`)
})

test('no damage to the demo site brings the reader down', () => {
  const demo = new URL('../../data/demo/', import.meta.url).pathname
  const whole = readdirSync(demo)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(demo, name), 'utf8'))
    .join('')
  const pieces = [
    '\t',
    '\n',
    '- ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    "'",
    '"',
    '&a ',
    '*a',
    '!x ',
    '|',
    '#',
    '?',
    '0',
    'null',
    '\u202e',
  ]
  let seed = 7
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
  let refusals = 0

  for (let round = 0; round < 150; round++) {
    const at = random(whole.length)
    const text = whole.slice(0, at) + pieces[random(pieces.length)] + whole.slice(at + random(40))
    if (!readSiteTexts([{ file: 'x.yaml', text }]).ok) refusals++
  }
  expect(refusals).toBeGreaterThan(100)
}, 120_000)
