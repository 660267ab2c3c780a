import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ownKeys } from '../../bin/own-keys.ts'
import { morning } from '../builders/an-empty-store.ts'
import { referenceMailFolder } from '../mail/reference-mails.ts'
import { errorFrom, jsonFrom, shellOn } from './shell-on.ts'

let folder = ''
let place = { path: '', clock: { now: morning } }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-begin-'))
  place = { path: join(folder, 'deep', 'linia.db'), clock: { now: morning } }
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the demo site is at work after one command', async () => {
  expect(await jsonFrom(place, ['init', '--demo'])).toMatchObject({ customers: 60 })

  const { rows } = (await jsonFrom(place, ['queues'])) as { rows: { name: string; waiting: number }[] }
  expect(rows.map(({ name }) => name)).toContain('E-mail')
  expect(rows.some(({ waiting }) => waiting > 0)).toBe(true)
  await jsonFrom(place, ['status', 'ready', '--as', 'ewa'])
  expect(await jsonFrom(place, ['next', '--as', 'ewa'])).toHaveProperty('ref')
})

test('an own team is begun with three answers at a terminal', async () => {
  const answers = ['Sklep', '', 'Skrzynka', 'Łucja Święcicka']
  const asked: string[] = []
  const ask = async (question: string) => {
    asked.push(question)
    return answers.shift() ?? null
  }

  const { code, out } = await shellOn(place, ['init', '--lang', 'pl'], { canAsk: () => true, ask })

  expect(code).toBe(0)
  // An answer that is empty is asked for again.
  expect(asked).toHaveLength(4)
  expect(out).toContain('lucja')
  expect(await jsonFrom(place, ['queues'])).toMatchObject({ rows: [{ name: 'Skrzynka' }] })
  await jsonFrom(place, ['status', 'ready', '--as', 'lucja'])
  await jsonFrom(place, ['customer', 'add', 'Jan Kowalski', '--email', 'jan@poczta.example'])
})

test('without a terminal the answers are options, and what is missing is named', async () => {
  expect(await errorFrom(place, ['init', '--team', 'Shop'])).toMatchObject({
    exit: 2,
    code: 'option-missing',
  })
  const own = ['--team', 'Shop', '--queue', 'Inbox', '--agent', '小林']

  expect(await jsonFrom(place, ['init', ...own])).toEqual({ path: place.path, agent: 'agent' })
})

test('a store that holds something is never begun anew', async () => {
  await jsonFrom(place, ['init', '--demo'])

  expect(await errorFrom(place, ['init', '--demo'])).toMatchObject({ exit: 4, code: 'store-exists' })
})

test('a store of a group is open to the group of its folder, any other to its owner alone', async () => {
  const own = ['--team', 'Shop', '--queue', 'Inbox', '--agent', 'Ann']
  await jsonFrom(place, ['init', ...own])
  const shared = { ...place, path: join(folder, 'shared', 'linia.db') }
  await jsonFrom(shared, ['init', '--group', ...own])

  expect(statSync(place.path).mode & 0o777).toBe(0o600)
  expect(statSync(shared.path).mode & 0o777).toBe(0o660)
})

test('mails come in once, and each is told by its file', async () => {
  await jsonFrom(place, ['init', '--demo'])
  const mails = referenceMailFolder()
  const first = await shellOn(place, ['import', 'mail', mails, '--queue', 'E-mail', '--json'])
  const { counts, mails: told } = JSON.parse(first.out) as {
    counts: Record<string, number>
    mails: { file: string; became: string }[]
  }

  expect(told).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count, 0))
  expect(told.length).toBeGreaterThanOrEqual(104)
  expect(first.code).toBe((counts['refused'] ?? 0) + (counts['unreadable'] ?? 0) > 0 ? 4 : 0)
  const again = await shellOn(place, ['import', 'mail', mails, '--queue', 'E-mail', '--json'])
  expect(JSON.parse(again.out)).toMatchObject({ counts: { interaction: 0, appended: 0 } })
  const text = await shellOn(place, ['import', 'mail', mails, '--queue', 'E-mail', '--lang', 'pl'])
  expect(text.out).toContain('znane wcześniej')
})

