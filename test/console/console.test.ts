import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { bundleProgram } from './bundle-program.ts'
import { startTerminal, type Terminal, type TerminalOptions } from './terminal.ts'

let bundle = ''
const opened: Terminal[] = []

beforeAll(async () => {
  bundle = await bundleProgram('test/console/sample/sample-console.tsx', 'sample-console')
})

afterEach(() => {
  for (const terminal of opened.splice(0)) terminal.close()
})

async function console80(options: Partial<TerminalOptions> = {}): Promise<Terminal> {
  const env = { SAMPLE_FROZEN: '1', ...options.env }
  const terminal = startTerminal({ command: 'node', args: [bundle], ...options, env })
  opened.push(terminal)
  await terminal.until(/Who is working|new store/)
  return terminal
}

async function signedIn(options: Partial<TerminalOptions> = {}): Promise<Terminal> {
  const terminal = await console80(options)
  terminal.type('ewa\r')
  await terminal.until('KX-1042')
  return terminal
}

const selectedRow = (frame: string) => frame.split('\n').find((line) => line.startsWith(' ▸')) ?? ''

describe('keys in a real terminal', () => {
  test('a name and Enter in one chunk sign in', async () => {
    const terminal = await console80()
    terminal.type('ewa\r')
    expect(await terminal.until('Written')).toContain('Ewa Nowak')
  })

  test('a burst of keys moves as often as keys were pressed', async () => {
    const terminal = await signedIn()
    terminal.type('j'.repeat(20))
    expect(selectedRow(await terminal.until(/^ ▸.*KX-1062/m))).toContain('KX-1062')
    terminal.type('k'.repeat(19))
    expect(selectedRow(await terminal.until(/^ ▸.*KX-1043/m))).toContain('KX-1043')
  })

  test('a whole wrap-up typed ahead in one chunk arrives in order', async () => {
    const terminal = await signedIn()
    terminal.type('j\rw23120\t+2h\tZwrot do piątku\r')
    const frame = await terminal.until('"do":"wrap-up"')
    expect(frame).toContain('"ref":"KX-1043"')
    expect(terminal.written()).not.toContain('Error')
  })

  test('arrows, Home and End work in both of the ways that terminals send them', async () => {
    const terminal = await signedIn()
    terminal.type('\u001B[B\u001BOB')
    await terminal.until(/^ ▸.*KX-1044/m)
    terminal.type('\u001B[F')
    await terminal.until(/^ ▸.*KX-1091/m)
    terminal.type('\u001BOH')
    expect(selectedRow(await terminal.until(/^ ▸.*KX-1042/m))).toContain('Jan Kowalski')
  })

  test('a lone Escape closes what lies over the place', async () => {
    const terminal = await signedIn()
    terminal.type('?')
    await terminal.until('Keys: queues')
    terminal.type('\u001B')
    expect(await terminal.until('preview')).not.toContain('Keys: queues')
  })

  test('a pasted text goes into the field as text, and nothing in it is a command', async () => {
    const terminal = await signedIn()
    terminal.type('o')
    await terminal.until('Note on KX-1042')
    terminal.type('\u001B[200~first line\rq :quit\r\u001B[201~!')
    const frame = await terminal.until(' q :quit')
    expect(frame).toContain(' first line\n q :quit\n !')
  })

  test('a filter narrows while it is typed, and Escape puts back what was there', async () => {
    const terminal = await signedIn()
    terminal.type('/olena')
    expect(await terminal.until(/Filter \/ olena/)).not.toContain('Jan Kowalski')
    terminal.type('\u001B')
    expect(await terminal.until('Jan Kowalski')).toContain('KX-1042')
  })

  test('inside a text Alt and a key does what the key does outside', async () => {
    const terminal = await signedIn()
    terminal.type('c')
    await terminal.until('Find')
    terminal.type('ko\u001Bs')
    expect(await terminal.until('training')).toContain('Status')
  })
})

describe('the terminal', () => {
  test('is given back as it was: cursor, screen and input', async () => {
    const terminal = await signedIn()
    terminal.type('q')
    expect(await terminal.exited).toMatchObject({ exitCode: 0 })
    const end = terminal.written().slice(-400)
    expect(end).toContain('\u001B[?1049l')
    expect(end).toContain('\u001B[?2004l')
    expect(end.lastIndexOf('\u001B[?25h')).toBeGreaterThan(end.lastIndexOf('\u001B[?25l'))
  })

  test('may change its size at any time, from tabs to side by side and to too small and back', async () => {
    const terminal = await signedIn()
    await terminal.resize(140, 40)
    expect(await terminal.until('─ Queues')).toContain('│')
    await terminal.resize(50, 12)
    expect(await terminal.until('64\u00A0×\u00A018')).not.toContain('KX-1042')
    await terminal.resize(80, 24)
    const frame = await terminal.until('KX-1042')
    expect(frame.split('\n').at(-1)).toContain('? help')
    expect(frame.match(/─ preview/g)).toHaveLength(1)
  })

  test('shows its cursor where text is typed, and nowhere else', async () => {
    const terminal = await signedIn()
    await terminal.settled()
    expect(terminal.cursor().isShown).toBe(false)
    terminal.type('c')
    await terminal.until('Find')
    terminal.type('漢a')
    await terminal.until('漢a')
    await terminal.settled()
    expect(terminal.cursor()).toEqual({ x: 9, y: 2, isShown: true })
  })

  test('in a continuous-integration environment the console is as alive as anywhere', async () => {
    const terminal = await signedIn({ env: { CI: 'true' } })
    terminal.type('j')
    expect(selectedRow(await terminal.until(/^ ▸.*KX-1043/m))).not.toBe('')
  })

  test('an empty store offers the demo site or an own team', async () => {
    const terminal = await console80({ env: { SAMPLE_EMPTY: '1' } })
    terminal.type('2')
    await terminal.until('What is your team called?')
    terminal.type('Serwis\rZgłoszenia\rEwa Nowak\r')
    expect(await terminal.until('make-own')).toContain('Zgłoszenia')
  })

  test('what breaks the screen ends the program with an error, not with an empty screen', async () => {
    const terminal = await console80({ env: { SAMPLE_BROKEN: '1' } })
    terminal.type('ewa\r')
    const { exitCode } = await terminal.exited
    expect(exitCode).not.toBe(0)
    expect(terminal.written()).toContain('broken on purpose')
  })
})
