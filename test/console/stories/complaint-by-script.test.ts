import { expect, test } from 'vitest'
import { must } from '../../builders/a-site.ts'
import { aMessage } from '../../commands/refusals/refusal-site.ts'
import { demoTexts } from '../../process/demo-processes.ts'
import { jan } from './scene.ts'
import { aStory, looks } from './story.ts'

// The main job by the script of its process, with no key more than the target has. Source: GOLDEN.md, "A mail with a complaint".

/** "At most 16 keys besides the text", which the figure of the meter is. */
const keysOfAMail = 16

test.each(looks)(
  'a complaint is led by its process: accepted, answered, replied to and wrapped up as it proposes, at $columns by $rows in $language',
  async (look) => {
    const { site, signsIn, keys, text, sees, frame, counted } = await aStory('complaint-by-script', look, {
      customers: [jan],
    })
    const owner = site.as('owner')
    for (const process of demoTexts()) must(await owner.publishProcess({ text: process.text }))
    const mail = { channel: 'email', queue: 'complaints', customer: jan.ref }
    const complaint = {
      ...aMessage('<one@poczta.example>'),
      text: 'Dzień dobry,\n\nrachunek za listopad jest dwa razy wyższy niż zwykle. Licznik pokazuje 12480.\n\nJan Kowalski',
    }
    must(
      await owner.receive(
        { ...mail, subject: 'Reklamacja faktury 11/2026', entryPoint: 'reklamacje-mail', message: complaint },
        ['KX-1'],
      ),
    )
    site.later(60)
    const next = { ...aMessage('<two@poczta.example>'), text: 'Nie dostałem faktury.' }
    must(await owner.receive({ ...mail, subject: 'Brak faktury', message: next }, ['KX-2']))

    await signsIn('ewa')
    keys('n')
    await sees({ en: 'Bill complaint is proposed', pl: 'Reklamacja rachunku, Enter' })
    await frame('1-proposed')
    keys('Enter')
    await sees({ en: /Bill complaint has begun/, pl: /Reklamacja rachunku: rozpoczęto/ })
    await frame('2-begun')
    keys('2')
    await sees({ en: 'step 2 of about', pl: 'krok 2 z około' })
    text('12480')
    await sees('> 12480')
    await frame('3-meter')
    keys('Enter')
    await sees({ en: 'Handed over', pl: 'Przekazano' })
    await frame('4-waits')
    keys('r')
    await sees({ en: 'Reply to KX-1', pl: 'Odpowiedź' })
    keys('; r e k Tab')
    await sees(/przyjęliśmy Państwa reklamację/)
    keys('Ctrl-D')
    await sees({ en: 'calls it back', pl: 'u ' })
    keys('W')
    await sees({ en: /KX-2 .*(?:hand|yours)|✉ KX-2/, pl: /✉ KX-2/ })
    await frame('5-next')
    expect(site.look('KX-1').wrapUp).toMatchObject({
      reasonCodeId: expect.stringContaining('billing.amount'),
      outcomeCodeId: expect.stringContaining('complaint.registered'),
    })
    expect(site.look('KX-2').interaction).toMatchObject({ state: 'active', heldBy: 'ewa' })

    keys('u')
    await sees({ en: 'Taken back', pl: 'Cofnięto' })
    expect(site.look('KX-1').interaction).toMatchObject({ state: 'active', heldBy: 'ewa' })
    expect(site.rows('deliveries')).toEqual([])
    expect(counted().keys).toBeLessThanOrEqual(keysOfAMail)
  },
)
