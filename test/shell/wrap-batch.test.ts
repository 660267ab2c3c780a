import { expect, test } from 'vitest'
import { aSite, must, type TestSite } from '../builders/a-site.ts'
import { OutputFailed } from '../../src/shell/output-failed.ts'
import { dumpText } from '../builders/dump-store.ts'
import { errorFrom, jsonFrom, shellOn } from './shell-on.ts'

type Line = Readonly<Record<string, unknown>>

const waiting = ['KX-1', 'KX-2', 'KX-3'].map((ref) => ({ ref }))

async function batch(site: TestSite, lines: readonly (Line | string)[], ...more: string[]) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const { code, out, err } = await shellOn(site, ['wrap', '--batch', '--as', 'ewa', ...more], {
    pieces: [text],
  })
  const acknowledged = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
  return { code, err, acknowledged }
}

function resolved(ref: string): Line {
  return { id: `line of ${ref}`, ref, outcome: 'resolved' }
}

test('every line is acknowledged by its id, in order, and the whole is one batch that undo takes back', async () => {
  const site = await aSite({ interactions: waiting })

  const { code, err, acknowledged } = await batch(site, ['KX-2', 'KX-1', 'KX-3'].map(resolved))

  expect(code).toBe(0)
  expect(acknowledged).toMatchObject(
    ['KX-2', 'KX-1', 'KX-3'].map((ref) => ({ id: `line of ${ref}`, ok: true, ref, batch: 'B-1' })),
  )
  expect(err).toBe('Accepted: 3, already done: 0, refused: 0.\n`linia undo --batch B-1` takes it all back.\n')
  expect(await jsonFrom(site, ['undo', '--batch', 'b-1', '--as', 'ewa'])).toMatchObject({ batch: 'B-1' })
  expect(['KX-1', 'KX-2', 'KX-3'].map((ref) => site.look(ref).interaction.state)).toEqual(
    Array.from({ length: 3 }, () => 'queued'),
  )
  expect(await errorFrom(site, ['undo', '--batch', 'B-1', '--as', 'ewa'])).toMatchObject({
    exit: 4,
    code: 'undo-already-done',
  })
})

test('a line that is broken is named with its number, the others go through, and the exit code is 4', async () => {
  const site = await aSite({ interactions: waiting })

  const { code, acknowledged } = await batch(site, [
    resolved('KX-1'),
    '{"ref": "KX-2", "outcome"',
    '',
    { ...resolved('KX-2'), outcom: 'resolved' },
    { id: 7, ref: 'KX-3', outcome: 'resolvd' },
    { id: 8, ref: 'KX-99', outcome: 'resolved' },
    { id: 9, ref: 'KX-3', outcome: 'callback.agreed', callback: { due: 'when pigs fly' } },
    '[]',
    resolved('KX-3'),
  ])

  expect(code).toBe(4)
  expect(acknowledged).toMatchObject([
    { id: 'line of KX-1', ok: true },
    { id: null, line: 2, error: { code: 'input-invalid' } },
    {
      id: 'line of KX-2',
      line: 4,
      error: { code: 'input-invalid', message: expect.stringContaining('outcom:') as string },
    },
    {
      id: 7,
      line: 5,
      error: { code: 'wrap-up-code-unknown', hint: expect.stringContaining('resolved') as string },
    },
    { id: 8, line: 6, error: { code: 'interaction-not-found' } },
    { id: 9, line: 7, error: { code: 'time-unclear', hint: expect.stringContaining('tomorrow') as string } },
    { id: null, line: 8, error: { code: 'input-invalid' } },
    { id: 'line of KX-3', ok: true },
  ])
  expect(site.commandsGiven()).toBe(2)
})

