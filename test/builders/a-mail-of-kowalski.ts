import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { aMessage } from '../commands/refusals/refusal-site.ts'
import { type ConsoleDesk, aDesk } from './a-desk.ts'
import { type SiteWish, type TestSite, aSite, must } from './a-site.ts'

type Customer = NonNullable<SiteWish['customers']>[number]

/** The demo's site with one customer, KX-9, whose mail KX-1 waits in the queue of what is written; ewa is ready. */
export async function aMailOfKowalski({
  subject = 'Faktura',
  ...customer
}: Partial<Customer> & { readonly subject?: string } = {}): Promise<{
  readonly site: TestSite
  readonly desk: ConsoleDesk
}> {
  const site = await aSite({
    ready: ['ewa'],
    definition: shippedSite('data/demo'),
    customers: [
      {
        ref: 'KX-9',
        name: 'Jan Kowalski',
        phone: '+48 600 100 200',
        email: 'jan@poczta.example',
        language: 'pl',
        ...customer,
      },
    ],
  })
  const mail = { channel: 'email', queue: 'written', subject, customer: 'KX-9' }
  must(await site.as('owner').receive({ ...mail, message: aMessage('<one@poczta.example>') }, ['KX-1']))
  return { site, desk: await aDesk(site) }
}
