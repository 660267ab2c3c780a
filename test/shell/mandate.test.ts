import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { errorFrom, jsonFrom, shellOn } from './shell-on.ts'

const demo = shippedSite(join(import.meta.dirname, '../../data/demo'))
let site: TestSite

/** The mandates of the demo, on the site of the tests: an agent promises up to 200 zł, a senior up to 1000 zł. */
beforeAll(async () => {
  site = await aSite({
    ready: ['ewa', 'sara'],
    definition: {
      rights: demo.rights,
      people: [...aSiteDefinition().people, aPerson({ key: 'sara', name: 'Sara Bąk', role: 'senior' })],
    },
    interactions: [
      { ref: 'KX-1', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-2', state: 'active', heldBy: 'sara' },
      { ref: 'KX-3', state: 'done', heldBy: 'ewa' },
    ],
  })
})
afterAll(() => site.close())

const refund = (ref: string, amount: string, who: string) => [
  'wrap',
  ref,
  'refund.promised',
  '--field',
  `amount=${amount}`,
  '--as',
  who,
]

test('a refund above the agent’s mandate is refused, with who may promise it and what to do', async () => {
  const before = site.commandsGiven()

  const { exit, code, message, hint } = await errorFrom(site, [
    ...refund('KX-1', '200.01', 'ewa'),
    '--lang',
    'en',
  ])

  expect({ exit, code }).toEqual({ exit: 4, code: 'not-permitted' })
  expect(message).toContain('ends at 200.00; this is 200.01')
  expect(hint).toMatch(/^Who may: senior agent, supervisor, administrator, the owner of the store\./)
  expect(hint).toContain('`linia rights ewa interaction.wrap-up.refund.promised`')
  expect(hint).toContain('`linia transfer REF --agent AGENT`')
  expect(site.commandsGiven()).toBe(before)
  expect(site.look('KX-1').interaction.state).toBe('active')
})

test('one above a senior’s mandate is left to those who lead', async () => {
  const { hint } = await errorFrom(site, refund('KX-2', '1000.01', 'sara'))

  expect(hint).toContain('Who may: supervisor, administrator')
})

test('a refund of less than nothing is one all the same', async () => {
  for (const amount of ['-200.01', '-9000'])
    expect(await errorFrom(site, refund('KX-1', amount, 'ewa')), amount).toMatchObject({
      code: 'not-permitted',
    })
})

test('a correction does not get around it either', async () => {
  const words = ['correct', 'KX-3', 'refund.promised', '--field', 'amount=900', '--as', 'ewa']

  expect(await errorFrom(site, words)).toMatchObject({ code: 'not-permitted' })
})

test('what it says to do works: handed over to a senior, who may', async () => {
  await jsonFrom(site, ['transfer', 'KX-1', '--agent', 'sara', '--as', 'ewa'])
  await jsonFrom(site, ['accept', 'KX-1', '--as', 'sara'])

  expect((await shellOn(site, refund('KX-1', '200.01', 'sara'))).code).toBe(0)
  expect((await shellOn(site, refund('KX-2', '1000', 'sara'))).code).toBe(0)
})
