import { expect, test } from 'vitest'
import { must } from '../../builders/a-site.ts'
import { anna, jan } from './scene.ts'
import { aStory, looks } from './story.ts'

test.each(looks)(
  'a promised callback falls due, is made, nobody answers, and it is moved to tomorrow at ten, at $columns by $rows in $language',
  async (look) => {
    const { site, signsIn, keys, text, sees, frame, language } = await aStory('callback-moved', look, {
      customers: [jan, anna],
      ready: ['linh'],
    })
    const callbacks = () =>
      site.rows('callbacks').toSorted((a, b) => Number(a['due_at']) - Number(b['due_at']))
    const promise = { customer: jan.ref, queue: 'retention', whose: 'linh', note: 'raty za listopad' }
    must(await site.as('linh').callBack({ ...promise, dueAt: site.clock.now + 1_800_000 }, ['KX-201']))
    site.later(1860)
    await site.fireDueWork()
    await signsIn('linh')
    keys('g b')
    await sees('raty za listopad')
    await frame('1-due')
    keys('Enter')
    await sees({ en: 'is yours', pl: 'w obsłudze' })
    await frame('2-taken')
    // It has come up, so that the work in hand ends with the new time.
    keys('W 4')
    text(language === 'en' ? 'tomorrow 10' : 'jutro 10')
    keys('Enter')
    text('nie odbiera')
    await sees('nie odbiera')
    await frame('3-nobody-answers')
    keys('Enter')
    await expect.poll(() => callbacks().length).toBe(2)
    keys('g b')
    await sees({ en: /to come +tomorrow 10:00 .*Jan Kowalski/, pl: /plan +jutro 10:00 .*Jan Kowalski/ })
    await frame('4-moved')
    expect(callbacks()).toMatchObject([
      { ref: 'KX-201' },
      { agent_id: 'linh', state: 'scheduled', due_at: Date.UTC(2026, 10, 24, 9) },
    ])
  },
)
