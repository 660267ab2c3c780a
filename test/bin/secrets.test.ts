import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { secretsOf } from '../../bin/secrets.ts'

let config: string

beforeEach(() => {
  config = mkdtempSync(join(tmpdir(), 'linia-secrets-'))
})
afterEach(() => {
  rmSync(config, { recursive: true })
})

function named(text: string, mode = 0o600): void {
  writeFileSync(join(config, 'secrets.yaml'), text)
  chmodSync(join(config, 'secrets.yaml'), mode)
}

/** The secret of the mailbox of the office, or where it was looked for. */
async function asked(env: Readonly<Record<string, string>> = {}): Promise<string> {
  const secret = await secretsOf({ config }, env)('bok-mail')
  if (secret.ok) return secret.value
  return secret.refusal.code === 'secret-missing' ? `missing: ${secret.refusal.detail}` : secret.refusal.code
}

test('a secret comes from the environment, before anything else', async () => {
  named('bok-mail: { env: OTHER }')

  expect(await asked({ LINIA_SECRET_BOK_MAIL: 'hasło', OTHER: 'inne' })).toBe('hasło')
})

test('a file says where a secret is: another variable, a file, or a program, whose first line counts', async () => {
  writeFileSync(join(config, 'secret'), 'z pliku\n')

  named('bok-mail: { env: OTHER }')
  expect(await asked({ OTHER: 'ze zmiennej' })).toBe('ze zmiennej')
  named(`bok-mail: { file: ${join(config, 'secret')} }`)
  expect(await asked()).toBe('z pliku')
  named(`bok-mail: { command: [printf, 'z programu\\ni więcej'] }`)
  expect(await asked()).toBe('z programu')
})

test('a program gets its words as they are, without a shell', async () => {
  named(`bok-mail: { command: [printf, '%s', '$HOME; id'] }`)

  expect(await asked({ HOME: '/root' })).toBe('$HOME; id')
})

test.each([
  ['nothing says where it is', ''],
  ['it stands there under another name', 'reklamacje-mail: { env: OTHER }'],
  ['the variable is empty', 'bok-mail: { env: OTHER }'],
  ['the file is not there', 'bok-mail: { file: /nowhere/secret }'],
  ['the program is not there', 'bok-mail: { command: [/nowhere/program] }'],
  ['the program fails', "bok-mail: { command: ['false'] }"],
  ['it says something else', 'bok-mail: haslo'],
  ['it is no YAML', 'bok-mail: { env: ['],
])('it is missing, and that is said, where %s', async (_where, text) => {
  if (text !== '') named(text)

  expect(await asked()).toMatch(/^missing: ./)
})

test('a file that others may write is not believed, because it names programs', async () => {
  named('bok-mail: { command: [echo, x] }', 0o666)

  expect(await asked()).toBe(`missing: LINIA_SECRET_BOK_MAIL, chmod 600 ${join(config, 'secrets.yaml')}`)
})
