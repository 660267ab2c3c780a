import { expect, test } from 'vitest'
import { aMailOfJan, jan } from './scene.ts'
import { aStory, looks } from './story.ts'

test.each(looks)(
  'a mail is answered from a template, sent with its wrap-up and the next one by one key, called back, and sent after all, at $columns by $rows in $language',
  async (look) => {
    const { site, signsIn, keys, text, sees, frame } = await aStory('reply-called-back', look, {
      customers: [jan],
    })
    await aMailOfJan(site, 'KX-1', { subject: 'Podaję stan', text: 'Stan licznika: 12480' })
    await aMailOfJan(site, 'KX-2', { subject: 'Przepisanie umowy', text: 'Kupiłem mieszkanie.' })
    await signsIn('ewa')
    keys('r')
    await sees({ en: 'Reply to KX-1', pl: 'Odpowiedź do KX-1' })
    keys('; o d c')
    await sees('▸ ;odczyt')
    await frame('1-template')
    keys('Tab')
    await sees('został przyjęty')
    keys('Alt-W')
    await sees({ en: 'The reply goes out with it', pl: 'Odpowiedź wyjdzie' })
    keys('4 1')
    await sees({ en: /Outcome +Information given/, pl: /Udzielono informacji/ })
    await frame('2-sent-with-it')
    keys('Ctrl-D')
    await sees({ en: 'KX-2 is yours', pl: /KX-2.*w obsłudze/ })
    await frame('3-next')
    expect(site.look('KX-1').interaction.state).toBe('done')
    keys('u')
    await sees({ en: 'Taken back', pl: 'Cofnięto' })
    await frame('4-called-back')
    expect(site.rows('deliveries')).toEqual([])
    expect(site.look('KX-2').interaction.state).toBe('queued')
    keys('r')
    await sees('został przyjęty')
    text(' Pozdrawiam!')
    // The answers of the wrap-up are there again: nothing is asked.
    keys('Alt-W')
    await sees({ en: 'KX-2 is yours', pl: /KX-2.*w obsłudze/ })
    expect(site.look('KX-1').interaction.state).toBe('done')
    expect(site.rows('messages').filter(({ direction }) => direction === 'out')).toMatchObject([
      { text: expect.stringMatching(/został przyjęty[^]* Pozdrawiam!$/) },
    ])
    expect(site.look('KX-1').wrapUp).toMatchObject({ reasonCodeId: 'reason:reading@1' })
  },
)
