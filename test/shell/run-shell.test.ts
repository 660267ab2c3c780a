import { expect, test } from 'vitest'
import { refuseWith, show } from '../../src/shell/answer.ts'
import type { Call } from '../../src/shell/call.ts'
import { OutputClosed } from '../../src/shell/output-closed.ts'
import { OutputFailed } from '../../src/shell/output-failed.ts'
import type { Verb } from '../../src/shell/verb.ts'
import { shellAt } from './shell-at.ts'

const row = { summary: 'shell.queues.summary', examples: ['linia echo KX-1042'], options: {} } as const

const echo: Verb = {
  ...row,
  name: 'echo',
  operands: ['REF', '[CODE…]'],
  options: {
    note: { kind: 'text', value: 'TEXT', about: 'shell.option.json' },
    field: { kind: 'list', value: 'NAME=VALUE', about: 'shell.option.json' },
    'dry-run': { kind: 'flag', short: 'n', about: 'shell.option.json' },
  },
  needs: 'nothing',
  load: async () => (call: Call) => show(heard(call), () => JSON.stringify(heard(call))),
}
const broken: Verb = {
  ...row,
  name: 'broken',
  operands: [],
  needs: 'nothing',
  load: async () => () => {
    throw new Error('a bug')
  },
}
const refusing: Verb = {
  ...row,
  name: 'refusing',
  operands: [],
  needs: 'nothing',
  load: async () => () => refuseWith({ code: 'interaction-taken', ref: 'KX-1042', heldBy: 'ola' }),
}
const needing: Verb = {
  ...row,
  name: 'needing',
  operands: [],
  needs: 'reader',
  load: async () => () => show({}, () => ''),
}
const importMail: Verb = { ...echo, name: 'import mail', operands: ['PATH'] }
const verbs = [echo, broken, refusing, needing, importMail]

function closed(): never {
  throw new OutputClosed('gone')
}

function full(): never {
  throw new OutputFailed('ENOSPC', undefined)
}

function heard(call: Call) {
  return {
    operands: call.operands,
    agent: call.agent,
    limit: call.limit,
    note: call.text('note'),
    fields: call.list('field'),
    dryRun: call.is('dry-run'),
  }
}

async function heardFrom(...words: string[]): Promise<unknown> {
  const { out, err } = await shellAt([...words, '--json'], verbs)
  expect(err).toBe('')
  return JSON.parse(out)
}

const terminal = () => ({ columns: 80 })

test('an answer for a program is one line of JSON, and the exit code is 0', async () => {
  expect(await shellAt(['echo', 'KX-1', '--json'], verbs)).toEqual({
    code: 0,
    out: '{"operands":["KX-1"],"agent":null,"limit":50,"note":null,"fields":[],"dryRun":false}\n',
    err: '',
  })
})

test('options may stand before the verb, between and after', async () => {
  const wanted = { operands: ['KX-1', 'paid'], agent: 'ewa', limit: 5 }
  expect(await heardFrom('--as', 'ewa', 'echo', '--limit', '5', 'KX-1', 'paid')).toMatchObject(wanted)
  expect(await heardFrom('echo', 'KX-1', '--as=ewa', 'paid', '--limit=5')).toMatchObject(wanted)
})

test('a value may be a dash, begin with a dash, or hold blanks and equals signs', async () => {
  expect(await heardFrom('echo', 'KX-1', '--note', '-')).toMatchObject({ note: '-', operands: ['KX-1'] })
  expect(await heardFrom('echo', 'KX-1', '--note', '--so it was')).toMatchObject({ note: '--so it was' })
  expect(await heardFrom('echo', 'KX-1', '--field', 'a=1=2', '--field', 'b= x', 'paid')).toMatchObject({
    fields: ['a=1=2', 'b= x'],
    operands: ['KX-1', 'paid'],
  })
})

test('numbers in operands stay as they were typed', async () => {
  expect(await heardFrom('echo', '0048', '1e3')).toMatchObject({ operands: ['0048', '1e3'] })
})

test('after two dashes nothing is an option', async () => {
  expect(await heardFrom('echo', '--json', '--', '--note')).toMatchObject({
    operands: ['--note', '--json'],
    note: null,
  })
})

test('the agent comes from the environment unless the command line names one', async () => {
  const env = { LINIA_AGENT: 'ola' }
  expect((await shellAt(['echo', 'KX-1'], verbs, { env })).out).toContain('"agent":"ola"')
  expect((await shellAt(['echo', 'KX-1', '--as', 'ewa'], verbs, { env })).out).toContain('"agent":"ewa"')
})

