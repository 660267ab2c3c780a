import { must, type TestSite } from '../../builders/a-site.ts'
import type { RefusalCase } from './refusal-case.ts'

/** The id of an outgoing message, as a channel names it; `KX-403` has failed, `KX-404` is being sent, `KX-405` was sent. */
function idOf(site: TestSite, ref: string): string {
  return String(site.rows('deliveries').find((row) => row['ref'] === ref)?.['id'])
}

/** Puts outgoing messages in every state beside what the other refusals look at: of KX-401, which is ewa's. */
export async function sendMessages(site: TestSite): Promise<void> {
  const [owner, ewa, system] = [site.as('owner'), site.as('ewa'), site.as('system')]
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
