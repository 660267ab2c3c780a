import { beforeEach, describe, expect, test } from 'vitest'
import type { TestSite } from '../builders/a-site.ts'
import { must } from '../builders/a-site.ts'
import { morning } from '../builders/an-empty-store.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'

const hour = 3_600_000

let site: TestSite
let desk: ConsoleDesk

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({
    customers: [
      { ref: 'KX-1', name: 'Jan Kowalski', phone: '+48 600 100 200' },
      { ref: 'KX-2', name: 'Anna Nowak', phone: '+48 600 100 300' },
    ],
    interactions: [{ ref: 'KX-12', subject: 'Third', customer: 'KX-1', state: 'active', heldBy: 'ewa' }],
  }))
})

const callback = (ref: string) => site.rows('callbacks').find((row) => row['ref'] === ref)

async function promise(ref: string, customer: string, whose: string, dueAt: number): Promise<void> {
  must(
    await site.as('ewa').callBack({ customer, queue: 'written', whose, dueAt, note: `call ${ref}` }, [ref]),
  )
}

describe('the place of callbacks', () => {
  test('a callback promised from a contact in words is there, due at that hour, and u takes it back', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('m\r')
    await terminal.until('Third')
    terminal.type('b')
    await terminal.until('Callback for KX-12')
    terminal.type('jutro 10')
    await terminal.until('= tomorrow 10:00')
    terminal.type('\r\rinvoice\r')
    await terminal.until('u takes it back')
    terminal.type('gb')
    expect(await terminal.until('1 to come')).toMatch(/tomorrow 10:00 +Jan Kowalski +me +invoice/)
    terminal.type('u')
    await terminal.until('No callback is yours')
  })

  test('what is wrong with a time stands in the form, which stays as it was typed', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('m\r')
    await terminal.until('Third')
    terminal.type('bsometime\u0004')
    const frame = await terminal.until('! ')
    expect(frame).toContain('sometime')
    terminal.type('\u001B')
    await terminal.until(/^(?![\s\S]*Callback for)/)
    terminal.type('b')
    expect(await terminal.until('Callback for KX-12')).toContain('sometime')
  })

  test('one that is anyone’s is taken over, moved in words and done with its result', async () => {
    await promise('KX-201', 'KX-1', 'anyone', morning + hour)
    const terminal = await desk.openAs('ewa')
    terminal.type('gb')
    await terminal.until('anyone')
    terminal.type('i')
    await terminal.until('KX-201 is yours')
    expect(callback('KX-201')).toMatchObject({ agent_id: 'ewa' })
    terminal.type('tpon 9:00\r')
    await terminal.until('KX-201 is moved')
    terminal.type('d')
    await terminal.until('what became of it')
    terminal.type('2')
    await terminal.until('was missed')
    expect(callback('KX-201')).toMatchObject({ state: 'missed' })
    terminal.type('d')
    expect(await terminal.until('it is over')).toContain('done: it is over')
  })

  test('the same time is given to the next one by the key that repeats', async () => {
    await promise('KX-201', 'KX-1', 'ewa', morning + 2 * hour)
    await promise('KX-202', 'KX-2', 'ewa', morning + 3 * hour)
    const terminal = await desk.openAs('ewa')
    terminal.type('gb')
    await terminal.until('2 to come')
    terminal.type('tjutro 10\r')
    await terminal.until('KX-201 is moved')
    await terminal.until(/▸.*Anna Nowak/)
    terminal.type('.')
    await terminal.until('KX-202 is moved')
    expect(callback('KX-202')).toMatchObject({ due_at: callback('KX-201')?.['due_at'] })
  })

  test('Enter takes what a callback that is due came up as, and opens the card of one that is to come', async () => {
    await promise('KX-201', 'KX-1', 'anyone', morning + hour)
    await promise('KX-202', 'KX-2', 'ewa', morning + 5 * hour)
    site.later(3660)
    await site.fireDueWork()
    const terminal = await desk.openAs('ewa')
    terminal.type('gb')
    await terminal.until(/due +today 10:00 +Jan Kowalski/)
    terminal.type('j\r')
    await terminal.until('0 contacts')
    terminal.type('\u001B')
    await terminal.until('─ Callbacks')
    terminal.type('k\r')
    await terminal.until('is yours')
    expect(site.rows('interactions').find((row) => row['channel'] === 'callback')).toMatchObject({
      state: 'active',
      held_by: 'ewa',
    })
  })

  test('a colleague’s are seen at everybody’s, and only then', async () => {
    await promise('KX-201', 'KX-1', 'ola', morning + hour)
    const terminal = await desk.openAs('ewa')
    terminal.type('gb')
    await terminal.until('No callback is yours or anyone’s')
    terminal.type('\t\t')
    expect(await terminal.until(/everybody’s ─/)).toContain('Jan Kowalski')
  })
})

describe('going from place to place', () => {
  test('g lists the places with their letters, and g twice is the queues', async () => {
    const terminal = await desk.openAs('ewa')
    terminal.type('c')
    await terminal.until('Customers')
    terminal.type('\tg')
    expect(await terminal.until('Go to')).toMatch(/b {2}callbacks/)
    terminal.type('g')
    await terminal.until('preview')
    terminal.type('gh')
    await terminal.until('What I did')
    terminal.type('gq')
    await terminal.until('preview')
  })
})
