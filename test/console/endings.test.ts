import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished, expect, test } from 'vitest'
import { aSite } from '../builders/a-site.ts'
import { morning } from '../builders/an-empty-store.ts'
import { startTerminal, type Terminal } from './terminal.ts'

// The program as it is installed: what the system tells it reaches it, and the terminal is given back.

const program = fileURLToPath(import.meta.resolve('../../dist/linia.js'))

async function openedAs(agent: string, language: 'en' | 'pl'): Promise<() => Terminal> {
  const site = await aSite({
    interactions: [{ ref: 'KX-12', subject: 'Third', state: 'active', heldBy: agent, arrivedAt: morning }],
  })
  const folder = mkdtempSync(join(tmpdir(), 'linia-endings-'))
  const opened: Terminal[] = []
  onTestFinished(async () => {
    for (const terminal of opened) terminal.close()
    await site.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    const places = { XDG_STATE_HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder }
    const args = [program, '--as', agent, '--store', site.path]
    const terminal = startTerminal({
      command: 'node',
      args,
      env: { ...places, LINIA_LANG: language },
    })
    opened.push(terminal)
    return terminal
  }
}

test.each([
  {
    signal: 'SIGTERM',
    exitCode: 143,
    language: 'en',
    said: 'was told to end (SIGTERM). What you were writing is kept',
  },
  { signal: 'SIGHUP', exitCode: 129, language: 'pl', said: 'To, co było pisane, jest zachowane' },
  { signal: 'SIGINT', exitCode: 130, language: 'en', said: 'was told to end (SIGINT)' },
] as const)(
  'told to end by $signal the console gives the terminal back, says so, and has the note on return',
  async ({ signal, exitCode, language, said }) => {
    const open = await openedAs('ewa', language)
    const first = open()
    await first.until(/preview|podgl/)
    first.type('m\r')
    await first.until(/KX-12 /)
    first.type('o')
    await first.until(/Note on|Notatka/)
    first.type('Dzwonić po 16')
    await first.until('Dzwonić po 16')
    process.kill(first.pid, signal)
    expect(await first.exited).toMatchObject({ exitCode })
    expect(first.written()).toContain('\u001B[?1049l')
    expect(first.written()).toContain(said)
    expect(await open().until('Dzwonić po 16')).toContain('KX-12')
  },
)

test('nobody opens an inspector of what is in memory by a signal', async () => {
  const terminal = (await openedAs('ewa', 'en'))()
  await terminal.until(/preview|podgl/)
  process.kill(terminal.pid, 'SIGUSR1')
  await terminal.settled(500)
  expect(terminal.written()).not.toContain('Debugger')
  process.kill(terminal.pid, 'SIGTERM')
  expect(await terminal.exited).toMatchObject({ exitCode: 143 })
})
