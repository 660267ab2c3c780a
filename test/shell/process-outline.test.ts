import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { shellOn } from './shell-on.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const page = readFileSync('docs/PROCESSES.md', 'utf8')
/** The processes that docs/PROCESSES.md explains the format by, each in a file of its own. */
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)]
  .map((match) => match[1] ?? '')
  .join('')
  .split(/^(?=process: )/m)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-outline-'))
  for (const text of examples) {
    writeFileSync(join(folder, `${/^process: (.*)/.exec(text)?.[1] ?? ''}.process.yaml`), text)
  }
})
afterEach(() => rmSync(folder, { recursive: true }))

async function said(words: readonly string[]) {
  const place = { path: join(folder, 'none.db'), clock: { now } }
  const { code, out, err } = await shellOn(place, ['process', ...words])
  return { code, out, err: err.replaceAll(`${folder}/`, '') }
}

test.each(['en', 'pl'])(
  'the outline names each step with its number, and where its ways lead (%s)',
  async (language) => {
    const { code, out } = await said([
      'outline',
      join(folder, 'damaged-parcel.process.yaml'),
      '--lang',
      language,
    ])

    expect(code).toBe(0)
    await expect(out).toMatchFileSnapshot(`../golden/process/outline-${language}.txt`)
  },
)

test.each(['en', 'pl'])('the card tells all about a process on one page (%s)', async (language) => {
  const { code, out } = await said(['card', join(folder, 'damaged-parcel.process.yaml'), '--lang', language])

  expect(code).toBe(0)
  await expect(out).toMatchFileSnapshot(`../golden/process/card-${language}.md`)
})

test('of a folder every process is shown, and one that begins in the middle says so', async () => {
  const { out } = await said(['outline', folder, '--lang', 'en'])

  expect(out.match(/^.* \(.*, version \d+\)$/gm)).toEqual([
    'Damaged parcel (damaged-parcel, version 3)',
    'How was it? (feedback, version 1)',
    'Refund (refund, version 1)',
  ])
  expect(out).toContain('How was it? (feedback, version 1)\nIt begins at 4.\n')
})

test('while it is written, a step that is not there yet is named where a way leads to it', async () => {
  const file = join(folder, 'refund.process.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('next: senior', 'next: boss'))

  expect((await said(['outline', file, '--lang', 'en'])).out).toContain(
    'data.amount > 200 → boss (there is no such step)',
  )
  expect((await said(['card', file, '--lang', 'pl'])).out).toContain(
    '- `data.amount > 200` → boss (nie ma takiego kroku)',
  )
})

test('what cannot be read is told with its place, and nothing else', async () => {
  const file = join(folder, 'refund.process.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('due: 5d', 'due: soon'))

  for (const verb of ['outline', 'card']) {
    const { code, out, err } = await said([verb, folder, '--lang', 'en'])
    expect({ code, out }).toEqual({ code: 4, out: '' })
    expect(err).toMatch(
      /^refund\.process\.yaml:\d+:6: error: soon is not a length of time\. \[duration-malformed\]\n/,
    )
    expect(err.match(/error:/g)).toHaveLength(1)
  }
})

test('programs read the outline with every way, and on the card what a process makes use of', async () => {
  const file = join(folder, 'damaged-parcel.process.yaml')
  const outline = JSON.parse((await said(['outline', file, '--json'])).out) as {
    rows: readonly { steps: readonly { key: string }[] }[]
  }
  expect(outline.rows[0]?.steps.find(({ key }) => key === 'wish')).toEqual({
    number: 7,
    key: 'wish',
    kind: 'ask',
    title: { en: 'New one or money?', pl: 'Nowy czy pieniądze?' },
    limitSeconds: 120,
    isMandatory: false,
    ways: [
      { how: 'choice', choice: 'new', to: 'damage', number: 8 },
      { how: 'choice', choice: 'money', to: 'price', number: 11 },
    ],
  })
  const card = JSON.parse((await said(['card', file, '--json'])).out) as { rows: readonly { uses: object }[] }
  expect(card.rows[0]?.uses).toEqual({
    commands: ['note.add'],
    lookups: ['interaction.channel'],
    calls: ['refund'],
    starts: ['feedback'],
    handovers: [{ queue: 'warehouse' }],
  })
})
