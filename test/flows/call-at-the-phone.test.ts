import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { aMailOfKowalski } from '../builders/a-mail-of-kowalski.ts'
import { aSoftphone, freeUdpPort, hasSoftphone } from '../channels/baresip/a-baresip.ts'
import { type Caller, aBusyOne, aCall } from '../channels/baresip/a-caller.ts'
import { startTerminal } from '../console/terminal.ts'

// A call comes in, as it does every day: a real softphone, real callers, and the program as it is installed.

const program = fileURLToPath(import.meta.resolve('../../dist/linia.js'))

describe.skipIf(!hasSoftphone)('at a real softphone', () => {
  test('calls ring, are answered, held, passed on and wrapped up; are missed, busy, dead, and survive an end of the phone', async () => {
    const { site } = await aMailOfKowalski({ accountNumber: '88-1203' })
    const callee = await freeUdpPort()
    const softphone = await aSoftphone({ calls: callee })
    const callers: Caller[] = []
    const called = async (calling: Omit<Parameters<typeof aCall>[0], 'to'> = {}): Promise<Caller> => {
      const caller = await aCall({ ...calling, to: softphone.sipPort })
      callers.push(caller)
      return caller
    }
    const folder = mkdtempSync(join(tmpdir(), 'linia-phone-'))
    mkdirSync(join(folder, 'linia'))
    const { host, port } = softphone.control
    // Whoever else has an account here makes no calls in a test.
    writeFileSync(join(folder, 'linia', 'phone.yaml'), `phone: baresip ${host}:${port}\nshare: accept\n`)
    const places = {
      XDG_STATE_HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      LINIA_LANG: 'en',
    }
    const open = () =>
      startTerminal({
        command: 'node',
        args: [program, '--as', 'ewa', '--store', site.path],
        env: places,
      })
    const terminal = open()
    const second = { close: () => undefined as void }
    onTestFinished(async () => {
      terminal.close()
      second.close()
      for (const { stop } of callers) stop()
      await softphone.remove()
      await site.close()
      rmSync(folder, { recursive: true, force: true })
    })
    const calls = () => site.rows('interactions').filter((row) => row['channel'] === 'call')
    const stateOfLatest = () =>
      calls()
        .toSorted((a, b) => Number(a['arrived_at']) - Number(b['arrived_at']))
        .at(-1)?.['state']
    const latest = async (state: string): Promise<void> => {
      await expect.poll(stateOfLatest, { timeout: 10_000 }).toBe(state)
    }
    const wrapUp = async (): Promise<void> => {
      terminal.type('w')
      await terminal.until(/Wrap up [A-Z]+-\d+/)
      terminal.type('11\r')
      await latest('done')
    }

    // It rings, the customer is there masked, and it is answered, held, taken back, sent keys, passed on and wrapped up.
    await terminal.until('preview')
    const first = await called({ changes: 2, isPassedOn: true })
    await terminal.until(/☎ [A-Z]+-\d+ .*Jan Kowalski .*a accept/)
    terminal.type('a')
    const answered = await terminal.until(/Jan Kowalski talking/)
    expect(answered).not.toContain('600 100 200')
    terminal.type('h')
    await terminal.until('on hold')
    terminal.type('h')
    await terminal.until('talking')
    terminal.type('Y12#\r')
    await terminal.until('Sent 12#')
    terminal.type('R600999111\r')
    await latest('wrapping-up')
    expect(await first.ended).toBe(0)
    await wrapUp()

    // Somebody gives up.
    await called({ number: '+48600100300', givesUpAfterMs: 400 })
    await latest('abandoned')

    // Who is called is busy, and a note says so.
    callers.push(await aBusyOne(callee))
    terminal.type('T600100400\r')
    await latest('wrapping-up')
    await expect
      .poll(() => site.rows('notes').map((row) => row['text']))
      .toEqual(['Nobody was reached: busy. (486 Busy Here)'])
    await wrapUp()

    // Another program of hers lets the phone dial, as a link in a browser does, and says what is not dialled.
    const linia = async (...words: readonly string[]) => {
      const own = ['--as', 'ewa', '--store', site.path, '--json']
      return new Promise<string>((resolve) => {
        execFile(
          process.execPath,
          [program, ...words, ...own],
          { env: { ...process.env, ...places } },
          (_, out, err) => {
            resolve(`${out}${err}`)
          },
        )
      })
    }
    callers.push(await aBusyOne(callee))
    expect(await linia('call', 'dial', 'tel:+48-600-100-400')).toMatch(/"ref":"[A-Z]+-\d+"/)
    await latest('wrapping-up')
    terminal.type('m')
    await terminal.until(/☎ .*600 100 400/)
    terminal.type('\r')
    await terminal.until('wrapping up')
    await wrapUp()
    expect(await linia('call', 'dial', 'dom')).toContain('number-not-dialable')
    expect(await linia('call', 'dial', '600100200', '--purpose', 'offers')).toContain(
      'contact-without-consent',
    )

    // Who is called is not there at all.
    terminal.type('T600100500\r')
    await terminal.until('dialling')
    terminal.type('e')
    await latest('wrapping-up')
    await wrapUp()

    // Another console of hers does not take the phone away, and says who has it.
    const other = open()
    second.close = other.close
    await other.until(/Another console has the phone baresip/)
    other.close()

    // The phone is gone in the middle and comes back.
    await called({ number: '+48600100200' })
    await terminal.until('a accept')
    terminal.type('a')
    await terminal.until('Jan Kowalski talking')
    await softphone.kill()
    await terminal.until(/does not answer/)
    await softphone.startAgain()
    await latest('wrapping-up')
    await expect.poll(() => site.rows('notes')).toHaveLength(3)
    await wrapUp()
    await called({ number: '+48600100200', givesUpAfterMs: 400 })
    await latest('abandoned')
    expect(
      calls()
        .map((row) => String(row['state']))
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual([...Array<string>(2).fill('abandoned'), ...Array<string>(5).fill('done')])
  })
})
