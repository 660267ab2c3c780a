import { expect, test } from 'vitest'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { errorFrom, shellOn } from './shell-on.ts'

function aDesk(): Promise<TestSite> {
  return aSite({
    customers: [{ ref: 'KX-17', phone: '600100200' }],
    interactions: [
      { ref: 'KX-1042', customer: 'KX-17' },
      { ref: 'KX-1043', state: 'active', heldBy: 'ola' },
      { ref: 'KX-1044', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-1045', queue: 'complaints' },
    ],
  })
}

test.for([
  ['show KX-1024', 3, 'interaction-not-found', 'KX-1042'],
  ['queue Emali', 3, 'queue-unknown', 'E-mail'],
  ['take KX-1142 --as ewa', 3, 'interaction-not-found', 'KX-1042'],
  ['take KX-1042', 5, 'agent-required', 'ewa, ola, piotr'],
  ['work', 5, 'agent-required', 'ewa, ola, piotr'],
  ['note KX-1042 text', 5, 'agent-required', 'ewa, ola, piotr'],
  ['callback add KX-1042 tomorrow', 5, 'agent-required', 'ewa, ola, piotr'],
  ['callback done KX-9', 5, 'agent-required', 'ewa, ola, piotr'],
  ['next --as owner', 3, 'agent-unknown', ''],
  ['note KX-1042 text --as system', 3, 'agent-unknown', ''],
  ['note KX-1042 text --as nobody', 3, 'agent-unknown', ''],
  ['work --as ewe', 3, 'agent-unknown', 'ewa'],
  ['queues --as ewe', 3, 'agent-unknown', 'ewa'],
  ['customer add Jan --as ewe', 3, 'agent-unknown', 'ewa'],
  ['work --as kasia', 4, 'agent-disabled', ''],
  ['take KX-1042 --as piotr', 5, 'agent-logged-out', 'sign-in'],
  ['take KX-1042 --as ewe', 3, 'agent-unknown', 'ewa'],
  ['take KX-1043 --as ewa', 4, 'interaction-taken', ''],
  ['take KX-1045 --as ewa', 4, 'queue-next-only', ''],
  ['wrap KX-1044 resolvd --as ewa', 3, 'wrap-up-code-unknown', 'resolved'],
  ['wrap KX-1044 refund.promised --as ewa', 4, 'wrap-up-field-missing', ''],
  ['wrap KX-1044 refund.promised --field amount=much --as ewa', 4, 'wrap-up-field-invalid', ''],
  ['wrap KX-1042 resolved --as ewa', 4, 'interaction-not-in-hand', ''],
  ['wrap KX-1044 resolved --callback someday --as ewa', 2, 'time-unclear', 'tomorrow 10'],
  ['wrap KX-1044 resolved --field amount --as ewa', 2, 'option-invalid', ''],
  ['wrap KX-1044 resolved --mine --anyone --as ewa', 2, 'options-exclude', ''],
  ['put-back KX-1044 --as ewa', 2, 'option-missing', ''],
  ['transfer KX-1044 --as ewa', 2, 'option-missing', ''],
  ['hold --as piotr', 2, 'ref-unclear', ''],
  ['status busy --as ewa', 2, 'operand-unknown', 'not-ready'],
  ['status not-ready brek --as ewa', 3, 'not-ready-reason-unknown', 'Break'],
  ['status ready --as ewa', 4, 'status-unchanged', ''],
  ['callback move KX-9 tomorrow --as ewa', 3, 'callback-not-found', ''],
  ['callback add KX-17 tomorrow --as ewa', 2, 'option-missing', ''],
  ['callback add KX-1042 tomorrow --mine --anyone --as ewa', 2, 'options-exclude', ''],
  ['customer show KX-71', 3, 'customer-not-found', 'KX-17'],
  ['customer contact KX-17 600100200', 4, 'contact-point-known', ''],
  ['undo 99999', 3, 'command-not-found', ''],
  ['undo x', 3, 'command-not-found', ''],
  ['undo --batch B-99', 3, 'batch-not-found', ''],
  ['undo --as piotr', 4, 'nothing-to-undo', ''],
  ['import mail /nowhere --queue nowhere', 3, 'queue-unknown', ''],
  ['site check /nowhere', 4, 'site-invalid', ''],
] as const)('refused with a code, a message and what to do: linia %s', async ([words, exit, code, near]) => {
  const desk = await aDesk()

  const error = await errorFrom(desk, words.split(' '))

  expect({ exit: error.exit, code: error.code }).toEqual({ exit, code })
  expect(error.message).not.toBe('')
  expect(error.hint).toContain(near)
  expect(desk.commandsGiven()).toBe(0)
  await desk.close()
})

test('several refs are one batch: when one is refused, none is done', async () => {
  const desk = await aDesk()

  const error = await errorFrom(desk, ['take', 'KX-1042', 'KX-1043', '--as', 'ewa'])

  expect(error).toMatchObject({ exit: 4, code: 'interaction-taken' })
  expect(desk.look('KX-1042').interaction.state).toBe('queued')
  expect(desk.commandsGiven()).toBe(0)
})

test('of options that stand for each other one is asked for', async () => {
  const desk = await aDesk()

  const error = await errorFrom(desk, ['transfer', 'KX-1044', '--as', 'ewa'])

  expect(error.message).toBe('transfer needs one of --queue, --agent.')
})

test('one word is not offered twice', async () => {
  const desk = await aDesk()

  const error = await errorFrom(desk, ['status', 'not-ready', 'brek', '--as', 'ewa'])

  expect(error.hint).toBe('Did you mean Break?')
})

test('an error is said in the language that was asked for, to programs and to people', async () => {
  const desk = await aDesk()

  const forPeople = await shellOn(desk, ['take', 'KX-1042', '--lang', 'pl'])

  expect(forPeople.err).toContain('Podaj, kto działa')
  expect((await errorFrom(desk, ['take', 'KX-1042', '--lang', 'pl'])).hint).toContain('Podaj, kto działa')
})

test('what a word could mean is named when it is not one code alone', async () => {
  const desk = await aSite({
    interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }],
  })

  const error = await errorFrom(desk, ['wrap', 'KX-1', 'callback', '--as', 'ewa'])

  expect(error).toMatchObject({ exit: 3, code: 'wrap-up-code-unknown' })
  expect(error.hint).toContain('callback.')
})
