import { expect, test } from 'vitest'
import { aSiteDefinition } from '../../builders/a-site-definition.ts'
import { aSite, must } from '../../builders/a-site.ts'
import { jsonFrom } from '../shell-on.ts'

const text = `process: reading
version: 1
name: { en: Reading, pl: Odczyt }
purpose: { en: Takes a reading., pl: Przyjmuje odczyt. }
owner: ewa
goal: { name: { en: Taken, pl: Przyjęty }, percent: 95, results: [ taken ], within: 1d }
review-by: 2030-01-01
entry: [ by-hand ]
beneficiaries: { customer: { name: { en: Customer, pl: Klient }, scale: yes-no } }
due: 1d
data:
  account: { name: { en: Account, pl: Konto }, type: text }
  basis: { name: { en: Basis, pl: Podstawa }, type: choice, choices: { estimate: { en: An estimate, pl: Szacunek }, reading: { en: A reading, pl: Odczyt } } }
  shown: { name: { en: Shown, pl: Stan }, type: text, personal: true }
steps:
  whose: { title: { en: Whose, pl: Czyje }, lookup: customer.account, answer: account, next: basis, missing: taken }
  basis: { title: { en: Basis, pl: Podstawa }, ask: { en: 'Which?', pl: 'Jaka?' }, answer: basis, next: shown, limit: 1h }
  shown: { title: { en: Shown, pl: Stan }, ask: { en: 'How much?', pl: 'Ile?' }, answer: shown, next: agreed, limit: 1h }
  agreed:
    title: { en: Agreed, pl: Uzgodnione }
    say:
      en: '{{ customer.account }}, {{ data.account }}, {{ data.basis }}, {{ data.shown }}'
      pl: '{{ customer.account }}, {{ data.account }}, {{ data.basis }}, {{ data.shown }}'
    limit: 1h
    next: taken
  taken: { end: taken }
results:
  taken: { name: { en: Taken, pl: Przyjęty }, for: customer, value: true, outcome: corrected }
`

test('of a caller who is not verified yet a step says nothing personal, and all of it once he is', async () => {
  const { queues } = aSiteDefinition()
  const site = await aSite({
    definition: { queues: queues.map((queue) => ({ ...queue, verifiesCallers: queue.key === 'calls' })) },
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski', accountNumber: '88-1203', language: 'en' }],
    interactions: [{ ref: 'KX-1', channel: 'call', queue: 'calls', customer: 'KX-101' }],
  })
  try {
    must(await site.as('owner').publishProcess({ text }))
    must(await site.as('owner').offer({ ref: 'KX-1', agent: 'ewa' }))
    must(await site.as('ewa').take({ ref: 'KX-1' }))
    const { ref } = await jsonFrom(site, ['process', 'start', 'KX-1', 'reading', '--as', 'ewa'])
    const step = (answer: string) => jsonFrom(site, ['process', 'step', String(ref), answer, '--as', 'ewa'])
    await step('estimate')
    await step('12 kWh')
    const said = async () => (await jsonFrom(site, ['process', 'show', String(ref), '--as', 'ewa']))['at']

    expect(await said()).toMatchObject({ said: ['***, ***, An estimate, ***'] })
    must(await site.as('ewa').verify({ ref: 'KX-1', method: 'pesel', who: 'holder', result: 'passed' }))
    expect(await said()).toMatchObject({ said: ['88-1203, 88-1203, An estimate, 12 kWh'] })
  } finally {
    await site.close()
  }
})
