import { expect, test } from 'vitest'
import { anEmptyStore } from '../builders/an-empty-store.ts'
import { openTheLine } from '../store/open-the-line.ts'
import { aDesk } from '../builders/a-desk.ts'

test(
  'a filter that does not look at all of a long queue says where it stopped',
  { timeout: 120_000 },
  async () => {
    const site = await anEmptyStore()
    await site.give('owner', openTheLine, { agents: ['ewa'], waiting: 20_100 })
    const desk = await aDesk(site)
    const terminal = await desk.openAs('ewa')

    terminal.type('/nobody wrote')
    await terminal.until('Nothing matches “nobody wrote” among the first 3,000.')
    await terminal.until('0 among the first 3,000')
    terminal.type('\u0015subject = nobody')
    await terminal.until('0 among the first 20,000')
    terminal.type('\u0015channel = email')
    expect(await terminal.until('more than 3,000 of 20,100')).toBeDefined()
  },
)
