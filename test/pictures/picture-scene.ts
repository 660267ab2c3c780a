import { loadDemo } from '../../src/exchange/demo/load-demo.ts'
import { queueView } from '../../src/queries/interactions/queue-view.ts'
import { anEmptyStore, type TestStore } from '../builders/an-empty-store.ts'
import { must } from '../builders/a-site.ts'
import { deskOf } from '../builders/desk.ts'
import { demoFolder, demoProcesses, demoSite } from '../exchange/demo-store.ts'

/** When the pictures are of: Monday, 23 November 2026, 16:40 in Warsaw, as the demo's day draws to its end. */
const afternoon = Date.UTC(2026, 10, 23, 15, 40, 0)

/** The demo's day, with what a picture is to show: a case in work, a mention, an announcement. */
export async function aPictureScene(): Promise<TestStore> {
  const site = await anEmptyStore()
  site.clock.now = afternoon
  const loaded = await loadDemo(
    site.store,
    { site: demoSite(), processes: demoProcesses(), folder: demoFolder },
    afternoon,
  )
  if (!loaded.ok) throw new Error(JSON.stringify(loaded))
  const [ewa, hanna] = [deskOf(site, 'ewa'), deskOf(site, 'hanna')]
  must(await ewa.signIn({}))
  const complaint = site.store.reader.all(queueView, { queueId: 'complaints', limit: 1 }).at(0)
  if (!complaint) throw new Error('nobody complains')
  const { ref } = must(await ewa.openCase({ interaction: complaint.ref, agent: 'ewa', priority: 'high' }))
  for (const text of ['Zdjęcie licznika', 'Odczyt od operatora', 'Korekta faktury'])
    must(await ewa.addChecklistItem({ ref, text }))
  must(await ewa.checkOffItem({ ref, item: 1 }))
  must(await hanna.note({ ref, text: '@ewa Operator potwierdził odczyt, można korygować.' }))
  const title = 'Dziś do 18:00 nie działa system rozliczeń'
  const text = 'Nie korygujemy faktur. Prosimy obiecywać oddzwonienie na jutro rano.'
  must(await hanna.announce({ title, text, to: ['everyone'], mustBeRead: true }))
  return site
}

/** A caller of the day before whom a call comes in from, offered to an agent. */
export async function ring(site: TestStore, agent: string): Promise<void> {
  const from = { kind: 'phone', value: '+48935550123' } as const
  const owner = deskOf(site, 'owner')
  const { ref } = must(await owner.receive({ channel: 'call', queue: 'billing', subject: '', from }))
  must(await owner.offer({ ref, agent }))
}
