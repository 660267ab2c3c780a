import { must, type TestSite } from '../../builders/a-site.ts'
import type { RefusalCase } from './refusal-case.ts'

/** The id of an outgoing message, as a channel names it; `KX-403` has failed, `KX-404` is being sent, `KX-405` was sent. */
function idOf(site: TestSite, ref: string): string {
  return String(site.rows('deliveries').find((row) => row['ref'] === ref)?.['id'])
}

/** Puts outgoing messages in every state beside what the other refusals look at: of KX-401, which is ewa's. */
export async function sendMessages(site: TestSite): Promise<void> {
  const [owner, ewa, system] = [site.as('owner'), site.as('ewa'), site.as('system')]
  must(await owner.doNotContact({ customer: 'KX-103', channel: 'sms' }))
  const mail = { channel: 'email', queue: 'written', subject: 'Licznik' }
  for (const ref of ['KX-401', 'KX-408']) {
    must(await owner.receive({ ...mail, customer: 'KX-101' }, [ref]))
    must(await ewa.take({ ref }))
  }
  const reply = { ref: 'KX-401', text: 'Dzień dobry', to: 'jan@poczta.example' }
  must(await ewa.reply(reply, ['KX-402']))
  for (const ref of ['KX-403', 'KX-404', 'KX-405']) {
    must(await ewa.reply({ ...reply, now: true }, [ref]))
    must(await system.startDelivery({ delivery: idOf(site, ref) }))
  }
  const failed = { delivery: idOf(site, 'KX-403'), attempt: 1, error: '550 no such user', isPermanent: true }
  must(await system.failDelivery(failed))
  must(await system.succeedDelivery({ delivery: idOf(site, 'KX-405') }))
  must(await ewa.reply({ ...reply, ref: 'KX-408' }, ['KX-406']))
}

