import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { jsonFrom, shellOn } from './shell-on.ts'

let site: TestSite

const as = { env: { LINIA_AGENT: 'ewa', LINIA_LANG: 'en' } }
const steps = JSON.stringify([
  { command: 'note.add', input: { ref: '{ref}', text: 'Waiting for the photo.' } },
])

beforeEach(async () => {
  site = await aSite({ ready: ['ewa'], interactions: [{ ref: 'KX-10' }, { ref: 'KX-11' }] })
  await jsonFrom(site, ['macro', 'save', 'photo', '--steps', steps, '--key', '3'], as)
})
afterEach(() => site.close())

test('a macro on several contacts is one batch, and those that are refused are named', async () => {
  const words = ['macro', 'run', 'photo', 'KX-10', 'KX-999', 'KX-11']

  const { code, out } = await shellOn(site, words, as)

  expect(code).toBe(4)
  expect(out).toContain('photo: 2 done, 1 refused.')
  expect(out).toContain('KX-999')
  expect(site.rows('notes').map(({ text }) => text)).toEqual(Array(2).fill('Waiting for the photo.'))
  const [, batch = ''] = /(B-\d+)/.exec(out) ?? []
  await jsonFrom(site, ['undo', '--batch', batch], as)
  expect(site.rows('notes')).toEqual([])
})

test('a macro on several contacts is shown before it is done, and keeps nothing then', async () => {
  const { code, out } = await shellOn(site, ['macro', 'run', 'photo', 'KX-10', 'KX-11', '--dry-run'], as)

  expect(code).toBe(0)
  expect(out).toContain('Waiting for the photo.')
  expect(out).toContain('It would be done to 2, and 0 refused.')
  expect(site.rows('notes')).toEqual([])
})

test('the key of a macro is kept when its steps are saved anew', async () => {
  await jsonFrom(site, ['macro', 'save', 'photo', '--steps', steps], as)

  expect(await jsonFrom(site, ['macro', 'show', 'photo'], as)).toMatchObject({ hotKey: '3' })
  const { code, err } = await shellOn(site, ['macro', 'save', 'photo', '--steps', steps, '--key', 'x'], as)
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('--key') })
})