test('a batch that is given again, or half of it, goes on where it stopped and does nothing twice', async () => {
  const site = await aSite({ interactions: waiting })
  await batch(site, [resolved('KX-1'), resolved('KX-2')])

  const again = await batch(site, [
    { outcome: 'resolved', ref: 'KX-1', id: 'line of KX-1', note: null },
    resolved('KX-2'),
    resolved('KX-3'),
  ])

  expect(again.code).toBe(0)
  expect(again.acknowledged).toMatchObject([
    { id: 'line of KX-1', ok: true, ref: 'KX-1', already: true },
    { id: 'line of KX-2', ok: true, ref: 'KX-2', already: true },
    { id: 'line of KX-3', ok: true, ref: 'KX-3' },
  ])
  expect(again.acknowledged[2]).not.toHaveProperty('already')
  expect(site.commandsGiven()).toBe(3)
})

function visit(fields: Line): Line {
  return { id: 1, ref: 'KX-1', outcome: 'visit', fields }
}

test('the same fields in another order are the same line', async () => {
  const site = await aSite({ interactions: waiting })
  await batch(site, [visit({ place: 'Lipowa 3', people: 2 })])

  const { acknowledged } = await batch(site, [visit({ people: 2, place: 'Lipowa 3' })])

  expect(acknowledged).toMatchObject([{ id: 1, ok: true, already: true }])
})

test('the same line of another agent is another command', async () => {
  const site = await aSite({ interactions: waiting })
  await batch(site, [resolved('KX-1')])

  const error = await batch(site, [resolved('KX-1')], '--as=ola')

  expect(error.code).toBe(2)
  const { out } = await shellOn(site, ['wrap', '--batch', '--as', 'ola'], {
    pieces: [JSON.stringify(resolved('KX-1'))],
  })
  expect(JSON.parse(out)).toMatchObject({ id: 'line of KX-1', error: { code: 'interaction-not-in-hand' } })
})

test('what was undone since is done again, as often as that happens, each time once', async () => {
  const site = await aSite({ interactions: waiting })
  for (const time of ['once', 'again', 'a third time']) {
    const { acknowledged } = await batch(site, [resolved('KX-1')])
    expect(acknowledged, time).toEqual([
      {
        id: 'line of KX-1',
        ok: true,
        ref: 'KX-1',
        reason: null,
        outcome: 'resolved',
        callback: null,
        followUps: [],
        batch: expect.stringMatching(/^B-\d+$/) as string,
      },
    ])
    expect((await batch(site, [resolved('KX-1')])).acknowledged).toMatchObject([{ already: true }])
    await jsonFrom(site, ['undo', '--as', 'ewa'])
  }
  await jsonFrom(site, ['undo', String(site.lastSeq()), '--as', 'ewa'])

  expect((await batch(site, [resolved('KX-1')])).acknowledged).toMatchObject([{ already: true }])
  expect(site.look('KX-1').interaction.state).toBe('done')
})

test('a line whose record changed meanwhile is refused, the others go through', async () => {
  const site = await aSite({ interactions: waiting })
  const { rows } = (await jsonFrom(site, ['queue', 'E-mail'])) as { rows: { ref: string; version: number }[] }
  must(await site.as('ola').note({ ref: 'KX-2', text: 'I look into it' }))

  // As `jq -c '.rows[] | {id: .ref, ref, version, reason, outcome: "resolved"}'` writes it: what is not there is null.
  const { code, acknowledged } = await batch(
    site,
    rows
      .toSorted((a, b) => (a.ref < b.ref ? -1 : 1))
      .map(({ ref, version }) => ({ id: ref, ref, version, reason: null, outcome: 'resolved' })),
  )

  expect(code).toBe(4)
  expect(acknowledged).toMatchObject([
    { id: 'KX-1', ok: true },
    { id: 'KX-2', error: { code: 'interaction-changed' } },
    { id: 'KX-3', ok: true },
  ])
})

