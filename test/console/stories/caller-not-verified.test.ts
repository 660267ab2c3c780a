import { expect, test } from 'vitest'
import { aCallRings, anna, jan } from './scene.ts'
import { aStory, looks } from './story.ts'

test.each(looks)(
  'who calls is masked until he is verified, and his number is read to him only then, at $columns by $rows in $language',
  async (look) => {
    const { site, signsIn, keys, sees, frame } = await aStory('caller-not-verified', look, {
      customers: [jan, anna],
    })
    await signsIn('ewa')
    await aCallRings(site, { ref: 'KX-20', agent: 'ewa', customer: jan.ref })
    await sees('☎ KX-20')
    keys('a')
    const masked = await sees({ en: 'masked', pl: 'zamaskowan' })
    expect(masked).not.toMatch(/600 100 200|jan@|88-1203/)
    keys('y')
    await sees({ en: 'Copy', pl: 'Kopi' })
    expect(await frame('1-copy-of-masked')).not.toMatch(/600 100 200|jan@|88-1203/)
    keys('Esc')
    await sees({ en: 'v verify', pl: 'v zweryfikuj' })
    keys('v')
    await sees({ en: 'Verify the caller', pl: 'Weryfikacja' })
    await frame('2-verify')
    keys('y')
    await sees({ en: 'who is on the line', pl: 'kto jest na linii' })
    keys('y')
    await sees('600 100 200')
    await frame('3-unmasked')
    keys('W 3 1')
    await sees({ en: /Outcome +Information given/, pl: /Udzielono informacji/ })
    keys('Ctrl-D')
    await sees({ en: 'KX-20 is wrapped up', pl: /KX-20.*zakończ/ })
    expect(site.rows('verifications')).toHaveLength(1)
    expect(site.look('KX-20').interaction.state).toBe('done')
  },
)
