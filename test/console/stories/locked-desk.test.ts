import { expect, test } from 'vitest'
import { aCallRings, aMailOfJan, anna, jan } from './scene.ts'
import { aStory, looks } from './story.ts'

const personal = /Kowalsk|Zawadzk|jan@|600 ?100|88-1203|Faktura|wyższy|prywatne/

test.each(looks)(
  'a desk is locked in the middle of a note, shows nothing of anybody meanwhile, and a PIN opens it where it was, at $columns by $rows in $language',
  async (look) => {
    const { site, signsIn, keys, text, sees, frame, terminal } = await aStory('locked-desk', look, {
      customers: [jan, anna],
    })
    await aMailOfJan(site, 'KX-1', { subject: 'Faktura', text: 'Rachunek jest wyższy.' })
    await signsIn('ewa')
    keys('g s')
    for (let row = 0; row < 30 && !/▸ PIN/.test(await terminal().settled(60)); row += 1) keys('j')
    keys('Enter')
    await sees({ en: 'The new PIN ─', pl: 'PIN ─' })
    text('4821\r')
    await sees({ en: 'The new PIN again', pl: 'jeszcze raz' })
    text('4821\r')
    await sees({ en: 'The PIN is set', pl: 'PIN' })
    keys('g q')
    await sees('Faktura')
    keys('n o')
    text('prywatne')
    await sees('prywatne')
    keys('Alt-L')
    await sees({ en: 'held by Ewa Nowak', pl: 'Ewa Nowak' })
    await aCallRings(site, { ref: 'KX-20', agent: 'ewa', customer: anna.ref })
    await sees({ en: 'A contact rings', pl: 'Dzwoni' })
    await frame('1-locked')
    expect(terminal().kept()).not.toMatch(personal)
    expect(terminal().title()).not.toMatch(personal)
    text('1111\r')
    await sees({ en: 'That is not the PIN', pl: 'To nie ten PIN' })
    await frame('2-wrong-pin')
    text('4821\r')
    await sees('prywatne')
    await frame('3-back')
    text(' i dalej')
    keys('Ctrl-D')
    await expect.poll(() => site.look('KX-1').notes.map((note) => note.text)).toEqual(['prywatne i dalej'])
  },
)
