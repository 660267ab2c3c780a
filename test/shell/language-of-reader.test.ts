import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { shellOn } from './shell-on.ts'

let site: TestSite
beforeAll(async () => {
  site = await aSite({ ready: ['ewa'] })
})
afterAll(() => site.close())

const british = { LANG: 'en_GB.UTF-8' }

/** Whether an answer of the shell is in Polish. */
async function isPolish(words: readonly string[], env: Readonly<Record<string, string>>): Promise<boolean> {
  const { out, err } = await shellOn(site, words, { env })
  return /kolejka|Nie ma|Użycie|Pliki/.test(out + err)
}

test.each([
  ['nobody is named, and the machine is English', ['queues'], british, false],
  ['nobody is named, and the machine is Polish', ['queues'], { LANG: 'pl_PL.UTF-8' }, true],
  ['the person’s language stands before the machine’s', ['queues', '--as', 'ewa'], british, true],
  ['the person may be named by the environment', ['queues'], { ...british, LINIA_AGENT: 'ewa' }, true],
  ['LINIA_LANG stands before the person’s', ['queues', '--as', 'ewa'], { LINIA_LANG: 'en' }, false],
  ['--lang stands before all', ['queues', '--as', 'ewa', '--lang', 'en'], { LINIA_LANG: 'pl' }, false],
  ['a refusal is in it too', ['show', 'KX-999', '--as', 'ewa'], british, true],
  ['a mistake on the command line is in it too', ['quees', '--as=ewa'], british, true],
  ['help is in it too', ['--help'], { ...british, LINIA_AGENT: 'ewa' }, true],
  ['a verb that needs no store is in it too', ['site', 'check', '/nowhere', '--as', 'ewa'], british, true],
  ['whom the site does not know speaks the machine’s', ['queues', '--as', 'nobody'], british, false],
])('%s', async (_says, words, env, expected) => {
  expect(await isPolish(words, env)).toBe(expected)
})

test('a store that cannot be read leaves the machine’s language, and its own refusal', async () => {
  const { code, err } = await shellOn({ ...site, path: '/nowhere/linia.db' }, ['queues', '--as', 'ewa'], {
    env: british,
  })

  expect(code).toBe(3)
  expect(err).toContain('There is no store')
})
