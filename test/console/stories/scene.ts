import { type TestSite, must } from '../../builders/a-site.ts'
import { aMessage } from '../../commands/refusals/refusal-site.ts'

/** A customer whose whole card is known. */
export const jan = {
  ref: 'KX-101',
  name: 'Jan Kowalski',
  phone: '+48 600 100 200',
  email: 'jan@poczta.example',
  accountNumber: '88-1203',
  language: 'pl',
} as const

export const anna = {
  ref: 'KX-102',
  name: 'Anna Zawadzka',
  phone: '+48 600 100 300',
  email: 'anna@poczta.example',
  accountNumber: '88-4711',
  language: 'pl',
} as const

type Mail = { readonly subject: string; readonly text: string; readonly queue?: string }

/** A mail of Jan Kowalski, a minute after what was before. */
export async function aMailOfJan(
  site: TestSite,
  ref: string,
  { subject, text, queue = 'written' }: Mail,
): Promise<void> {
  const message = { ...aMessage(`<${ref}@poczta.example>`), text }
  must(
    await site.as('owner').receive({ channel: 'email', queue, subject, customer: jan.ref, message }, [ref]),
  )
  site.later(60)
}

/** A call rings at an agent. */
export async function aCallRings(
  site: TestSite,
  { ref, agent, customer }: { readonly ref: string; readonly agent: string; readonly customer: string },
): Promise<void> {
  must(await site.as('owner').receive({ channel: 'call', queue: 'billing', subject: '', customer }, [ref]))
  must(await site.as('owner').offer({ ref, agent }))
}
