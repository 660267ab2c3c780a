import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { must, type TestSite } from '../builders/a-site.ts'
import { type DumpedRow, dumpText } from '../builders/dump-store.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'

let site: TestSite
let desk: ConsoleDesk

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({
    interactions: [
      { ref: 'KX-10', subject: 'First', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-11', subject: 'Second' },
    ],
  }))
})

const commandsOf = (agent: string): readonly unknown[] =>
  site
    .rows('events')
    .filter(({ actor }) => actor === agent)
    .toSorted((a, b) => Number(a['seq']) - Number(b['seq']))
    .map(({ command, batch }) => [command, batch])

test('one key ends, wraps up and takes the next; one undo takes all of it back, with the form as it was', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('m\rw')
  await terminal.until('Wrap up KX-10')
  terminal.type('resol\r')
  await terminal.until(/Outcome +resolved/)
  terminal.type('\u001B')
  await terminal.until(/^(?![\s\S]*Wrap up KX)/)
  const before = withoutClaims(site.rows('interactions'))

  terminal.type('W')
  await terminal.until('KX-10 is wrapped up, KX-11 is yours')
  expect(site.look('KX-10').interaction.state).toBe('done')
  expect(site.look('KX-11').interaction.heldBy).toBe('ewa')
  expect(commandsOf('ewa').slice(-3)).toEqual([
    ['interaction.end', 'B-1'],
    ['interaction.wrap-up', 'B-1'],
    ['interaction.take-next', 'B-1'],
  ])

  terminal.type('u')
  await terminal.until('w opens the form as it was')
  expect(withoutClaims(site.rows('interactions'))).toEqual(before)
  terminal.type('w')
  const frame = await terminal.until('Wrap up KX-10')
  expect(frame).toMatch(/Outcome +resolved/)
})

test('W asks for what is missing before it wraps up and takes the next', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('m\rW')
  await terminal.until('Wrap up KX-10')
  expect(site.look('KX-10').interaction.state).toBe('active')
  terminal.type('resol\r\u0004')
  await terminal.until('KX-11 is yours')
})

test('inside the form Alt-W does what W does outside, with what was just filled in', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('m\rw')
  await terminal.until('Wrap up KX-10')
  terminal.type('resol\rDone with it\u001BW')
  await terminal.until('KX-11 is yours')
  expect(site.look('KX-10').wrapUp).toMatchObject({ note: 'Done with it' })
})

test('taking and undoing leaves every row of every table as it was, but for the history', async () => {
  const terminal = await desk.openAs('ewa')
  await terminal.settled()
  const tables = ['interactions', 'segments', 'agents', 'notes', 'wrap_ups']
  const rowsNow = () => tables.map((table) => JSON.stringify(withoutClaims(site.rows(table))))
  const before = rowsNow()
  terminal.type('\r')
  await terminal.until('KX-11 is yours')
  expect(rowsNow()).not.toEqual(before)
  terminal.type('u')
  await terminal.until('Taken back: take (KX-11).')
  expect(rowsNow()).toEqual(before)
  expect(dumpText(site.dump())).toContain('undo')
})

test('what somebody did says about whom it was, to whom it went, and why', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('m\rp')
  await terminal.until('why?')
  terminal.type('waits for the meter\r')
  await terminal.until('back in its queue')
  terminal.type('H')
  await terminal.until(/put back .*“waits for the meter”/)
  terminal.type('\u001B')
  await terminal.until('preview')
  terminal.type('n')
  await terminal.until('is yours')
  terminal.type('t')
  await terminal.until('Transfer KX')
  terminal.type('ola\r')
  await terminal.until('went to')
  terminal.type('M')
  expect(await terminal.until(/transfer +KX-1\d .*→ Ola Lis/)).toContain('“waits for the meter”')
})

test('what was ticked on a checklist says which thing of which case, whole below the list', async () => {
  const ref = 'KX-70'
  must(await site.as('ewa').openCase({ interaction: 'KX-10', subject: 'Licznik do wymiany' }, [ref]))
  must(await site.as('ewa').addChecklistItem({ ref, text: 'Zapytać operatora o odczyt sprzed wymiany' }))
  must(await site.as('ewa').checkOffItem({ ref, item: 1 }))
  const terminal = await desk.openAs('ewa')
  terminal.type('M')
  await terminal.until(new RegExp(`checked off +${ref}`))
  const frame = await terminal.settled()
  expect(frame).toMatch(/─ checked off ─[^]*“Zapytać operatora o odczyt sprzed wymiany” · Licznik do wymiany/)
  terminal.type('j')
  await terminal.until(/─ to do added ─/)
})

test('what somebody did earlier is taken back from the history', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('joA first note\u0004')
  await terminal.until('Noted on KX-11')
  terminal.type('s1')
  terminal.type('M')
  await terminal.until('What I did')
  terminal.type('j')
  await terminal.until(/^ ▸.*note.* KX-11 .*“A first note”/m)
  terminal.type('U')
  await terminal.until('Taken back: note')
  expect(site.look('KX-11').notes).toEqual([])
})

test('a note that was sent leaves no file at the desk, and taken back it waits as a draft', async () => {
  const filesWithIt = () =>
    readdirSync(desk.desk, { recursive: true, encoding: 'utf8' }).filter((name) => {
      const path = join(desk.desk, name)
      return statSync(path).isFile() && readFileSync(path, 'utf8').includes('Her cat is ill')
    })
  const terminal = await desk.openAs('ewa')
  terminal.type('oHer cat is ill')
  await expect.poll(filesWithIt).not.toEqual([])
  terminal.type('\u0004')
  await terminal.until('Noted on KX-11')
  await expect.poll(filesWithIt).toEqual([])
  terminal.type('u')
  await terminal.until('Taken back: note')
  terminal.type('o')
  expect(await terminal.until('Note on KX-11')).toContain('Her cat is ill')
})

test('a paste that is longer than a note may be says that it was cut', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type(`o\u001B[200~${'word '.repeat(40_500)}\u001B[201~`)
  expect(await terminal.until('At most 200,000 characters')).toContain('the rest was left out')
})

/** Rows without how often they were claimed, which no undo takes back: who had one by an earlier claim is late. */
function withoutClaims(rows: readonly DumpedRow[]): readonly DumpedRow[] {
  return rows.map(({ fence: _fence, ...row }) => row)
}
