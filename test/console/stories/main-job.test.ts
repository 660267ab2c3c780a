import { expect, test } from 'vitest'
import { aCallRings, aMailOfJan, anna, jan } from './scene.ts'
import { aStory, looks, type Told } from './story.ts'

// The main job with no key more than the target has. Source: GOLDEN.md, "The main job at the keyboard".

/** "At most 16 keys besides the text." */
const keysOfAMail = 16
/** `a`, `Space`, `v y y`, `w 1 3`, `Esc`, `h h`, `s 5`, `E`; the note is text. */
const keysOfACall = 14

test.each(looks)(
  'a complaint by mail becomes a case, is answered, wrapped up and called back, at $columns by $rows in $language',
  async (look) => {
    const { site, signsIn, keys, text, sees, frame, counted } = await aStory('complaint-mail', look, {
      customers: [jan],
    })
    const complaint = { subject: 'Reklamacja faktury 11/2026', queue: 'complaints' }
    await aMailOfJan(site, 'KX-1', {
      ...complaint,
      text: 'Dzień dobry,\n\nrachunek za listopad jest dwa razy wyższy niż zwykle. Proszę o wyjaśnienie.\n\nJan Kowalski',
    })
    await aMailOfJan(site, 'KX-2', { ...complaint, subject: 'Brak faktury', text: 'Nie dostałem faktury.' })
    await signsIn('ewa')
    keys('n')
    await sees({ en: 'KX-1 from Complaints is yours', pl: 'KX-1 z kolejki Reklamacje' })
    await frame('1-taken')
    keys('K')
    await sees({ en: 'Which case', pl: 'Do której sprawy' })
    keys('1')
    await sees({ en: /Case \S+ is open/, pl: /▣ \S+ {2}otwarta/ })
    keys('r')
    await sees({ en: 'Reply to KX-1', pl: 'Odpowiedź' })
    keys('; r e k Tab')
    await sees(/przyjęliśmy Państwa reklamację/)
    text(' Sprawdzamy odczyt.')
    keys('Ctrl-D')
    await sees({ en: 'calls it back', pl: 'u ' })
    await frame('2-answered')
    keys('W 1 8')
    await sees({ en: /Outcome +Information given/, pl: /Udzielono informacji/ })
    await frame('3-wrap-up')
    keys('Ctrl-D')
    await sees('KX-2')
    await frame('4-next')
    expect(site.look('KX-1').interaction.state).toBe('done')
    expect(site.look('KX-2').interaction).toMatchObject({ state: 'active', heldBy: 'ewa' })
    expect(site.rows('messages').filter(({ direction }) => direction === 'out')).toMatchObject([
      { text: expect.stringMatching(/pod numerem \S+\. Odpowiemy[^]* Sprawdzamy odczyt\.$/) },
    ])

    keys('u')
    await sees({ en: 'Taken back', pl: 'Cofnięto' })
    expect(site.look('KX-1').interaction).toMatchObject({ state: 'active', heldBy: 'ewa' })
    expect(site.look('KX-2').interaction.state).toBe('queued')
    expect(site.rows('deliveries')).toEqual([])
    expect(counted().keys).toBeLessThanOrEqual(keysOfAMail)
  },
)

/** From the card of the caller to the break after the call: the same whichever way the call came. */
async function talkedTo({ site, keys, text, sees, frame }: Told, ref: string): Promise<void> {
  const state = () => site.look(ref).interaction.state
  await sees({ en: 'masked', pl: 'zamaskowan' })
  await frame('2-masked')
  keys('v')
  await sees({ en: 'Verify the caller', pl: 'Weryfikacja' })
  keys('y')
  await sees({ en: 'who is on the line', pl: 'kto jest na linii' })
  keys('y')
  await sees('600 100 200')
  keys('w')
  await sees({ en: `Wrap up ${ref}`, pl: `Zakończenie ${ref}` })
  keys('1 1')
  text('wyjaśniono prognozę')
  await sees('wyjaśniono prognozę')
  await frame('3-wrap-up-while-talking')
  keys('Esc')
  await sees({ en: 'h hold', pl: 'h zawieś' })
  expect(state()).toBe('active')
  keys('h')
  await expect.poll(state).toBe('held')
  keys('h')
  await expect.poll(state).toBe('active')
  keys('s')
  await sees({ en: 'Status after this work', pl: 'Status po' })
  keys('5')
  await sees({ en: '→ Break', pl: '→ Przerwa' })
  const ended = performance.now()
  keys('E')
  await sees({ en: /○ Break/, pl: /○ Przerwa/ })
  expect(performance.now() - ended).toBeLessThan(3000)
  await frame('4-break')
  expect(site.look(ref).wrapUp).toMatchObject({
    reasonCodeId: 'reason:billing.estimate@1',
    outcomeCodeId: 'outcome:informed@1',
    note: 'wyjaśniono prognozę',
  })
  expect(site.rows('verifications')).toHaveLength(1)
}

test.each(looks)(
  'a call is answered, verified, held, wrapped up while talking, and ends in a break, at $columns by $rows in $language',
  async (look) => {
    const told = await aStory('call', look, { customers: [jan, anna] })
    const { site, signsIn, keys, sees, frame } = told
    await signsIn('ewa')
    await aCallRings(site, { ref: 'KX-20', agent: 'ewa', customer: jan.ref })
    await sees('☎ KX-20')
    await frame('1-rings')
    keys('a')
    await talkedTo(told, 'KX-20')
    expect(told.counted().keys).toBeLessThanOrEqual(keysOfACall)
  },
)

test.each(looks)(
  'a call that no telephone system told of is logged by hand and goes the same way, at $columns by $rows in $language',
  async (look) => {
    const told = await aStory('call-by-hand', look, { customers: [jan, anna] })
    const { signsIn, keys, text, sees, frame } = told
    await signsIn('ewa')
    keys(':')
    text('call 600100200 --queue billing')
    await sees('--queue billing')
    await frame('1-logged')
    keys('Enter')
    const [, ref = ''] = /☎ (\S+)/.exec(await sees('☎ ')) ?? []
    await talkedTo(told, ref)
    expect(told.counted().keys).toBeLessThanOrEqual(keysOfACall)
  },
)
