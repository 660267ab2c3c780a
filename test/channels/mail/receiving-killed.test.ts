import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { aSite } from '../../builders/a-site.ts'
import { rowsOf } from '../../builders/dump-store.ts'
import { integrityOf } from '../../reliability/problems-of-store.ts'
import { until } from '../until.ts'
import { aMailServer, hasMailServer, mailPassword } from './a-mail-server.ts'

const program = join(import.meta.dirname, '../../../dist/linia.js')
const mails = 40
const kills = 4

test.runIf(hasMailServer)(
  'a program that is killed while mails come in, and started again, lets each in once',
  { timeout: 120_000 },
  async () => {
    const server = await aMailServer()
    const imap = {
      host: '127.0.0.1',
      port: server.tlsPort,
      security: 'tls',
      folder: 'INBOX',
      sent: null,
    } as const
    const mailbox = { user: 'bok', secret: 'bok', signIn: 'password', imap, smtp: null, since: null } as const
    const site = await aSite({
      definition: {
        entryPoints: [
          {
            key: 'bok',
            labels: { en: 'Office' },
            channel: 'email',
            address: 'bok@linia.example',
            queue: 'written',
            language: null,
            reason: null,
            mailbox,
            retired: false,
          },
        ],
      },
    })
    await site.store.close()
    const start = () =>
      spawn(process.execPath, [program, '--store', site.path, 'channel', 'run'], {
        stdio: 'ignore',
        env: { ...process.env, LINIA_SECRET_BOK: mailPassword, NODE_EXTRA_CA_CERTS: server.certificateFile },
      })
    const here = (): number => rowsOf(site.path, 'interactions').length
    const wanted: string[] = []
    let running = start()
    for (let round = 0; round <= kills; round++) {
      for (let mail = 0; mail < mails / (kills + 1); mail++) {
        const subject = `mail ${round}.${mail}`
        wanted.push(subject)
        server.deliver('bok', `From: a@klient.example\r\nSubject: ${subject}\r\n\r\n${subject}\r\n`)
      }
      const before = here()
      await until(() => here() > before)
      if (round === kills) break
      await setTimeout(round * 7)
      const ended = once(running, 'exit')
      running.kill('SIGKILL')
      await ended
      expect(integrityOf(site.path).join()).toBe('ok')
      running = start()
    }
    await until(() => here() >= wanted.length)
    const ended = once(running, 'exit')
    running.kill('SIGTERM')
    await ended
    const subjects = rowsOf(site.path, 'interactions').map(({ subject }) => String(subject))

    expect(subjects.toSorted((a, b) => a.localeCompare(b))).toEqual(
      wanted.toSorted((a, b) => a.localeCompare(b)),
    )
    await server.remove()
  },
)
