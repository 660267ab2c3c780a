import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { aSite } from '../builders/a-site.ts'
import { startTerminal } from '../console/terminal.ts'
import { smallDisk } from './small-disk.ts'

const program = fileURLToPath(import.meta.resolve('../../dist/linia.js'))
const disk = smallDisk()
let desks = 0
afterAll(() => disk.remove())

describe.skipIf(!disk.isMounted)('with no room for drafts', () => {
  test.each([
    {
      signal: 'SIGTERM',
      exitCode: 143,
      language: 'en',
      said: /told to end \(SIGTERM\)\. What you typed last could not be kept/,
    },
    {
      signal: 'SIGHUP',
      exitCode: 129,
      language: 'pl',
      said: /kazano się zamknąć \(SIGHUP\)\. Ostatnio wpisanego tekstu nie/,
    },
  ] as const)(
    'a console that is told to end by $signal ends as it was told, and says what is lost',
    async (told) => {
      const site = await aSite({ interactions: [{ ref: 'KX-10', state: 'active', heldBy: 'ewa' }] })
      const folder = mkdtempSync(join(tmpdir(), 'linia-unkept-'))
      onTestFinished(async () => {
        disk.makeRoom()
        await site.close()
        rmSync(folder, { recursive: true, force: true })
      })
      const terminal = startTerminal({
        command: 'node',
        args: [program, '--as', 'ewa', '--store', site.path],
        env: {
          XDG_STATE_HOME: join(disk.folder, String(desks++)),
          XDG_CONFIG_HOME: folder,
          XDG_DATA_HOME: folder,
          LINIA_LANG: told.language,
        },
      })
      onTestFinished(() => terminal.close())
      await terminal.until(/preview|podgl/)
      terminal.type('m\ro')
      await terminal.until(/Note on|Notatka/)
      disk.fillUp(0)
      terminal.type(`\u001B[200~${'Klient prosi. '.repeat(2000)}\u001B[201~`)
      await terminal.until(/The disk of|Na dysku z/)
      process.kill(terminal.pid, told.signal)

      expect(await terminal.exited).toMatchObject({ exitCode: told.exitCode })
      expect(terminal.written()).toMatch(told.said)
      expect(terminal.written()).toContain('\u001B[?1049l')
    },
  )
})
