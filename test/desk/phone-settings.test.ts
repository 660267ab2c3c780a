import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readPhoneSettings } from '../../src/desk/phone-settings.ts'
import { peopleOfMachine, whoElseReaches } from '../../src/domain/control-port.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-phone-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function read(text: string) {
  const path = join(folder, 'phone.yaml')
  writeFileSync(path, text)
  return readPhoneSettings(path)
}

test('a person’s phone is named with where it is controlled, and belongs to him alone unless he says otherwise', async () => {
  expect(await readPhoneSettings(join(folder, 'none.yaml'))).toBeNull()
  const usual = { kind: 'baresip', host: '127.0.0.1', port: 4444, isShared: false }
  expect(await read('phone: baresip 127.0.0.1:4444\n')).toEqual({ ok: true, value: usual })
  expect(await read('phone: baresip [::1]:4444\nshare: accept\n')).toEqual({
    ok: true,
    value: { ...usual, host: '::1', isShared: true },
  })
})

test.each([
  'phone: asterisk 127.0.0.1:4444',
  'phone: baresip 127.0.0.1',
  'phone: baresip 127.0.0.1:99999',
  'phone: baresip 127.0.0.1:0',
  'phone: [baresip',
  'telephone: baresip 127.0.0.1:4444',
  'phone: baresip 127.0.0.1:4444\nshare: perhaps',
  '',
])('what is no phone is told with its file: %s', async (text) => {
  expect(await read(text)).toMatchObject({ ok: false, refusal: { code: 'phone-settings-wrong' } })
})

const passwd = `root:x:0:0:root:/root:/bin/bash
www-data:x:33:33::/var/www:/usr/sbin/nologin
ewa:x:1000:1000::/home/ewa:/bin/bash
ola:x:1001:1001::/home/ola:/bin/zsh
gone:x:1002:1002::/home/gone:/bin/false
nobody:x:65534:65534::/:/usr/sbin/nologin
`

test('others reach a control port where they have an account on the machine, or where it is open to the network', () => {
  expect(peopleOfMachine(passwd, 1000)).toEqual(['ola'])
  expect(whoElseReaches('127.0.0.1', ['ola'])).toEqual(['ola'])
  for (const host of ['127.0.0.1', 'localhost', '::1', '127.1.2.3'])
    expect(whoElseReaches(host, [])).toEqual([])
  for (const host of ['192.168.1.5', 'telefon.example', '0.0.0.0', '127.0.0.1.example'])
    expect(whoElseReaches(host, [])).toEqual(['*'])
})