export const writingRefusals: readonly RefusalCase[] = [
  {
    says: 'a reply is to something that is there',
    verb: 'reply',
    code: 'interaction-not-found',
    give: (site) => site.as('ewa').reply({ ref: 'KX-999', text: 'ok' }),
  },
  {
    says: 'a reply to what changed since it was read is held back',
    verb: 'reply',
    code: 'interaction-changed',
    give: (site) => site.as('ewa').reply({ ref: 'KX-2', text: 'ok', expectedVersion: 1 }),
  },
  {
    says: 'a colleague’s mail is not answered for him',
    verb: 'reply',
    code: 'interaction-not-yours',
    give: (site) => site.as('ewa').reply({ ref: 'KX-6', text: 'ok' }),
  },
  {
    says: 'what nobody took is not answered',
    verb: 'reply',
    code: 'interaction-not-in-hand',
    give: (site) => site.as('ewa').reply({ ref: 'KX-1', text: 'ok' }),
  },
  {
    says: 'what is only offered is taken before it is answered',
    verb: 'reply',
    code: 'interaction-in-other-state',
    give: (site) => site.as('ola').reply({ ref: 'KX-10', text: 'ok' }),
  },
  {
    says: 'a reply says something',
    verb: 'reply',
    code: 'message-empty',
    give: (site) => site.as('ewa').reply({ ref: 'KX-2', text: ' \n' }),
  },
  {
    says: 'a call is not answered in writing',
    verb: 'reply',
    code: 'reply-not-on-channel',
    give: (site) => site.as('ewa').reply({ ref: 'KX-7', text: 'ok' }),
  },
  {
    says: 'a reply goes somewhere',
    verb: 'reply',
    code: 'reply-without-address',
    give: (site) => site.as('ewa').reply({ ref: 'KX-11', text: 'ok' }),
  },
  {
    says: 'an answer on a case whose writer has not seen the last message is held back',
    verb: 'replyOnCase',
    code: 'reply-overtaken',
    async give(site) {
      must(await site.as('ewa').openCase({ interaction: 'KX-401', subject: 'x' }, ['KX-490']))
      const seq = site.lastSeq()
      const refused = await site.as('ewa').replyOnCase({ ref: 'KX-490', text: 'ok', lastSeen: null })
      must(await site.as('ewa').undo({ seq }))
      return refused
    },
  },
  {
    says: 'a reply whose writer has not seen the last message is held back',
    verb: 'reply',
    code: 'reply-overtaken',
    give: (site) => site.as('ewa').reply({ ref: 'KX-401', text: 'ok', lastSeen: null }),
  },
  {
    says: 'a reply goes to an address',
    verb: 'reply',
    code: 'contact-point-invalid',
    give: (site) => site.as('ewa').reply({ ref: 'KX-2', text: 'ok', to: 'jan at poczta' }),
  },
  {
    says: 'a copy goes to an address',
    verb: 'reply',
    code: 'contact-point-invalid',
    give: (site) =>
      site.as('ewa').reply({ ref: 'KX-2', text: 'ok', cc: ['a@b.example\r\nBcc: c@d.example'] }),
  },
  {
    says: 'the owner has nobody in whose hands a message would be',
    verb: 'compose',
    code: 'agent-required',
    give: (site) => site.as('owner').compose({ to: 'a@b.example', text: 'ok' }),
  },
  {
    says: 'who is not there writes to nobody',
    verb: 'compose',
    code: 'agent-logged-out',
    give: (site) => site.as('piotr').compose({ to: 'a@b.example', text: 'ok' }),
  },
  {
    says: 'a message says something',
    verb: 'compose',
    code: 'message-empty',
    give: (site) => site.as('ewa').compose({ customer: 'KX-101', text: ' ' }),
  },
  {
    says: 'a message goes by a channel that there is',
    verb: 'compose',
    code: 'channel-unknown',
    give: (site) =>
      site.as('ewa').compose({ customer: 'KX-101', queue: 'written', channel: 'emial', text: 'ok' }),
  },
  {
    says: 'nobody is called in writing',
    verb: 'compose',
    code: 'channel-not-written',
    give: (site) =>
      site.as('ewa').compose({ customer: 'KX-101', queue: 'calls', channel: 'call', text: 'ok' }),
  },
  {
    says: 'a message is part of a case that there is',
    verb: 'compose',
    code: 'case-not-found',
    give: (site) => site.as('ewa').compose({ case: 'KX-999', text: 'ok' }),
  },
  {
    says: 'a message is not part of a closed case',
    verb: 'compose',
    code: 'case-closed',
    give: (site) => site.as('ewa').compose({ case: 'KX-404', to: 'a@b.example', text: 'ok' }),
  },
  {
    says: 'a message is for somebody who is there',
    verb: 'compose',
    code: 'customer-not-found',
    give: (site) => site.as('ewa').compose({ customer: 'KX-999', text: 'ok' }),
  },
  {
    says: 'a message is for something that the site knows',
    verb: 'compose',
    code: 'purpose-unknown',
    give: (site) => site.as('ewa').compose({ customer: 'KX-101', purpose: 'ofers', text: 'ok' }),
  },
  {
    says: 'answers come to a queue that there is',
    verb: 'compose',
    code: 'queue-unknown',
    give: (site) => site.as('ewa').compose({ customer: 'KX-101', queue: 'writen', text: 'ok' }),
  },
  {
    says: 'answers come to a queue that has the channel',
    verb: 'compose',
    code: 'message-without-queue',
    give: (site) => site.as('ewa').compose({ customer: 'KX-101', channel: 'social', text: 'ok' }),
  },
  {
    says: 'answers come to a queue that the writer serves',
    verb: 'compose',
    code: 'agent-not-in-queue',
    give: (site) => site.as('ewa').compose({ customer: 'KX-101', queue: 'partners', text: 'ok' }),
  },
  {
    says: 'a message goes somewhere',
    verb: 'compose',
    code: 'message-without-address',
    give: (site) => site.as('ewa').compose({ customer: 'KX-102', text: 'ok' }),
  },
  {
    says: 'a message goes to an address',
    verb: 'compose',
    code: 'contact-point-invalid',
    give: (site) => site.as('ewa').compose({ to: 'jan at poczta', text: 'ok' }),
  },
  {
    says: 'who wants to hear nothing is not written to',
    verb: 'compose',
    code: 'callback-blocked-do-not-contact',
    give: (site) =>
      site.as('ewa').compose({ customer: 'KX-103', channel: 'sms', queue: 'written', text: 'ok' }),
  },
  {
    says: 'who objected to marketing gets none',
    verb: 'compose',
    code: 'consent-objected',
    give: (site) =>
      site.as('ewa').compose({ customer: 'KX-104', to: 'biuro@acme.example', purpose: 'offers', text: 'ok' }),
  },
  {
    says: 'who did not consent gets no offers',
    verb: 'compose',
    code: 'contact-without-consent',
    give: (site) => site.as('ewa').compose({ customer: 'KX-101', purpose: 'offers', text: 'ok' }),
  },
  {
    says: 'whom nobody knows gets no offers',
    verb: 'compose',
    code: 'contact-without-consent',
    give: (site) => site.as('ewa').compose({ to: 'obcy@b.example', purpose: 'Oferty', text: 'ok' }),
  },
  {
    says: 'a copy of an offer goes to nobody who did not consent',
    verb: 'compose',
    code: 'contact-without-consent',
    give: (site) =>
      site.as('ewa').compose({
        customer: 'KX-105',
        to: 'anna@b.example',
        cc: ['jan@poczta.example'],
        purpose: 'offers',
        text: 'ok',
      }),
  },
  {
    says: 'what was never written is not called back',
    verb: 'callBackMessage',
    code: 'delivery-not-found',
    give: (site) => site.as('ewa').callBackMessage({ ref: 'KX-999' }),
  },
  {
    says: 'of two messages that have not left, it is said which',
    verb: 'callBackMessage',
    code: 'delivery-unclear',
    give: (site) => site.as('ewa').callBackMessage({ ref: 'KX-401' }),
  },
  {
    says: 'what was sent is not called back',
    verb: 'callBackMessage',
    code: 'delivery-in-other-state',
    give: (site) => site.as('ewa').callBackMessage({ ref: 'KX-405' }),
  },
  {
    says: 'what is being sent is not called back',
    verb: 'callBackMessage',
    code: 'delivery-in-other-state',
    give: (site) => site.as('ewa').callBackMessage({ ref: 'KX-404' }),
  },
  {
    says: 'what was never written is not sent after all',
    verb: 'retryDelivery',
    code: 'delivery-not-found',
    give: (site) => site.as('ewa').retryDelivery({ ref: 'KX-999' }),
  },
  {
    says: 'of two messages that have not left, it is said which is sent after all',
    verb: 'retryDelivery',
    code: 'delivery-unclear',
    give: (site) => site.as('ewa').retryDelivery({ ref: 'KX-401' }),
  },
  {
    says: 'what waits already is not sent after all',
    verb: 'retryDelivery',
    code: 'delivery-in-other-state',
    give: (site) => site.as('ewa').retryDelivery({ ref: 'KX-402' }),
  },
  {
    says: 'a channel sends nothing that is not there',
    verb: 'startDelivery',
    code: 'delivery-not-found',
    give: (site) => site.as('system').startDelivery({ delivery: 'nothing' }),
  },
  {
    says: 'a channel sends nothing twice',
    verb: 'startDelivery',
    code: 'delivery-in-other-state',
    give: (site) => site.as('system').startDelivery({ delivery: idOf(site, 'KX-405') }),
  },
  {
    says: 'a channel sends nothing while it can be called back',
    verb: 'startDelivery',
    code: 'delivery-not-due',
    give: (site) => site.as('system').startDelivery({ delivery: idOf(site, 'KX-402') }),
  },
  {
    says: 'while one attempt is under way no other begins',
    verb: 'startDelivery',
    code: 'delivery-not-due',
    give: (site) => site.as('system').startDelivery({ delivery: idOf(site, 'KX-404') }),
  },
  {
    says: 'nothing was sent that is not there',
    verb: 'succeedDelivery',
    code: 'delivery-not-found',
    give: (site) => site.as('system').succeedDelivery({ delivery: 'nothing' }),
  },
  {
    says: 'what no channel had was not sent',
    verb: 'succeedDelivery',
    code: 'delivery-in-other-state',
    give: (site) => site.as('system').succeedDelivery({ delivery: idOf(site, 'KX-402') }),
  },
  {
    says: 'nothing fails that is not there',
    verb: 'failDelivery',
    code: 'delivery-not-found',
    give: (site) => site.as('system').failDelivery({ delivery: 'nothing', attempt: 1, error: '450' }),
  },
  {
    says: 'an attempt that was given up says nothing any more',
    verb: 'failDelivery',
    code: 'delivery-in-other-state',
    give: (site) =>
      site.as('system').failDelivery({ delivery: idOf(site, 'KX-404'), attempt: 7, error: '450' }),
  },
  {
    says: 'what was sent does not come back',
    verb: 'bringBackMessage',
    code: 'due-work-gone',
    give: (site) =>
      site.as('system').bringBackMessage({ dueWorkId: 'gone', deliveryId: idOf(site, 'KX-405') }),
  },
  {
    says: 'a template of one’s own is somebody’s',
    verb: 'saveTemplate',
    code: 'agent-required',
    give: (site) =>
      site.as('owner').saveTemplate({ shortName: 'x', texts: { pl: { subject: null, text: 'ok' } } }),
  },
  {
    says: 'a template says something',
    verb: 'saveTemplate',
    code: 'message-empty',
    give: (site) =>
      site.as('ewa').saveTemplate({ shortName: 'x', texts: { pl: { subject: null, text: ' ' } } }),
  },
  {
    says: 'a template that names what no text sees is not saved',
    verb: 'saveTemplate',
    code: 'template-text-invalid',
    give: (site) =>
      site.as('ewa').saveTemplate({
        shortName: 'x',
        texts: { pl: { subject: null, text: 'Dzień dobry, {{ customer.nmae }}' } },
      }),
  },
  {
    says: 'a template of the owner is not removed, because there is none',
    verb: 'removeTemplate',
    code: 'agent-required',
    give: (site) => site.as('owner').removeTemplate({ shortName: 'x' }),
  },
  {
    says: 'a template that is not one’s own is not removed',
    verb: 'removeTemplate',
    code: 'template-not-found',
    give: (site) => site.as('ewa').removeTemplate({ shortName: 'x' }),
  },
  {
    says: 'a macro of one’s own is somebody’s',
    verb: 'saveMacro',
    code: 'agent-required',
    give: (site) =>
      site.as('owner').saveMacro({
        shortName: 'x',
        steps: [{ command: 'note.add', input: {}, template: null }],
      }),
  },
  {
    says: 'a macro of the owner is not removed, because there is none',
    verb: 'removeMacro',
    code: 'agent-required',
    give: (site) => site.as('owner').removeMacro({ shortName: 'x' }),
  },
  {
    says: 'a macro that is not one’s own is not removed',
    verb: 'removeMacro',
    code: 'macro-not-found',
    give: (site) => site.as('ewa').removeMacro({ shortName: 'x' }),
  },
  {
    says: 'a reply that has left is not undone',
    verb: 'undo',
    code: 'undo-impossible',
    give: (site) => {
      const sent = site.rows('deliveries').find((row) => row['ref'] === 'KX-405')
      const event = site
        .rows('touched_rows')
        .find((row) => row['row_id'] === sent?.['message_id'] && row['before'] === null)
      return site.as('ewa').undo({ seq: Number(event?.['seq']) })
    },
  },
]
