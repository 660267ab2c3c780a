import { afterEach, expect, test } from 'vitest'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { shellOn } from './shell-on.ts'

let site: TestSite
afterEach(() => site.close())

test('who hands work to somebody who is logged out is told so', async () => {
  site = await aSite({
    ready: ['ewa', 'ola'],
    interactions: [
      { ref: 'KX-1', subject: 'Odczyt', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-2', subject: 'Faktura', state: 'active', heldBy: 'ewa' },
    ],
  })
  const said = async (ref: string, agent: string) => {
    const { out, err } = await shellOn(site, ['transfer', ref, '--agent', agent, '--as', 'ewa'])
    return `${out}${err}`
  }

  expect(await said('KX-1', 'ola')).toBe('KX-1 is offered to ola.\n')
  expect(await said('KX-2', 'piotr')).toBe(
    'KX-2 is offered to piotr, who is logged out: it waits there. `linia undo` takes it back.\n',
  )
})
