import { expect, test } from 'vitest'
import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { aSiteWithDesk } from '../builders/a-desk.ts'
import { must } from '../builders/a-site.ts'

test('a call that is logged over a mail is what is worked on, names who talks, and is ended by its wrap-up, which says so', async () => {
  const { site, desk } = await aSiteWithDesk({
    ready: ['ewa'],
    definition: shippedSite('data/demo'),
    customers: [{ ref: 'KX-8', name: 'Jan Kowalski', phone: '600100200' }],
  })
  must(await site.as('owner').receive({ channel: 'email', queue: 'written', subject: 'Rachunek' }, ['KX-1']))
  const terminal = await desk.openAs('ewa', { columns: 110, rows: 34 })
  terminal.type('\r')
  await terminal.until('KX-1 is yours')
  terminal.type(':')
  terminal.type('call 600100200 --queue billing\r')
  const called = await terminal.until('the call runs. It is Jan Kowalski.')
  const [, ref = ''] = /☎ (\S+) /.exec(called) ?? []
  expect(site.look(ref).interaction).toMatchObject({ channel: 'call', heldBy: 'ewa', state: 'active' })
  expect(called).not.toContain('Rachunek')

  terminal.type('w')
  await terminal.until('Also ends the call.')
  terminal.type('11')
  await terminal.until(/Outcome +.*Information given/)
  terminal.type('\u0004')
  await terminal.until(`The call is ended. ${ref} is wrapped up, back to KX-1.`)
  expect(site.look(ref).interaction.state).toBe('done')

  terminal.type('w')
  expect(await terminal.until('Wrap up KX-1')).not.toContain('Also ends')
})
