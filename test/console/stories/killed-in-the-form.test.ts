import { expect, test } from 'vitest'
import { aMailOfJan, jan } from './scene.ts'
import { aStory, looks } from './story.ts'

test.each(looks)(
  'a console that is killed in the middle of a wrap-up comes back with it, and the agent goes on, at $columns by $rows in $language',
  async (look) => {
    const { site, signsIn, killed, keys, text, sees, frame } = await aStory('killed-in-the-form', look, {
      customers: [jan],
    })
    await aMailOfJan(site, 'KX-1', { subject: 'Nadpłata', text: 'Proszę o zwrot nadpłaty 120,50 zł.' })
    await signsIn('ewa')
    keys('n')
    await sees('120,50')
    keys('w 3 3 Enter')
    await sees({ en: /Amount \*/, pl: /Kwota \*/ })
    text('120,5')
    await sees(/▸ (?:Amount|Kwota) \* +120,5 /)
    await frame('1-before')
    await killed('"kind":"wrap-up"', '120,5')
    await sees(/▸ (?:Amount|Kwota) \* +120,5 /)
    await frame('2-after')
    text('0')
    keys('Enter Enter')
    text('zwrot do piątku')
    await sees('zwrot do piątku')
    keys('Enter')
    await sees({ en: 'KX-1 is wrapped up', pl: /KX-1.*zakończ/ })
    expect(site.look('KX-1').wrapUp).toMatchObject({
      reasonCodeId: 'reason:payment@1',
      outcomeCodeId: 'outcome:refund.promised@1',
      fields: { amount: 120.5 },
      note: 'zwrot do piątku',
    })
  },
)
