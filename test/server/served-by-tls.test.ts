import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type SecureVersion, connect } from 'node:tls'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Programs, programs } from './programs.ts'

let here: Programs
beforeEach(() => {
  here = programs()
})
afterEach(() => here.close())

const file = (name: string): string => join(here.folder, name)

/** Makes a certificate of this machine that nobody else vouches for: `one.pem` and `one.key`. */
function certify(name: string): void {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const about = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2']
  const into = ['-out', file(`${name}.pem`), '-keyout', file(`${name}.key`)]
  const made = spawnSync('openssl', ['req', '-x509', ...key, ...about, ...into])
  if (!existsSync(file(`${name}.pem`))) throw new Error(String(made.stderr))
}

/** Whose certificate the server shows; why none where no connection comes about. */
function shownAt(address: string, maxVersion: SecureVersion = 'TLSv1.3'): Promise<string> {
  return new Promise((resolve) => {
    const { hostname: host, port } = new URL(address)
    const line = connect({
      host,
      port: Number(port),
      rejectUnauthorized: false,
      minVersion: 'TLSv1',
      maxVersion,
    })
    line.once('secureConnect', () => {
      resolve(String(line.getPeerCertificate().subject.CN))
      line.destroy()
    })
    line.once('error', (fault: Error) => {
      resolve(fault.message)
    })
  })
}

const until = async (address: string, name: string): Promise<void> => {
  while ((await shownAt(address)) !== name) await pause(50)
}

test('a server that speaks TLS is believed by its authority alone, and shows a renewed certificate without a restart', async () => {
  certify('first')
  certify('second')
  renameSync(file('first.pem'), file('shown.pem'))
  renameSync(file('first.key'), file('shown.key'))
  const tls = ['--tls-cert', file('shown.pem'), '--tls-key', file('shown.key')]
  const { address, code } = await here.serve(['--demo', '--listen', '0', ...tls, '--log', file('log')])
  expect(address).toMatch(/^https:/)

  const stranger = here.linia('device.db', ['connect', address, '--code', code, '--json'])
  expect(JSON.parse(stranger.err)).toMatchObject({ error: { code: 'certificate-not-trusted' } })
  const joined = ['connect', address, '--code', code, '--ca', file('shown.pem')]
  expect(here.linia('device.db', joined)).toMatchObject({ status: 0, err: '' })
  expect(await shownAt(address, 'TLSv1.1')).not.toBe('first')

  // Half of a renewal: the certificate is there, its key not yet.
  renameSync(file('second.pem'), file('shown.pem'))
  while (!readFileSync(file('log'), 'utf8').includes('the one before goes on')) await pause(50)
  expect(await shownAt(address)).toBe('first')
  renameSync(file('second.key'), file('shown.key'))
  await until(address, 'second')

  writeFileSync(file('shown.pem'), 'no certificate')
  while (readFileSync(file('log'), 'utf8').split('the one before goes on').length < 3) await pause(50)
  expect(await shownAt(address)).toBe('second')
})
