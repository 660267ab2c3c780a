import { expect, test } from 'vitest'
import { join } from 'node:path'
import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { readSiteTexts } from '../../src/site/read-site.ts'
import { writeSettings } from '../../src/site/sections/site-section.ts'
import { writeVerification } from '../../src/site/sections/verification-section.ts'

const demo = shippedSite(join(import.meta.dirname, '../../data/demo'))
const usual =
  'site:\n  name: Wiślana\n  languages: [pl, en]\n  default-language: pl\n  time-zone: Europe/Warsaw\n'
const read = (text: string) => readSiteTexts([{ file: 'a.yaml', text }], demo)

test('a site says how large what goes with a message may be and whether answers quote, and writes both again', () => {
  const site = read(`${usual}  attachment-limit: 10MB\n  quote-answered: true\n`)

  if (!site.ok) throw new Error(JSON.stringify(site.problems))
  expect(site.site.site).toMatchObject({ attachedMegabytes: 10, quotesAnswered: true })
  expect(writeSettings(site.site.site)).toMatchObject({
    'attachment-limit': '10MB',
    'quote-answered': true,
  })
})

test.each(['0MB', '101MB', '10', '10 GB', 'many'])('a size of %s is not one', (size) => {
  const site = read(`${usual}  attachment-limit: '${size}'\n`)

  expect(site.ok ? [] : site.problems.map(({ code }) => code)).toEqual(['attachment-limit-malformed'])
})

test('the demo site says what to ask by each way of verifying, in both languages, and writes it again', () => {
  expect(demo.verification.length).toBeGreaterThan(3)
  for (const { questions } of demo.verification) {
    expect(questions.length).toBeGreaterThan(0)
    for (const question of questions) expect(question.pl ?? question.en).not.toBe(question.en)
  }
  expect(writeVerification(demo.verification)['account']).toMatchObject({
    ask: [{ en: 'What is your account number?', pl: 'Jaki jest numer konta?' }, {}],
  })
})
