import { expect, test } from 'vitest'
import { must } from '../../builders/a-site.ts'
import { aMailOfJan, jan } from './scene.ts'
import { aStory, looks } from './story.ts'

test.each(looks)(
  'a supervisor sees who is stuck, gives the contact to somebody else, changes the status, and announces something, at $columns by $rows in $language',
  async (look) => {
    const { site, signsIn, keys, text, sees, frame } = await aStory('supervisor', look, {
      customers: [jan],
      ready: ['ewa', 'ola', 'hanna'],
    })
    const agent = (key: string) => site.rows('agents').find((row) => row['id'] === key)
    await aMailOfJan(site, 'KX-1', { subject: 'Reklamacja', queue: 'complaints', text: 'Kiedy odpowiedź?' })
    must(await site.as('ewa').take({ ref: 'KX-1' }))
    site.later(50 * 60)
    await signsIn('hanna')
    keys('g p')
    await sees('Ewa Nowak')
    await frame('1-people')
    keys('Enter')
    await sees({ en: 'In the hands of Ewa Nowak', pl: 'W obsłudze: Ewa Nowak' })
    keys('1')
    await sees('Kiedy odpowiedź?')
    keys('t')
    text('ola')
    await sees('▸')
    keys('Enter')
    await expect.poll(() => site.look('KX-1').interaction.heldBy).toBe('ola')
    await sees({ en: 'KX-1 went to', pl: 'KX-1: przekazany' })
    await frame('2-reassigned')
    await sees({ en: /Ewa Nowak +ready/, pl: /Ewa Nowak +gotow/ })
    keys('S')
    await sees({ en: 'Status of Ewa Nowak', pl: 'Ewa Nowak' })
    await frame('3-status')
    keys('5')
    await expect.poll(() => agent('ewa')?.['status']).toBe('not-ready')
    keys(':')
    text('announce "Reklamacje najpierw" --to queue:complaints --must-read')
    await sees(/--must-read {2}/)
    await frame('4-announce')
    keys('Enter')
    await expect.poll(() => site.rows('announcements').length).toBe(1)
    const ref = String(site.rows('announcements')[0]?.['ref'])
    must(await site.as('ola').readAnnouncement({ ref }))
    keys(':')
    text(`announcements show ${ref}`)
    keys('Enter')
    await sees({ en: 'Read (1)', pl: 'Przeczytało (1)' })
    await frame('5-who-has-read')
  },
)