test.for([
  [['ecko', 'KX-1'], 'There is no verb ecko.', 'Did you mean echo?'],
  [['import'], 'import needs a second word.', 'Did you mean import mail?'],
  [['import', 'x'], 'There is no verb import x.', 'Did you mean import mail?'],
  [['echo'], 'echo needs REF.', 'See `linia echo --help`.'],
  [['broken', 'x'], 'broken has no use for x.', 'See `linia broken --help`.'],
  [['echo', 'KX-1', '--nota', 'x'], 'echo has no option --nota.', 'Did you mean --note?'],
  [['echo', 'KX-1', '--note'], '--note needs a value.', 'See `linia echo --help`.'],
  [['--limit'], '--limit needs a value.', 'See `linia --help`.'],
  [['echo', 'KX-1', '--note='], '--note needs a value.', 'See `linia echo --help`.'],
  [['echo', 'KX-1', '--note', '--dry-run'], '--note needs a value.', 'See `linia echo --help`.'],
  [['echo', 'KX-1', '--note', 'a', '--note', 'b'], '--note is given twice.', 'See `linia echo --help`.'],
  [['echo', 'KX-1', '--dry-run=yes'], '--dry-run takes no value.', 'See `linia echo --help`.'],
  [
    ['echo', 'KX-1', '--limit', '-3'],
    '--limit is -3, but should be 1…999999999.',
    'See `linia echo --help`.',
  ],
  [
    ['echo', 'KX-1', '--limit', '1e9'],
    '--limit is 1e9, but should be 1…999999999.',
    'See `linia echo --help`.',
  ],
  [['echo', 'KX-1', '--limit', '0'], '--limit is 0, but should be 1…999999999.', 'See `linia echo --help`.'],
  [['echo', 'KX-1', '--lang', 'de'], '--lang is de, but should be en, pl.', 'See `linia echo --help`.'],
  [['echo', 'KX-1', '--lang=PL'], '--lang is PL, but should be en, pl.', 'See `linia echo --help`.'],
  [['echo', 'KX-1', '--__proto__', 'x'], 'echo has no option', 'See `linia echo --help`.'],
] as const)(
  'a mistake is named, with what to look at, and the exit code is 2: %s',
  async ([words, message, hint]) => {
    const { code, out, err } = await shellAt(words, verbs)

    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.startsWith(`linia: ${message}`)).toBe(true)
    expect(err.endsWith(`\n       ${hint}\n`)).toBe(true)
  },
)

test('of a very long word no more is quoted than helps to find it', async () => {
  const long = 'x'.repeat(100_000)
  for (const words of [
    [long],
    ['echo', 'KX-1', `--limit=${long}`],
    ['needing', long],
    ['needing', `--store=/${long}`],
  ])
    expect((await shellAt(words, verbs)).err.length).toBeLessThan(2000)
})

test('a mistake is JSON too where a program reads', async () => {
  const { code, err } = await shellAt(['echo', 'KX-1', '--note', '--json'], verbs)

  expect(code).toBe(2)
  expect(JSON.parse(err)).toEqual({
    error: {
      code: 'option-without-value',
      message: '--note needs a value.',
      hint: 'See `linia echo --help`.',
    },
  })
})

test('a refusal says what is so and what to do, on the error output, and the exit code is 4', async () => {
  const { code, out, err } = await shellAt(['refusing', '--json'], verbs)

  expect({ code, out }).toEqual({ code: 4, out: '' })
  const { error } = JSON.parse(err) as { error: { code: string; message: string; hint: string } }
  expect(error.code).toBe('interaction-taken')
  expect(error.message).toContain('ola')
  expect(error.hint).not.toBe('')
})

test('a store that is not there is not found: exit code 3', async () => {
  const { code, err } = await shellAt(['needing', '--store', '/tmp/none'], verbs)

  expect(code).toBe(3)
  expect(err).toContain('There is no store at /tmp/none.')
})

test('the store is the one on the command line, then the one of the environment, then the usual one', async () => {
  const env = { LINIA_STORE: '/env/linia.db' }
  expect((await shellAt(['needing', '--store', '/cli.db'], verbs, { env })).err).toContain('/cli.db')
  expect((await shellAt(['needing'], verbs, { env })).err).toContain('/env/linia.db')
  expect((await shellAt(['needing'], verbs)).err).toContain('/nowhere/linia.db')
})

test('a fault is one line with the path of the log, and the exit code is 1', async () => {
  expect(await shellAt(['broken'], verbs)).toEqual({
    code: 1,
    out: '',
    err: 'linia: Something broke. Details are in /log/linia.1.log.\n',
  })
})

test('when nobody reads the output any more, the shell stops without a word', async () => {
  expect(await shellAt(['echo', 'KX-1'], verbs, { outputClosesAfter: 0 })).toEqual({
    code: 0,
    out: '',
    err: '',
  })
})

test('errors that nobody reads change no exit code', async () => {
  expect((await shellAt(['refusing'], verbs, { err: closed })).code).toBe(4)
  expect((await shellAt(['nothing such'], verbs, { err: closed })).code).toBe(2)
  expect((await shellAt(['broken'], verbs, { err: closed })).code).toBe(1)
})

test('an answer that cannot be written is told plainly, and the exit code is 1', async () => {
  const { code, err } = await shellAt(['echo', 'KX-1'], verbs, { out: full })

  expect(code).toBe(1)
  expect(err).toContain('The answer could not be written: ENOSPC.')
})

test('Polish is spoken when the environment or the command line asks for it', async () => {
  const asked = await shellAt(['echo', '--lang', 'pl'], verbs)
  const set = await shellAt(['echo'], verbs, { env: { LANG: 'pl_PL.UTF-8' } })

  expect(asked.err).toContain('echo wymaga NR.')
  expect(set.err).toBe(asked.err)
})

test('colour appears on a terminal only, and never with NO_COLOR', async () => {
  expect((await shellAt(['refusing'], verbs, { terminal })).err).toContain('\u001b[')
  expect((await shellAt(['refusing'], verbs)).err).not.toContain('\u001b[')
  expect((await shellAt(['refusing'], verbs, { terminal, env: { NO_COLOR: '1' } })).err).not.toContain(
    '\u001b[',
  )
})

test('help of a verb names its operands, its options and its examples', async () => {
  const { code, out } = await shellAt(['echo', '--help'], verbs)

  expect(code).toBe(0)
  expect(out).toMatch(
    /linia echo REF \[CODE…\][^]*--note [^]*\(TEXT\)[^]*-n, --dry-run[^]*--json[^]*linia echo KX-1042/,
  )
})

test('help without a verb lists all of them', async () => {
  const { out } = await shellAt(['--help'], verbs)

  expect(verbs.filter(({ name }) => !out.includes(`linia ${name}`))).toEqual([])
})
