import { expect, test } from 'vitest'
import { aSite } from '../builders/a-site.ts'
import { errorFrom, jsonFrom, shellOn } from './shell-on.ts'

const day = 24 * 3600

test('undo walks back to where the shift began, and says what lies before it instead of taking it back', async () => {
  const site = await aSite({ ready: [], interactions: [{ ref: 'KX-1' }, { ref: 'KX-2' }] })
  const ewa = async (...words: readonly string[]) => jsonFrom(site, [...words, '--as', 'ewa'])
  await ewa('status', 'ready')
  site.later(60)
  const yesterday = (await ewa('note', 'KX-1', 'prosi o duplikat'))['seq']
  site.later(60)
  await ewa('status', 'sign-out')
  site.later(day)
  const signedIn = (await ewa('status', 'sign-in'))['seq']
  site.later(60)
  await ewa('take', 'KX-2')
  site.later(60)

  expect(await ewa('undo')).toMatchObject({ undone: [{ command: 'interaction.take' }] })
  const refused = await errorFrom(site, ['undo', '--as', 'ewa'])
  expect(refused).toMatchObject({ exit: 4, code: 'undo-before-shift' })
  expect(refused.message).toContain('“signed in”')
  expect(refused.hint).toContain(`\`linia undo ${String(signedIn)}\``)
  expect(site.rows('notes')).toHaveLength(1)

  await ewa('undo', String(yesterday))
  expect(site.rows('notes')).toEqual([])
  await site.close()
})

test('who has signed out does not walk back through the shift that is over', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1' }] })
  site.later(60)
  await jsonFrom(site, ['note', 'KX-1', 'dzwoni', '--as', 'ola'])
  site.later(60)
  const signedOut = (await jsonFrom(site, ['status', 'sign-out', '--as', 'ola']))['seq']

  const refused = await errorFrom(site, ['undo', '--as', 'ola'])
  expect(refused.hint).toContain(`\`linia undo ${String(signedOut)}\``)
  await jsonFrom(site, ['undo', String(signedOut), '--as', 'ola'])
  expect(await jsonFrom(site, ['undo', '--as', 'ola'])).toMatchObject({ undone: [{ command: 'note.add' }] })
  await site.close()
})

test('what somebody wrote and took back is read out, so that it is not lost; what a colleague wrote is not', async () => {
  const site = await aSite({
    ready: ['ewa'],
    interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }],
  })
  const to = ['--to', 'jan@poczta.example']
  const text = ['--text', 'Dzień dobry,\n\nkorekta jest w drodze.']
  await jsonFrom(site, ['reply', 'KX-1', ...to, ...text, '--as', 'ewa'])
  const shown = await shellOn(site, ['undo', '--as', 'ewa'])
  expect(shown.out).toMatch(/What was written KX-1:\n {2}Dzień dobry,\n\n {2}korekta jest w drodze\.\n$/)

  const noted = await jsonFrom(site, ['note', 'KX-1', 'oddzwonić w piątek', '--as', 'ewa'])
  expect(await jsonFrom(site, ['undo', '--as', 'ewa'])).toMatchObject({
    texts: [{ command: 'note.add', ref: 'KX-1', text: 'oddzwonić w piątek', seq: noted['seq'] }],
  })

  const hers = await jsonFrom(site, ['note', 'KX-1', 'tylko dla mnie', '--as', 'ewa'])
  const taken = await shellOn(site, ['undo', String(hers['seq']), '--as', 'owner'])
  expect(taken.out).not.toContain('tylko dla mnie')
  await site.close()
})

test('a batch of another day is taken back by its name alone', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1' }, { ref: 'KX-2' }] })
  await jsonFrom(site, ['take', 'KX-1', 'KX-2', '--as', 'ola'])
  site.later(day)

  const { code, err } = await shellOn(site, ['undo', '--as', 'ola', '--lang', 'pl'])
  expect(code).toBe(4)
  expect(err).toContain('„wzięcie”')
  expect(err).toContain('`linia undo --batch B-1`')
  expect(await jsonFrom(site, ['undo', '--batch', 'B-1', '--as', 'ola'])).toMatchObject({
    undone: [{}, {}],
  })
  await site.close()
})

test('what the owner did yesterday is not undone by a word too many today', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-17' }] })
  await jsonFrom(site, ['customer', 'edit', 'KX-17', '--name', 'Anna'])
  site.later(20 * 3600)

  expect(await errorFrom(site, ['undo'])).toMatchObject({ code: 'undo-before-shift' })
  expect((await shellOn(site, ['undo', String(site.lastSeq())])).out).toMatch(/Undone: changed a customer/)
  await site.close()
})