test('a store begins with the site of one’s own files, all of it or not at all', async () => {
  await jsonFrom(place, ['init', '--demo'])
  const site = join(folder, 'site')
  await jsonFrom(place, ['site', 'export', site])
  const own = { ...place, path: join(folder, 'own.db') }

  writeFileSync(join(site, 'teams.yaml'), 'teams: {}\n')
  expect((await shellOn(own, ['init', '--site', site])).code).toBe(4)
  expect(existsSync(own.path)).toBe(false)

  copyFileSync('data/demo/teams.yaml', join(site, 'teams.yaml'))
  const { code, out } = await shellOn(own, ['init', '--site', site])
  expect(code).toBe(0)
  expect(out).toContain('with the site Wiślana Energia; queues: 5, people: 11.')
  expect((await shellOn(own, ['site', 'export'])).out).toBe((await shellOn(place, ['site', 'export'])).out)
  expect(await errorFrom(own, ['init', '--site', site])).toMatchObject({ code: 'store-exists' })
})

const noChange = { changes: [], atStake: [], processes: [], warnings: [] }

test('a site goes out as files and comes in again; a broken file is named with its line, and nothing is applied', async () => {
  await jsonFrom(place, ['init', '--demo'])
  const site = join(folder, 'site')
  await jsonFrom(place, ['site', 'export', site])

  expect(await jsonFrom(place, ['site', 'check', site])).toMatchObject({ ok: true })
  expect(await jsonFrom(place, ['site', 'diff', site])).toEqual(noChange)
  expect((await shellOn(place, ['site', 'apply', site])).out).toBe('The site is as the files say.\n')

  const queues = readFileSync(join(site, 'queues.yaml'), 'utf8')
  writeFileSync(join(site, 'queues.yaml'), queues.replace('pl: Reklamacje', 'pl: Skargi'))
  expect((await shellOn(place, ['site', 'diff', site])).out).toMatch(
    /~ queues complaints\n.*Reklamacje → Skargi/,
  )
  expect((await shellOn(place, ['site', 'apply', site, '--dry-run'])).out).toContain('Nothing is changed')
  expect(await jsonFrom(place, ['site', 'apply', site])).toMatchObject({ changed: 1 })
  expect(await jsonFrom(place, ['site', 'diff', site])).toEqual(noChange)
  expect(await jsonFrom(place, ['undo'])).toMatchObject({ undone: [{ command: 'site.apply' }] })

  mkdirSync(join(folder, 'wrong'))
  writeFileSync(join(folder, 'wrong', 'queues.yaml'), queues.replace('set: billing', 'set: biling'))
  const { code, err } = await shellOn(place, ['site', 'apply', join(folder, 'wrong')])
  expect(code).toBe(4)
  expect(err).toMatch(/queues\.yaml:\d+:\d+: .*biling[^]*billing[^]*nothing was applied/)
  const { rows } = (await jsonFrom(place, ['queues'])) as { rows: object[] }
  expect(rows).toHaveLength(5)
})

test('a backup brings back what was, and what it replaces is kept', async () => {
  await jsonFrom(place, ['init', '--demo'])
  const before = await jsonFrom(place, ['queue', 'E-mail'])
  const backup = join(folder, 'backup')
  expect(await jsonFrom(place, ['backup', backup])).toMatchObject({ path: backup, missing: [] })
  await jsonFrom(place, ['status', 'ready', '--as', 'ewa'])
  await jsonFrom(place, ['next', '--queue', 'E-mail', '--as', 'ewa'])

  expect(await errorFrom(place, ['restore', backup])).toMatchObject({ exit: 4, code: 'store-in-the-way' })
  const { out } = await shellOn(place, ['restore', backup, '--replace'])

  expect(out).toMatch(/The store .*linia\.db is as it was today 09:00: [\d,]+ events[^]*kept as /)
  expect(await jsonFrom(place, ['queue', 'E-mail'])).toEqual(before)
})

test('a backup is brought back by the owner and by administrators of the store that is there', async () => {
  await jsonFrom(place, ['init', '--team', 'Zespół', '--agent', 'Jan', '--queue', 'Sprawy'])
  const backup = join(folder, 'backup')
  await jsonFrom(place, ['backup', backup])
  // The backup of another store has an administrator called jan, the demo's has none of this name.
  rmSync(place.path)
  await jsonFrom(place, ['init', '--demo'])
  const queues = await jsonFrom(place, ['queues'])

  for (const agent of ['ewa', 'hanna', 'iwona', 'zuzanna'])
    expect(await errorFrom(place, ['restore', backup, '--replace', '--as', agent])).toMatchObject({
      code: 'not-permitted',
      exit: 4,
    })
  expect(await errorFrom(place, ['restore', backup, '--replace', '--as', 'jan'])).toMatchObject({
    code: 'agent-unknown',
  })
  const polish = await shellOn(place, ['restore', backup, '--replace', '--as', 'ewa', '--lang', 'pl'])
  expect(polish.err).toMatch(/przywrócenie kopii w miejsce bazy \(data\.restore\)[^]*administrator/)
  expect(await jsonFrom(place, ['queues'])).toEqual(queues)

  await jsonFrom(place, ['restore', backup, '--replace'])
  expect(await jsonFrom(place, ['restore', backup, '--replace', '--as', 'jan'])).toMatchObject({
    missing: [],
  })
})

