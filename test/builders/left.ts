import { startDelivery } from '../../src/commands/messages/start-delivery.ts'
import { succeedDelivery } from '../../src/commands/messages/succeed-delivery.ts'
import { ownMessageId } from '../../src/mail/own-message-id.ts'
import { deliveriesDue } from '../../src/queries/messages/deliveries-due.ts'
import type { TestStore } from './an-empty-store.ts'

/** Lets the mail that is due leave, as a channel does; answers the Message-ID that it left under. */
export async function left(site: TestStore): Promise<string> {
  const [due] = site.store.reader.all(deliveriesDue, { channel: 'email', now: site.clock.now, limit: 1 })
  const delivery = due?.id ?? ''
  const messageId = ownMessageId({ delivery, domain: 'linia.example' }, Buffer.from('kept at the server'))
  await site.give('system', startDelivery, { delivery, messageId })
  await site.give('system', succeedDelivery, { delivery })
  return messageId
}
