import { expect, test } from 'vitest'
import { aCallRings, aMailOfJan, anna, jan } from './scene.ts'
import { aStory, looks } from './story.ts'

test.each(looks)(
  'a call rings while a reply is typed: the word is finished, the call is taken, and the reply goes on where it was, at $columns by $rows in $language',
  async (look) => {
    const { site, signsIn, keys, text, sees, frame } = await aStory('offer-over-a-reply', look, {
      customers: [jan, anna],
    })
    await aMailOfJan(site, 'KX-1', {
      subject: 'Odczyt licznika',
      text: 'Dzień dobry,\n\nczy mój odczyt dotarł?',
    })
    await signsIn('ewa')
    keys('r')
    await sees({ en: 'Reply to KX-1', pl: 'Odpowiedź do KX-1' })
    text('Dzień dobry, spraw')
    await sees('spraw')
    await aCallRings(site, { ref: 'KX-20', agent: 'ewa', customer: anna.ref })
    await sees('☎ KX-20')
    text('dzamy odczyt.')
    await sees('sprawdzamy odczyt.')
    await frame('1-rings')
    keys('Alt-a')
    await sees({ en: 'KX-20 is yours', pl: /KX-20.*w obsłudze/ })
    await frame('2-on-the-line')
    expect(site.look('KX-20').interaction).toMatchObject({ state: 'active', heldBy: 'ewa' })
    keys('W 4 1')
    await sees({ en: /Outcome +Information given/, pl: /Udzielono informacji/ })
    keys('Ctrl-D')
    await sees({ en: 'back to KX-1', pl: /KX-1\b/ })
    await sees('sprawdzamy odczyt.')
    await frame('3-back')
    text(' Dotarł.')
    keys('Ctrl-D')
    await sees({ en: 'The reply goes out', pl: 'Odpowiedź wyjdzie' })
    expect(site.rows('messages').filter(({ direction }) => direction === 'out')).toMatchObject([
      { text: 'Dzień dobry, sprawdzamy odczyt. Dotarł.' },
    ])
    expect(site.look('KX-20').wrapUp).toMatchObject({ outcomeCodeId: 'outcome:informed@1' })
  },
)