test('on an empty machine there is nobody to ask, and a damaged store is its owner’s to bring back', async () => {
  await jsonFrom(place, ['init', '--demo'])
  const backup = join(folder, 'backup')
  await jsonFrom(place, ['backup', backup])
  for (const part of ['', '-wal', '-shm']) rmSync(place.path + part, { force: true })
  rmSync(`${place.path}.attachments`, { recursive: true, force: true })
  expect(await jsonFrom(place, ['restore', backup, '--as', 'ewa'])).toMatchObject({ kept: null })

  writeFileSync(place.path, 'no store at all')
  const refused = await errorFrom(place, ['restore', backup, '--replace', '--as', 'ewa'])
  expect(refused.hint).toContain('its owner')
  expect(await jsonFrom(place, ['restore', backup, '--replace'])).toMatchObject({ missing: [] })
})

test('the whole store is copied by its owner and by administrators alone', async () => {
  await jsonFrom(place, ['init', '--demo'])
  for (const agent of ['ewa', 'hanna', 'iwona']) {
    expect(await errorFrom(place, ['backup', join(folder, agent), '--as', agent])).toMatchObject({
      code: 'not-permitted',
      exit: 4,
    })
    expect(existsSync(join(folder, agent))).toBe(false)
  }
  expect(await jsonFrom(place, ['backup', join(folder, 'owner')])).toMatchObject({ missing: [] })
})

test('an own team’s first person, who is its administrator, copies its store', async () => {
  await jsonFrom(place, ['init', '--team', 'Zespół', '--agent', 'Jan', '--queue', 'Sprawy'])
  expect(await jsonFrom(place, ['backup', join(folder, 'own'), '--as', 'jan'])).toMatchObject({ missing: [] })
})

test('the doctor says where one’s own keys are, and what is wrong in them', async () => {
  await shellOn(place, ['init', '--demo'])
  const config = join(folder, 'config')
  const looked = async (...words: readonly string[]) =>
    shellOn(place, ['doctor', ...words], {
      ownKeys: (language) => ownKeys({ config }, { env: {}, language }),
    })
  expect((await looked()).out).toContain(`Keys of your own would be in ${config}/keys.yaml.`)
  mkdirSync(config)
  writeFileSync(join(config, 'keys.yaml'), 'note.add: F2\n')
  expect((await looked()).out).toContain(`+  Your own keys of the console: ${config}/keys.yaml`)
  writeFileSync(join(config, 'keys.yaml'), 'preset: vim\nnote.add: G\n')
  expect((await looked()).out).toContain(`!  ${config}/keys.yaml:2: G means two things in queues`)
  const { keys } = JSON.parse((await looked('--json')).out)
  expect(keys).toMatchObject({
    isThere: true,
    problems: [expect.stringContaining(':2: ')],
  })
})

test('the doctor finds a store sound, says what is not, and mends what can be mended', async () => {
  await jsonFrom(place, ['init', '--demo'])
  expect(await jsonFrom(place, ['doctor', '--full'])).toMatchObject({ isSound: true, fixed: [] })

  chmodSync(place.path, 0o644)
  const { out } = await shellOn(place, ['doctor'])
  expect(out).toMatch(/^! .*linia\.db[^]*linia doctor --fix/m)
  expect(await jsonFrom(place, ['doctor', '--fix'])).toMatchObject({ fixed: ['file-rights'] })
  expect(statSync(place.path).mode & 0o777).toBe(0o600)
  expect((await shellOn(place, ['doctor', '--lang', 'pl'])).out).toContain('Baza jest w porządku.')

  const broken = { ...place, path: join(folder, 'broken.db') }
  writeFileSync(broken.path, 'SQLite format 3\0, but not really')
  const { code, out: found } = await shellOn(broken, ['doctor', '--json'])
  expect(code).toBe(4)
  expect(JSON.parse(found)).toMatchObject({ isSound: false })
})
