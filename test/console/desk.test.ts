import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestSite } from '../builders/a-site.ts'
import { morning } from '../builders/an-empty-store.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'

let site: TestSite
let desk: ConsoleDesk

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({
    customers: [{ ref: 'KX-1', name: 'Jan Kowalski', phone: '+48 600 100 200' }],
    interactions: [
      { ref: 'KX-10', subject: 'First', customer: 'KX-1', arrivedAt: morning - 60_000 },
      { ref: 'KX-11', subject: 'Second', arrivedAt: morning - 30_000 },
      { ref: 'KX-12', subject: 'Third', state: 'active', heldBy: 'ewa' },
    ],
  }))
})

const filesUnder = (folder: string): readonly string[] =>
  existsSync(folder)
    ? // A file under its unfinished name is gone a moment later.
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        statSync(join(folder, name), { throwIfNoEntry: false })?.isFile(),
      )
    : []

/** Waits until the desk keeps something, as a person who goes on typing would have. */
async function kept(text: string): Promise<string> {
  const until = performance.now() + 5000
  for (;;) {
    const found = filesUnder(desk.desk).find(
      (name) => name.endsWith('.json') && readFileSync(join(desk.desk, name), 'utf8').includes(text),
    )
    if (found) return join(desk.desk, found)
    if (performance.now() > until) throw new Error(`the desk never kept ${text}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('a console that is killed', () => {
  test('comes back to the half-written note, in the same place, without asking who is there', async () => {
    const first = await desk.openAs('ewa')
    first.type('m')
    await first.until('Third')
    first.type('\ro')
    await first.until('Note on KX-12')
    first.type('Dzwonić po 16, łódka')
    await first.until('łódka')
    await kept('łódka')
    await kept('"kind":"note"')
    process.kill(first.pid, 'SIGKILL')
    await first.exited

    const second = desk.open()
    const frame = await second.until('Note on KX-12')
    expect(frame).toContain('Dzwonić po 16, łódka')
    expect(frame).toContain('back where you were')
    second.type('!\u0004')
    await second.until('Noted on KX-12')
    expect(site.look('KX-12').notes.map(({ text }) => text)).toEqual(['Dzwonić po 16, łódka!'])
  })

  test('comes back to the half-filled wrap-up form', async () => {
    const first = await desk.openAs('ewa')
    first.type('m\rwresol\r')
    await first.until(/Outcome +resolved/)
    await kept('"outcomes":["resolved"]')
    await kept('"kind":"wrap-up"')
    process.kill(first.pid, 'SIGKILL')
    await first.exited

    const second = desk.open()
    const frame = await second.until('Wrap up KX-12')
    expect(frame).toMatch(/Outcome +resolved/)
  })

  test('comes back to the queue, the row and the filter that were on screen', async () => {
    const first = await desk.openAs('ewa')
    first.type('/kx-1\rj')
    await first.until(/^ ▸.*KX-11/m)
    await kept('"filter":"kx-1"')
    await kept('"KX-11"')
    process.kill(first.pid, 'SIGKILL')
    await first.exited

    expect(await desk.open().until(/^ ▸.*KX-11/m)).toContain('/kx-1')
  })
})

describe('drafts', () => {
  test('a note left with Escape is there when it is opened again, and gone once it is sent', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('oAbc')
    await terminal.until('Abc')
    terminal.type('\u001B')
    await terminal.until('preview')
    terminal.type('o')
    await terminal.until('Abc')
    terminal.type('\u0004')
    await terminal.until('Noted on KX-10')
    terminal.type('o')
    expect(await terminal.until('Note on KX-10')).not.toContain('Abc')
  })

  test('a note begun on a customer is there when it is opened again', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('ckowal')
    await terminal.until('Jan Kowalski')
    terminal.type('\r')
    await terminal.until('1 contact')
    terminal.type('oPrefers mornings')
    await terminal.until('Prefers mornings')
    terminal.type('\u001B')
    await terminal.until(/^(?![\s\S]*Note on)/)
    terminal.type('o')
    expect(await terminal.until('Prefers mornings')).toContain('Note on KX-1')
  })

  test('a note typed and left in one burst of keys is kept', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('o\u001B[200~In one go\u001B[201~')
    terminal.type('\u001B')
    await terminal.until('preview')
    expect(await kept('In one go')).toContain('KX-10')
  })

  test('a wrap-up begun while still talking stays as a draft, and my work shows that there is one', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('m\rwresol\r')
    await terminal.until(/Outcome +resolved/)
    terminal.type('\u001B')
    await terminal.until('active')
    terminal.type('\u001B')
    expect(await terminal.until('✎')).toContain('KX-12')
  })

  test('two consoles of one person leave each other’s drafts alone', async () => {
    const [one, other] = [await desk.openAs('ewa'), await desk.openAs('ewa')]
    one.type('oFrom one')
    other.type('joFrom the other')
    await one.until('From one')
    await other.until('From the other')
    await kept('From one')
    await kept('From the other')
    process.kill(one.pid, 'SIGKILL')
    process.kill(other.pid, 'SIGKILL')
    await Promise.all([one.exited, other.exited])

    const third = desk.open()
    await third.until('back where you were')
    third.type('\u001B')
    await third.until('? help')
    third.type('ko')
    await third.until('From one')
    third.type('\u001B')
    await third.until('? help')
    third.type('jo')
    expect(await third.until('From the other')).toContain('Note on KX-11')
  })

  test('what one console sends is all that goes from the drafts of the other', async () => {
    const [one, other] = [await desk.openAs('ewa'), await desk.openAs('ewa')]
    for (const terminal of [one, other]) {
      terminal.type('o')
      await terminal.until('Note on KX-10')
    }
    one.type('From one')
    await one.until('From one')
    await kept('From one')
    other.type('From the other')
    await other.until('From the other')
    other.type('\u0004')
    await other.until('Noted on KX-10')
    one.type('\u001B')
    await one.until(/^(?![^]*Note on)/)
    one.type('o')
    expect(await one.until('Note on KX-10')).toContain('From one')
  })

  test('a form that was open all along does not write over what another console kept, and shows it', async () => {
    const [one, other] = [await desk.openAs('ewa'), await desk.openAs('ewa')]
    for (const terminal of [one, other]) {
      terminal.type('o')
      await terminal.until('Note on KX-10')
    }
    one.type('A long text')
    await one.until('A long text')
    await kept('A long text')
    other.type('x')
    await other.until('another draft of this')
    other.type('\u0014')
    await other.until('A long text')
    other.type('\u0014')
    expect(await other.until(/^(?![^]*A long text)/)).toMatch(/\bx\b/)
    await other.settled(400)
    process.kill(one.pid, 'SIGKILL')
    process.kill(other.pid, 'SIGKILL')
    await Promise.all([one.exited, other.exited])
    const third = desk.open()
    await third.until('Note on KX-10')
    third.type('\u0014')
    await third.until('A long text')
  })

  test('a draft that cannot be read is set aside, not lost, and the console opens all the same', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('oPrecious')
    const path = await kept('Precious')
    terminal.type('\u001B')
    await terminal.until('? help')
    terminal.type('q')
    await terminal.until('1 in hand')
    terminal.type('3')
    await terminal.exited
    writeFileSync(path, '{"text":"Preci')

    const again = await desk.openAs('ewa')
    again.type('o')
    await again.until('Note on KX-10')
    expect(readFileSync(`${path}.broken`, 'utf8')).toBe('{"text":"Preci')
  })

  test('every file is its owner’s alone', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('oSecret')
    await kept('Secret')
    const files = filesUnder(desk.desk)
    expect(files.length).toBeGreaterThan(2)
    for (const name of files) expect(statSync(join(desk.desk, name)).mode & 0o077, name).toBe(0)
    expect(statSync(dirname(await kept('Secret'))).mode & 0o077).toBe(0)
  })
})

describe('preferences', () => {
  test('whoever was here last stands first', async () => {
    const terminal = await desk.openAs('ola')
    terminal.type('q')
    await terminal.exited
    expect(await desk.open().until('Who is working')).toMatch(/^ ▸ .*ola/m)
  })

  test('own keys take the place of the usual ones', async () => {
    mkdirSync(desk.desk, { recursive: true })
    writeFileSync(join(desk.desk, 'keys.yaml'), 'help.open: [F1]\ncustomers.find: Q\n')
    const terminal = await desk.openAs('ewa')
    terminal.type('Q')
    expect(await terminal.until('Find')).toContain('Customers')
  })

  test('own keys that clash are named with their line, and the console does not start', async () => {
    mkdirSync(desk.desk, { recursive: true })
    writeFileSync(join(desk.desk, 'keys.yaml'), '# mine\ncustomers.find: n\nbrew.coffee: b\n')
    const terminal = desk.open()
    expect(await terminal.exited).toMatchObject({ exitCode: 1 })
    expect(terminal.written()).toContain('keys.yaml:2: ')
    expect(terminal.written()).toContain('keys.yaml:3: ')
  })
})

describe('a console that is told who works at it', () => {
  test('signs him in without having asked who is there', async () => {
    const terminal = desk.open({ env: { TEST_AGENT: 'ewa' } })
    await terminal.until('KX-10')
    expect(terminal.written()).not.toContain('Who is working')
  })

  test('asks who is there when it knows nobody of that name', async () => {
    const terminal = desk.open({ env: { TEST_AGENT: 'nobody' } })
    const frame = await terminal.until('There is no agent nobody')
    expect(frame).toContain('Who is working')
    expect(frame).toContain('Ewa Nowak')
  })
})