test('a line is acknowledged before the next one comes, so a pipe that stays open works', async () => {
  const site = await aSite({ interactions: waiting })
  const heard: string[] = []
  async function* pieces(): AsyncGenerator<string, void> {
    for (const ref of ['KX-1', 'KX-2', 'KX-3']) {
      const told = heard.length
      const text = `${JSON.stringify(resolved(ref))}\n`
      yield text.slice(0, 10)
      yield text.slice(10)
      if (heard.length !== told + 1) throw new Error(`${ref} is not acknowledged while the pipe is open`)
    }
  }

  const { code } = await shellOn(site, ['wrap', '--batch', '--as', 'ewa'], {
    input: pieces,
    out: (text) => heard.push(text),
  })

  expect(code).toBe(0)
  expect(heard).toHaveLength(3)
})

test('an acknowledgement comes after its commit', async () => {
  const site = await aSite({ interactions: waiting })
  const seen: number[] = []

  await shellOn(site, ['wrap', '--batch', '--as', 'ewa'], {
    pieces: [`${JSON.stringify(resolved('KX-1'))}\n`, `${JSON.stringify(resolved('KX-2'))}\n`],
    // Another connection sees only what is committed.
    out: () => seen.push(site.commandsGiven()),
  })

  expect(seen).toEqual([1, 2])
})

test('a rehearsal says what each line would do, and changes nothing', async () => {
  const site = await aSite({ interactions: waiting })
  const before = dumpText(site.dump())

  const { code, err, acknowledged } = await batch(
    site,
    [
      resolved('KX-1'),
      { ...resolved('KX-1'), id: 'twice' },
      resolved('KX-2'),
      { id: 'x', ref: 'KX-3', outcome: 'explained' },
    ],
    '--dry-run',
  )

  expect(code).toBe(4)
  expect(err).toBe('Accepted: 2, already done: 0, refused: 2.\n')
  expect(acknowledged).toMatchObject([
    { id: 'line of KX-1', ok: true, dryRun: true },
    { id: 'twice', error: { code: 'interaction-not-in-hand' } },
    { id: 'line of KX-2', ok: true, dryRun: true },
    { id: 'x', error: { code: 'wrap-up-note-required' } },
  ])
  expect(dumpText(site.dump())).toBe(before)
})

test('a line may say all that a wrap-up knows, codes by label or alias and times in words', async () => {
  const site = await aSite({
    customers: [{ ref: 'KX-9', phone: '600100200' }],
    interactions: [
      { ref: 'KX-1', customer: 'KX-9', queue: 'calls', channel: 'call', state: 'active', heldBy: 'ewa' },
    ],
  })

  const { code, acknowledged } = await batch(site, [
    {
      id: 1,
      ref: 'kx1',
      version: site.look('KX-1').interaction.version,
      reason: 'estimate',
      outcome: 'Obiecano zwrot',
      moreOutcomes: ['załatwione'],
      fields: { amount: '120,50', by: '2026-12-01' },
      note: 'szacunek',
      callback: { due: 'jutro 10', whose: 'anyone', phone: '600100201', note: 'zwrot?' },
    },
  ])

  expect(acknowledged).toMatchObject([
    { id: 1, ok: true, ref: 'KX-1', reason: 'billing.estimate', outcome: 'refund.promised' },
  ])
  expect(code).toBe(0)
  const shown = (await jsonFrom(site, ['show', 'KX-1'])) as { wrapUp: object }
  expect(shown.wrapUp).toMatchObject({
    reason: 'billing.estimate',
    outcome: 'refund.promised',
    moreOutcomes: ['resolved'],
    fields: { amount: 120.5, by: '2026-12-01' },
    note: 'szacunek',
    how: 'agent',
  })
  expect(await jsonFrom(site, ['show', String(acknowledged[0]?.['callback'])])).toMatchObject({
    dueAt: '2026-11-24T09:00:00.000Z',
    agent: null,
    phone: '+48600100201',
  })
})

