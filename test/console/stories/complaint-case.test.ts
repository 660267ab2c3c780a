import { expect, test } from 'vitest'
import { aMailOfJan, jan } from './scene.ts'
import { aStory, looks } from './story.ts'

test.each(looks)(
  'a complaint becomes a case with things to do, waits for the operator over night, wakes, and is resolved in words, at $columns by $rows in $language',
  async (look) => {
    const { site, signsIn, keys, text, sees, frame, terminal, language } = await aStory(
      'complaint-case',
      look,
      {
        customers: [jan],
      },
    )
    const row = () => site.rows('cases')[0]
    await aMailOfJan(site, 'KX-1', {
      subject: 'Reklamacja odczytu',
      queue: 'complaints',
      text: 'Licznik pokazuje 12480, a na fakturze jest 13900.',
    })
    await signsIn('ewa')
    keys('n K')
    await sees({ en: 'Which case', pl: 'Do której sprawy' })
    keys('1')
    await sees('▣')
    keys('K')
    await sees({ en: 'Contacts 1', pl: 'Kontakty 1' })
    keys('i')
    await sees({ en: 'What is to be done', pl: 'Co trzeba zrobić' })
    text('Odczyt od operatora')
    keys('Enter')
    await sees({ en: 'Checklist 0/1', pl: 'Lista zadań 0/1' })
    keys('h')
    await sees({ en: 'waits until when', pl: 'Do kiedy' })
    text(language === 'en' ? 'tomorrow 10' : 'jutro 10')
    await sees({ en: 'it waits until tomorrow 10:00', pl: /Enter.*10:00/ })
    await frame('1-waits-until')
    keys('Enter')
    await sees({ en: /pending until tomorrow 10:00/, pl: /▣ .*do: jutro 10:00/ })
    expect(row()).toMatchObject({ state: 'pending', assignee: 'ewa' })
    keys('Esc')
    await sees({ en: 'r reply', pl: 'r odpisz' })
    keys('w 1 8 Ctrl-D')
    await expect.poll(() => site.look('KX-1').interaction.state).toBe('done')
    keys('q')
    await terminal().exited

    // The next morning.
    site.later(25 * 3600)
    await site.fireDueWork()
    await signsIn('ewa')
    keys('g k')
    await sees('▸')
    await frame('2-woken')
    keys('Enter')
    await sees({ en: 'Contacts 1', pl: 'Kontakty 1' })
    keys('Tab')
    await sees('▸')
    keys('Space')
    await sees('✓')
    keys('w')
    await sees({ en: 'Resolve', pl: 'co zrobiono' })
    text('Operator potwierdził 12480; korekta w tym tygodniu.')
    await frame('3-resolution')
    keys('Ctrl-D')
    await sees({ en: 'is resolved. u', pl: 'rozwiązana. u' })
    await frame('4-resolved')
    expect(row()).toMatchObject({ state: 'resolved' })
  },
)
