import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Refusal } from '../../src/domain/refusal.ts'
import { writeSyncStatus } from '../../src/sync/sync-status.ts'
import { aDesk } from '../builders/a-desk.ts'
import { aDevice } from '../builders/a-device.ts'
import { aSite, must } from '../builders/a-site.ts'

/** A console on a device, of which a test says how it stands with its server. */
async function aConsole(language: 'en' | 'pl') {
  const site = await aSite({
    ready: ['ewa'],
    customers: [{ ref: 'KX-501', name: 'Anna Nowak', phone: '600100200' }],
  })
  const device = await aDevice(site, 'DA')
  const { clock, path } = device
  const desk = await aDesk({
    path,
    clock,
    async close() {
      await device.close()
      await site.close()
    },
  })
  const terminal = await desk.openAs('ewa', { clock: 'hurries', env: { LINIA_LANG: language } })
  const say = (refusal: Refusal | null): void => {
    const at = clock.now + 3_600_000
    writeSyncStatus(path, { asOf: refusal ? clock.now : at, triedAt: at, refusal, nextAt: null }, 0o600)
  }
  return { site, device, terminal, say }
}

const server = 'https://linia.test'
const refusals: readonly Refusal[] = [
  { code: 'server-unreachable', server, detail: 'ECONNREFUSED' },
  { code: 'agent-locked', agent: 'ewa' },
  { code: 'device-revoked', device: 'DA' },
  { code: 'site-closed' },
  { code: 'upgrade-needed', server: 9, device: 8 },
  { code: 'sign-in-needed', server },
]
const told = {
  en: [
    /does not answer since .*\d\d:\d\d: you work on without it[^]*waits for the server\./,
    /Your access to the server is locked[^]*ask your team leader\./,
    /This device was revoked[^]*tell a leader\./,
    /The site is closed to devices for now[^]*once it is open again\./,
    /The server is newer than this program[^]*then start again\./,
    /does not know any more who works on this device[^]*`linia connect`/,
  ],
  pl: [
    /Serwer nie odpowiada od .*\d\d:\d\d[^]*przydziela tylko serwer\./,
    /Twój dostęp do serwera jest zablokowany[^]*zgłoś się do niego\./,
    /To urządzenie odłączono[^]*powiedz liderowi\./,
    /Oddział jest na razie zamknięty[^]*wysłane po otwarciu\./,
    /Serwer ma nowszą wersję[^]*uruchom program ponownie\./,
    /Serwer nie wie już, kto pracuje na tym urządzeniu[^]*`linia connect`/,
  ],
} as const

test.each(['en', 'pl'] as const)(
  'a console says by itself what keeps it from its server and what to do, whole at 80 columns: %s',
  async (language) => {
    const { terminal, say } = await aConsole(language)
    for (const [place, refusal] of refusals.entries()) {
      say(refusal)
      expect(await terminal.until(told[language][place] ?? /never/)).not.toContain('undefined')
    }
    say(null)
    await terminal.until(language === 'en' ? 'In step with the server again.' : 'znów działa')
  },
)

test('who was signed out while locked is told to choose a status once let in again', async () => {
  const { site, device, terminal, say } = await aConsole('en')
  say({ code: 'agent-locked', agent: 'ewa' })
  await terminal.until('is locked')
  must(await site.as('owner').lockAgent({ agent: 'ewa', reason: 'laptop' }))
  must(await site.as('owner').unlockAgent({ agent: 'ewa' }))
  await device.sync()
  say(null)
  expect(await terminal.until('In step with the server again.')).toContain(
    'You are signed out; choose your status: s.',
  )
})

test('whose callback falls due while the server is away is told of it on his device', async () => {
  const { device, terminal } = await aConsole('en')
  const due = device.clock.now + 120_000
  must(await device.as('ewa').callBack({ customer: 'KX-501', queue: 'written', dueAt: due }))
  expect(await terminal.until('is due; the server has not offered it.')).toContain('among the callbacks')
})

test('a history that goes back to before the device knows it says that the rest is at the server', async () => {
  const { device, terminal } = await aConsole('en')
  const connection = new Database(device.path)
  connection.exec('PRAGMA foreign_keys = OFF; DELETE FROM events WHERE seq < 3')
  connection.close()
  terminal.type('gh')
  expect(await terminal.until(/before .*: at the server/)).toContain('What I did')
})
