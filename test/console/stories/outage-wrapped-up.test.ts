import { expect, test } from 'vitest'
import { receiveInteraction } from '../../../src/commands/interactions/receive-interaction.ts'
import { aMessage } from '../../commands/refusals/refusal-site.ts'
import type { TestSite } from '../../builders/a-site.ts'
import { aStory, looks } from './story.ts'

/** Thirty mails of one outage, and five of something else between them. */
async function anOutage(site: TestSite): Promise<void> {
  const mails = Array.from({ length: 35 }, (_, index) => ({
    command: receiveInteraction,
    actor: 'owner',
    input: {
      channel: 'email',
      queue: 'written',
      subject: index % 7 === 6 ? `Zmiana taryfy ${index}` : `Brak prądu przy Wiślanej ${index + 1}`,
      arrivedAt: site.clock.now - (35 - index) * 60_000,
      from: { kind: 'email' as const, value: `klient${index}@poczta.example` },
      message: { ...aMessage(`<${index}@poczta.example>`), text: 'Od rana nie ma prądu.' },
    },
  }))
  await site.store.runner.runEach(mails, (outcome) => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  })
  site.later(600)
}

test.each(looks)(
  'thirty mails of an outage are narrowed to, marked and wrapped up at once, and one undo gives all of them back, at $columns by $rows in $language',
  async (look) => {
    const { site, signsIn, keys, text, sees, frame } = await aStory('outage', look)
    const states = () => site.rows('interactions').map(({ state }) => state)
    const count = (wanted: string) => states().filter((state) => state === wanted).length
    await anOutage(site)
    await signsIn('ewa')
    keys('/')
    text('brak prądu')
    keys('Enter')
    await sees(/30/)
    keys('*')
    await sees(/✓/)
    await frame('1-marked')
    keys('w 9 7')
    await sees(/▸✓7/)
    keys('Ctrl-D')
    await sees({ en: '30 would be wrapped up', pl: 'Zostanie zakończonych 30' })
    await frame('2-preview')
    keys('Enter')
    await expect.poll(() => count('done')).toBe(30)
    await sees({ en: '30 wrapped up.', pl: 'Zakończono 30.' })
    await frame('3-done')
    expect(count('queued')).toBe(5)
    keys('u')
    await expect.poll(() => count('queued')).toBe(35)
    await sees({ en: 'Taken back: 30', pl: 'Cofnięto' })
    await frame('4-taken-back')
  },
)