test('when nobody reads the acknowledgements any more, the batch stops, says how far it came, and fails', async () => {
  const site = await aSite({ interactions: waiting })

  const { code, err } = await shellOn(site, ['wrap', '--batch', '--as', 'ewa'], {
    pieces: ['KX-1', 'KX-2', 'KX-3'].map((ref) => `${JSON.stringify(resolved(ref))}\n`),
    outputClosesAfter: 1,
  })

  expect({ code, err }).toEqual({
    code: 1,
    err:
      'Nobody reads the acknowledgements any more: stopped after 2 that were done.\n' +
      '`linia undo --batch B-1` takes it all back.\n',
  })
  expect(site.commandsGiven()).toBe(2)
})

test('what was committed together is counted whole, though only some of it was acknowledged', async () => {
  const site = await aSite({ interactions: waiting })

  const { code, err } = await shellOn(site, ['wrap', '--batch', '--as', 'ewa'], {
    pieces: [['KX-1', 'KX-2', 'KX-3'].map((ref) => JSON.stringify(resolved(ref))).join('\n') + '\n'],
    outputClosesAfter: 1,
  })

  expect(code).toBe(1)
  expect(site.commandsGiven()).toBe(3)
  expect(err).toContain('stopped after 3 that were done')
})

test('acknowledgements that cannot be written stop the batch with a plain word', async () => {
  const site = await aSite({ interactions: waiting })

  const { code, err } = await shellOn(site, ['wrap', '--batch', '--as', 'ewa'], {
    pieces: ['KX-1', 'KX-2'].map((ref) => `${JSON.stringify(resolved(ref))}\n`),
    out: () => {
      throw new OutputFailed('ENOSPC', undefined)
    },
  })

  expect(code).toBe(1)
  expect(site.commandsGiven()).toBe(1)
  expect(err).toContain('stopped after 1 that was done')
  expect(err).toContain('undo --batch B-1')
  expect(err).toContain('could not be written: ENOSPC.')
  expect(err).not.toContain('Something broke')
})

test('a key that is given twice is named, wherever it is, and only there', async () => {
  const site = await aSite({ interactions: waiting })

  const { code, acknowledged } = await batch(site, [
    '{"id": 1, "ref": "KX-1", "outcome": "resolved", "r\\u0065f": "KX-2"}',
    '{"id": 2, "ref": "KX-1", "outcome": "resolved", "fields": {"a": 1, "a": 2}}',
    '{"id": 3, "ref": "KX-3", "outcome": "resolved", "note": "\\"ref\\": {\\\\", "fields": {}}',
  ])

  expect(code).toBe(4)
  expect(acknowledged).toMatchObject([
    {
      id: 1,
      error: { code: 'input-invalid', message: expect.stringContaining('ref: given twice') as string },
    },
    { id: 2, error: { code: 'input-invalid', message: expect.stringContaining('a: given twice') as string } },
    { id: 3, ok: true },
  ])
})

test('a line that is too long is refused by its number, whole or in pieces, and the others go through', async () => {
  const site = await aSite({ interactions: waiting })
  const long = JSON.stringify({ ...resolved('KX-1'), note: 'a'.repeat(1_000_000) })
  const rest = `${JSON.stringify(resolved('KX-2'))}\n${JSON.stringify(resolved('KX-3'))}`
  const padded = `{"ref":"KX-1",${' '.repeat(1_200_000)}"outcome":"resolved"}\n`

  const { code, out } = await shellOn(site, ['wrap', '--batch', '--as', 'ewa'], {
    pieces: [`${long}\n`, padded.slice(0, 1_100_000), padded.slice(1_100_000, 1_150_000), padded.slice(1_150_000), rest], // prettier-ignore
  })

  const told = out.trimEnd().split('\n')
  expect(told.map((line) => JSON.parse(line) as Line)).toMatchObject([
    { id: null, line: 1, error: { code: 'input-invalid' } },
    { id: null, line: 2, error: { code: 'input-invalid' } },
    { id: 'line of KX-2', ok: true },
    { id: 'line of KX-3', ok: true },
  ])
  expect(told[0]).toContain('more than 1000000 characters')
  expect(code).toBe(4)
  expect(site.look('KX-1').interaction.state).toBe('queued')
})

