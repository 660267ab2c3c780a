import { expect, test } from 'vitest'
import { must } from '../../builders/a-site.ts'
import { aMessage } from '../../commands/refusals/refusal-site.ts'
import { demoTexts } from '../../process/demo-processes.ts'
import { shellOn } from '../../shell/shell-on.ts'
import { jan } from './scene.ts'
import { aStory, looks, type Told } from './story.ts'

const day = 86_400

async function processesPublished({ site }: Told): Promise<void> {
  // Each names others; all of them are checked together where files are published.
  for (const { text } of demoTexts()) must(await site.as('owner').publishProcess({ text }))
}

async function complaintComesIn({ site }: Told, ref = 'KX-1'): Promise<void> {
  const message = {
    ...aMessage(`<${ref}@poczta.example>`),
    text: 'Rachunek za listopad jest dwa razy wyższy niż zwykle.',
  }
  const mail = {
    channel: 'email',
    queue: 'complaints',
    entryPoint: 'reklamacje-mail',
    customer: jan.ref,
    message,
  }
  must(await site.as('owner').receive({ ...mail, subject: 'Reklamacja faktury 11/2026' }, [ref]))
  site.later(60)
}

const instances = ({ site }: Told) =>
  site
    .rows('process_instances')
    .toSorted((a, b) => (String(a['process']) < String(b['process']) ? -1 : 1))
    .map(({ process, at_step, state, result, waits_for }) => ({ process, at: at_step, state, result, waits: waits_for })) // prettier-ignore

const refOf = ({ site }: Told, process: string): string =>
  String(site.rows('process_instances').find((row) => row['process'] === process)?.['ref'])

const shows = async ({ site, language }: Told, ref: string): Promise<string> =>
  (await shellOn(site, ['process', 'show', ref, '--lang', language])).out

test.each(looks)(
  'a mail becomes a complaint by its process, whose result starts the next, which a callback in another console takes on, at $columns by $rows in $language',
  async (look) => {
    const story = await aStory('complaint-by-process', look, { customers: [jan], ready: ['ewa', 'linh'] })
    const { site, language, signsIn, keys, text, sees, frame, counted } = story
    await processesPublished(story)
    await complaintComesIn(story)

    await signsIn('ewa')
    keys('n')
    await sees({ en: 'Bill complaint is proposed', pl: 'Proponowany proces: Reklamacja rachunku' })
    await frame('1-proposed')
    keys('Enter')
    await sees({ en: 'Estimate or reading?', pl: 'Szacunek czy odczyt?' })
    keys('1')
    await sees({ en: 'What the meter shows now', pl: 'Aktualny stan licznika' })
    text('12480')
    keys('Enter')
    await sees({ en: 'Correct the bill', pl: 'Skoryguj rachunek' })
    await frame('2-script')
    keys('1')
    await sees({ en: 'Bill corrected', pl: 'Rachunek skorygowany' })
    await frame('3-ended')
    keys('W')
    await expect.poll(() => site.look('KX-1').interaction.state).toBe('done')
    expect(counted().keys).toBeLessThanOrEqual(7)
    expect(instances(story)).toMatchObject([
      { process: 'bill-complaint', state: 'ended', result: 'corrected' },
      { process: 'callback', at: 'let-settle', waits: 'time' },
    ])

    site.later(2 * day + 1)
    await site.fireDueWork()
    const rating = refOf(story, 'callback')
    const called = await shellOn(site, ['process', 'step', rating, 'nobody', '--as', 'ewa'])
    expect(called).toMatchObject({ code: 0 })
    expect(instances(story)[1]).toMatchObject({ at: 'later', state: 'waiting', waits: 'callback' })

    const promise = { customer: jan.ref, queue: 'retention', whose: 'linh', note: 'ocena' }
    must(await site.as('ewa').callBack({ ...promise, dueAt: site.clock.now + 1_800_000 }, ['KX-201']))
    site.later(1860)
    await site.fireDueWork()
    await signsIn('linh')
    keys('g b')
    await sees('ocena')
    keys('Enter')
    await sees({ en: 'It waits for the callback', pl: 'Czeka na oddzwonienie' })
    await frame('4-waits-in-another-console')
    keys('B')
    await sees({ en: /Who answers\?/, pl: /Kto odbiera\?/ })
    await frame('5-goes-on')
    keys('1')
    await sees({ en: 'Good morning, this is', pl: 'Dzień dobry' })
    keys('Space')
    await sees({ en: 'Is it settled?', pl: 'Czy sprawa jest załatwiona?' })
    keys('1')
    await sees({ en: 'Zero to ten', pl: 'Od zera do dziesięciu' })
    text('9')
    keys('Enter')
    await sees({ en: 'Thank and say goodbye', pl: 'Podziękuj i pożegnaj się' })
    await frame('6-goodbye')
    keys('Space')
    await expect
      .poll(() => instances(story))
      .toMatchObject([
        { process: 'bill-complaint', state: 'ended', result: 'corrected' },
        { process: 'callback', state: 'ended', result: 'rated' },
      ])

    const first = await shows(story, refOf(story, 'bill-complaint'))
    expect(first).toContain(language === 'en' ? 'Bill corrected' : 'Rachunek skorygowany')
    expect(first).toContain(rating)
    const second = await shows(story, rating)
    expect(second).toContain(refOf(story, 'bill-complaint'))
    expect(second).toContain(language === 'en' ? 'Try again later' : 'Spróbuj później')
    expect(second).toContain(language === 'en' ? 'Settled and rated' : 'Załatwione i ocenione')
  },
)

/** "At most 16 keys besides the text." Source: GOLDEN.md, "A mail with a complaint". */
const keysOfAMail = 16

test.each(looks)(
  'a complaint is accepted, answered, sent, wrapped up as its process proposes and called back, at $columns by $rows in $language',
  async (look) => {
    const story = await aStory('complaint-main-job', look, { customers: [jan] })
    const { site, signsIn, keys, text, sees, frame, counted } = story
    await processesPublished(story)
    await complaintComesIn(story)
    await complaintComesIn(story, 'KX-2')
    await signsIn('ewa')
    keys('n')
    await sees({ en: 'Bill complaint is proposed', pl: 'Proponowany proces: Reklamacja rachunku' })
    keys('Enter')
    await sees({ en: 'Estimate or reading?', pl: 'Szacunek czy odczyt?' })
    keys('2')
    await sees({ en: 'What the meter shows now', pl: 'Aktualny stan licznika' })
    text('12480')
    keys('Enter')
    await sees({ en: 'Handed over to', pl: 'Przekazano' })
    keys('r')
    await sees({ en: 'Reply to KX-1', pl: 'Odpowiedź' })
    keys('; r e k Tab')
    await sees(/przyjęliśmy Państwa reklamację/)
    text(' Sprawdzamy odczyt.')
    keys('Ctrl-D')
    await sees({ en: 'calls it back', pl: 'u ' })
    keys('W')
    await sees('KX-2')
    await expect.poll(() => site.look('KX-1').interaction.state).toBe('done')
    await frame('1-next')
    expect(site.look('KX-2').interaction).toMatchObject({ state: 'active', heldBy: 'ewa' })
    expect(site.rows('wrap_ups')).toHaveLength(1)
    keys('u')
    await sees({ en: 'Taken back', pl: 'Cofnięto' })
    expect(site.look('KX-1').interaction).toMatchObject({ state: 'active', heldBy: 'ewa' })
    expect(site.look('KX-2').interaction.state).toBe('queued')
    expect(site.rows('deliveries')).toEqual([])
    expect(counted().keys).toBeLessThanOrEqual(keysOfAMail)
  },
)
