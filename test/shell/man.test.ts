import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { verbTable } from '../../src/shell/verb-table.ts'
import { shellAt } from './shell-at.ts'

const manual = async (language: string): Promise<string> =>
  (await shellAt(['man', '--lang', language], verbTable)).out
const hasGroff = spawnSync('groff', ['--version']).status === 0

test.for([
  ['en', 'dist/linia.1'],
  ['pl', 'dist/linia.pl.1'],
] as const)(
  'the manual page of the package is the one that linia man prints: %s in %s',
  async ([language, file]) => {
    expect(readFileSync(file, 'utf8')).toBe(await manual(language))
  },
)

test('every verb that people see is in it with its options, and nothing that is hidden', async () => {
  const page = (await manual('en')).replaceAll('\\-', '-')

  for (const { name, options, isHidden } of verbTable) {
    const isShown = isHidden !== true
    expect(page.includes(`.SS linia ${name}\n`), name).toBe(isShown)
    const missing = Object.keys(options).filter((option) => isShown && !page.includes(`--${option}`))
    expect(missing, name).toEqual([])
  }
})

test.skipIf(!hasGroff)(
  `groff reads it without a warning${hasGroff ? '' : ' (groff is not installed here)'}`,
  async () => {
    for (const language of ['en', 'pl']) {
      const { status, stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-Kutf8', '-ww', '-P-cbou'], {
        input: await manual(language),
        encoding: 'utf8',
      })
      expect({ status, stderr }, language).toEqual({ status: 0, stderr: '' })
      expect(stdout).toContain('LINIA_STORE')
    }
  },
)