test('a batch needs an agent, and takes no ref beside its lines', async () => {
  const site = await aSite({ interactions: waiting })

  expect(await errorFrom(site, ['wrap', '--batch'])).toMatchObject({ exit: 5, code: 'agent-required' })
  expect(await errorFrom(site, ['wrap', 'KX-1', '--batch', '--as', 'ewa'])).toMatchObject({ exit: 2 })
})

test('the same wrap-up from the shell, in a batch and given directly leaves equal rows and events', async () => {
  const wish = {
    customers: [{ ref: 'KX-9', phone: '600100200' }],
    interactions: [
      { ref: 'KX-1', customer: 'KX-9', queue: 'calls', channel: 'call', state: 'active', heldBy: 'ewa' },
    ],
  } as const
  const left = async (wrap: (site: TestSite) => Promise<unknown>) => {
    const site = await aSite(wish)
    site.later(120)
    const result = await wrap(site)
    const rows = [...site.dump()].filter(([table]) => table !== 'counters')
    const tables = rows.map(([table, found]) => [table, found.map(withoutIdentity)])
    await site.close()
    return { tables: Object.fromEntries(tables) as Record<string, readonly Line[]>, result }
  }
  const dueAt = Date.UTC(2026, 10, 25, 9)

  const direct = await left((site) =>
    site.as('ewa').wrapUp({
      ref: 'KX-1',
      reason: 'billing',
      outcome: 'refund.promised',
      fields: { amount: '120' },
      note: 'tak',
      callback: { dueAt, whose: 'mine' },
    }),
  )
  const shell = await left((site) =>
    jsonFrom(
      site,
      'wrap KX-1 refund.promised --reason billing --field amount=120 --note tak --mine --as ewa --callback'
        .split(' ')
        .concat('+2d 10:00'),
    ),
  )
  const inBatch = await left((site) =>
    batch(site, [
      {
        ref: 'KX-1',
        reason: 'billing',
        outcome: 'refund.promised',
        fields: { amount: '120' },
        note: 'tak',
        callback: { due: '+2d 10:00', whose: 'mine' },
      },
    ]),
  )

  expect(direct.result).toMatchObject({ ok: true })
  expect(direct.tables['wrap_ups']).toHaveLength(1)
  expect(shell.tables).toEqual(direct.tables)
  expect(inBatch.tables).toEqual(direct.tables)
})

/** A row without what every command draws anew: ids, the salt of its personal data, and the batch it was given in. */
function withoutIdentity(row: Line): Line {
  const drawn = new Set([
    'id',
    'salt',
    'personal_digest',
    'row_id',
    'batch',
    'made_interaction_id',
    'subject_id',
  ])
  return Object.fromEntries(Object.entries(row).filter(([column]) => !drawn.has(column)))
}

test('a batch that is told to stop answers what it has begun, says where it stopped, and goes on when given again', async () => {
  const refs = Array.from({ length: 1200 }, (_none, place) => `KX-${place + 1}`)
  const site = await aSite({ interactions: refs.map((ref) => ({ ref })) })
  const lines = refs.map(resolved)
  const stop = new AbortController()
  let written = ''
  const { code, err } = await shellOn(site, ['wrap', '--batch', '--as', 'ewa'], {
    pieces: [lines.map((line) => JSON.stringify(line)).join('\n')],
    interruption: () => ({ signal: stop.signal, forget: () => undefined }),
    out: (text) => {
      written += text
      stop.abort()
    },
  })

  expect(code).toBe(130)
  const answered = written.trim().split('\n').length
  expect(answered).toBe(500)
  expect(err).toContain('Accepted: 500, already done: 0, refused: 0.')
  expect(err).toContain('Stopped after line 500. Of those behind it nothing was done')
  expect(err).toContain('`linia undo --batch B-1` takes it all back.')
  expect(site.rows('wrap_ups')).toHaveLength(500)

  const again = await batch(site, lines)
  expect(again.err).toContain('Accepted: 700, already done: 500, refused: 0.')
  await site.close()
})
