import type { Role } from '../../src/domain/role.ts'
import { type RightsSite, type Situation, personOf, placeOf, rightsDefinition } from './rights-site.ts'

type InputOf = (on: RightsSite, situation: Situation, role: Role) => object | null

/** In which situations a command is given, and with which input; null where there is no such record. */
export type Given = { readonly in: readonly Situation[]; readonly input: InputOf }

const everywhere: readonly Situation[] = ['own', 'team', 'queue', 'waiting', 'elsewhere', 'nowhere']
const written: readonly Situation[] = ['own', 'team', 'queue', 'elsewhere']
const unheld: readonly Situation[] = ['waiting', 'nowhere']

const contact = (more: object = {}): Given => ({
  in: everywhere,
  input: (on, situation, role) => ({ ref: on.placed(situation, role).contact, ...more }),
})
const aCase = (more: object = {}): Given => ({
  in: everywhere,
  input: (on, situation, role) => ({ ref: on.placed(situation, role).case, ...more }),
})
/** Two cases that stand in the same place; a case beside itself will do, for rights are asked before that is refused. */
const twoCases = (other: string, more: object = {}): Given => ({
  in: everywhere,
  input: (on, situation, role) => {
    const ref = on.placed(situation, role).case
    return { ref, [other]: ref, ...more }
  },
})
const callback = (more: object): Given => ({
  in: everywhere,
  input: (on, situation, role) => ({ ref: on.placed(situation, role).callback, ...more }),
})
const delivery: Given = {
  in: written,
  input: (on, situation, role) => {
    const ref = on.placed(situation, role).delivery
    return ref === null ? null : { ref }
  },
}
/** What is nobody’s and lies in no queue: a customer, the site. */
const anywhere = (input: object): Given => ({ in: ['nowhere'], input: () => input })
/** What is the actor’s own whatever he does. */
const own = (input: object): Given => ({ in: ['own'], input: () => input })
/** What concerns an agent: oneself, one of the team, another. */
const somebodys = (input: object): Given => ({
  in: ['own', 'team', 'elsewhere'],
  input: (_on, situation, role) => ({ ...input, agent: placeOf(situation, role).owner }),
})
/** What falls due; null where nothing of the kind does. */
const due = (table: string, key: string, inWhich: readonly Situation[] = ['own']): Given => ({
  in: inWhich,
  input: ({ site }) => {
    const [row] = site.rows(table)
    return row ? { dueWorkId: 'none', [key]: String(row['id']) } : null
  },
})
const sent = (more: object = {}): Given => ({
  in: ['own'],
  input: ({ site }) => ({ delivery: String(site.rows('deliveries')[0]?.['id']), ...more }),
})

const secret = 'ab'.repeat(32)
const template = { shortName: 'moje', texts: { pl: { subject: null, text: 'Dzień dobry' } } }
const macro = {
  shortName: 'moje',
  steps: [{ command: 'note.add', input: { ref: '{ref}', text: 'x' }, template: null }],
}
const customer = { customer: 'KX-101' }

/**
 * Every command that can be given here, with what it is asked for. Left to the pure matrix: `record.import`, whose input is a
 * line of an export; `case.wake`, `delivery.bring-back`, `interaction.time-out-wrap-up`, `process.step` and `process.time-over`, which look for a state before they ask.
 */
export const inputs: Readonly<Record<string, Given>> = {
  'account.add-person': anywhere({ account: 'KX-101', customer: 'KX-102', role: 'księgowa' }),
  'account.remove-person': anywhere({ account: 'KX-101', customer: 'KX-102' }),
  'agent.leave': {
    in: ['team', 'elsewhere'],
    input: (_on, situation, role) => ({ agent: placeOf(situation, role).owner }),
  },
  'agent.lock': {
    in: ['team', 'elsewhere'],
    input: (_on, situation, role) => ({ agent: placeOf(situation, role).owner, reason: 'laptop zginął' }),
  },
  'agent.unlock': {
    in: ['team', 'elsewhere'],
    input: (_on, situation, role) => ({ agent: placeOf(situation, role).owner }),
  },
  'agent.set-status': {
    in: ['own', 'team', 'elsewhere'],
    input: (_on, situation, role) => {
      const { owner } = placeOf(situation, role)
      return { status: 'not-ready', reason: 'break', ...(situation === 'own' ? {} : { agent: owner }) }
    },
  },
  'agent.sign-in': own({}),
  'agent.sign-out': own({}),
  'announcement.make': anywhere({ title: 'Awaria', text: '', to: ['jan'] }),
  'announcement.read': own({ ref: 'KX-999' }),
  'announcement.withdraw': anywhere({ ref: 'KX-999' }),
  'call.dial': own({ call: 'dialled', number: '600 100 200', queue: 'written' }),
  'call.log': own({ number: '600 100 200', queue: 'written' }),
  'call.ring': own({ call: 'rung', number: '600 100 200' }),
  'callback.assign': callback({ agent: 'the-auditor' }),
  'callback.fall-due': due('callbacks', 'callbackId'),
  'callback.finish': callback({ as: 'done' }),
  'callback.reschedule': callback({ dueAt: Date.UTC(2027, 0, 1) }),
  'callback.schedule': {
    in: everywhere,
    input: (_on, situation, role) => {
      const { owner, queue } = placeOf(situation, role)
      return { ...customer, queue, whose: owner ?? 'anyone', dueAt: Date.UTC(2027, 0, 1) }
    },
  },
  'card.reveal': anywhere({ ...customer, why: 'skarga' }),
  'case.add-checklist-item': aCase({ text: 'zdjęcie' }),
  'case.assign': aCase({ agent: 'ola' }),
  'case.check-off': aCase({ item: 1 }),
  'case.close': aCase(),
  'case.edit': aCase({ subject: 'Inaczej' }),
  'case.link': twoCases('to', { kind: 'related' }),
  'case.link-interaction': {
    in: everywhere,
    input: (on, situation, role) => {
      const { case: ref, contact: interaction } = on.placed(situation, role)
      return { ref, interaction }
    },
  },
  'case.merge': twoCases('into'),
  'case.open': {
    in: everywhere,
    input: (_on, situation, role) => {
      const { owner, queue } = placeOf(situation, role)
      return { subject: 'Nowa', queue, ...(owner === null ? {} : { agent: owner }) }
    },
  },
  'case.remove-checklist-item': aCase({ item: 1 }),
  'case.reopen': aCase(),
  'case.reply': aCase({ text: 'Dzień dobry' }),
  'case.reply-to-children': aCase({ text: 'Dzień dobry' }),
  'case.resolve': aCase({ resolution: 'wyjaśniono' }),
  'case.set-parent': twoCases('parent'),
  'case.set-pending': aCase({ until: Date.UTC(2027, 0, 1) }),
  'case.set-priority': aCase({ priority: 'high' }),
  'case.split': aCase({ subject: 'Osobno' }),
  'case.uncheck': aCase({ item: 1 }),
  'case.unlink': twoCases('from'),
  'case.unlink-interaction': {
    in: everywhere,
    input: (on, situation, role) => {
      const { case: ref, contact: interaction } = on.placed(situation, role)
      return { ref, interaction }
    },
  },
  'consent.give': anywhere({
    ...customer,
    purpose: 'offers',
    channel: 'email',
    wording: 'Tak',
    how: 'ustnie',
  }),
  'consent.object': anywhere(customer),
  'consent.withdraw': anywhere({ ...customer, purpose: 'offers' }),
  'customer.add-contact-point': anywhere({ ref: 'KX-101', kind: 'email', value: 'j@poczta.example' }),
  'customer.create': anywhere({ name: 'Ewa Lis' }),
  'customer.edit': anywhere({ ref: 'KX-101', name: 'Jan Nowak' }),
  'customer.import': anywhere({ name: 'Ewa Lis', contactPoints: [], onDuplicate: 'create' }),
  'customer.merge': anywhere({ ref: 'KX-101', into: 'KX-102' }),
  'customer.move-rest': anywhere({ dueWorkId: 'none', customerId: 'none' }),
  'customer.remove-contact-point': anywhere({ ref: 'KX-101', value: '600 100 200' }),
  'delivery.fail': sent({ attempt: 1, error: 'nie ma takiego adresu' }),
  'delivery.retry': delivery,
  'delivery.start': sent(),
  'delivery.succeed': sent(),
  'do-not-contact.add': anywhere({ ...customer, channel: 'call' }),
  'do-not-contact.lift': anywhere({ ...customer, channel: 'call' }),
  'interaction.abandon': contact(),
  'interaction.accept': contact(),
  'interaction.correct-wrap-up': contact({ outcome: 'resolved' }),
  'interaction.decline': contact(),
  'interaction.end': contact(),
  'interaction.hold': contact(),
  'interaction.link-customer': contact({ customer: 'KX-102' }),
  'interaction.offer': {
    in: unheld,
    input: (on, situation, role) => ({ ref: on.placed(situation, role).contact, agent: 'ola' }),
  },
  'interaction.put-back': contact({ reason: 'nie dla mnie' }),
  'interaction.receive': {
    in: unheld,
    input: (_on, situation, role) => ({
      channel: 'email',
      queue: placeOf(situation, role).queue,
      subject: 'Nowa',
    }),
  },
  'interaction.resume': contact(),
  'interaction.take': contact(),
  'interaction.take-next': own({}),
  'interaction.end-lease': {
    in: ['own'],
    input: ({ site }) => {
      const part = site.rows('segments').find((row) => row['agent_id'] !== null && row['ended_at'] === null)
      return { dueWorkId: 'none', segmentId: String(part?.['id']), heardAt: null }
    },
  },
  'interaction.time-out-offer': {
    in: ['own'],
    input: ({ site }) => {
      const offer = site.rows('offers').find((row) => row['state'] === 'pending')
      return { dueWorkId: 'none', offerId: String(offer?.['id']) }
    },
  },
  'interaction.transfer': contact({ queue: 'complaints' }),
  'interaction.wrap-up': contact({ outcome: 'resolved' }),
  'mention.see': own({}),
  'view.remove': own({ name: 'moje' }),
  'view.save': own({ name: 'moje', of: 'cases', filter: '', columns: [], sort: null }),
  'macro.remove': own({ shortName: 'moje' }),
  'macro.save': own(macro),
  'message.call-back': delivery,
  'message.compose': own({ customer: 'KX-101', queue: 'written', text: 'Dzień dobry' }),
  'message.reply': contact({ text: 'Dzień dobry' }),
  'note.add': contact({ text: 'x' }),
  'process.migrate': anywhere({ process: 'none', to: 2 }),
  'process.publish': anywhere({ text: 'process: none' }),
  'process.retire': anywhere({ process: 'none' }),
  'process.start': {
    in: everywhere,
    input: (on, situation, role) => ({ case: on.placed(situation, role).case, process: 'none' }),
  },
  'site.apply': anywhere(rightsDefinition()),
  'sla.breach': anywhere({ dueWorkId: 'none', clockId: 'none' }),
  'sla.warn': anywhere({ dueWorkId: 'none', clockId: 'none' }),
  'device.connect': somebodys({
    device: 'QX',
    storeId: 'a-store',
    label: 'laptop',
    token: 'tokenone',
    hash: secret,
    invitation: null,
  }),
  'device.revoke': own({ device: 'QX' }),
  'invitation.make': somebodys({ id: 'invited1', hash: secret, expiresAt: Date.UTC(2027, 0, 1) }),
  'password.set': somebodys({ hash: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g' }),
  'token.issue': somebodys({
    id: 'scripted',
    label: 'wrap-ups',
    scopes: ['interaction.*'],
    hash: secret,
    expiresAt: null,
  }),
  'token.revoke': own({ id: 'scripted' }),
  'push.quarantine': anywhere({
    id: 'pushed',
    device: 'QX',
    number: 1,
    actor: 'ewa',
    command: 'note.add',
    content: '{}',
    givenAt: 0,
  }),
  'quarantine.settle': anywhere({ id: 'pushed', outcome: 'released' }),
  'site.close': anywhere({ reason: 'przenosiny' }),
  'site.open': anywhere({}),
  'store.bring': anywhere({ store: 'a-store', device: 'QX', mode: 'beside', events: 3 }),
  'push.keep-refused': anywhere({
    id: 'pushed',
    device: 'QX',
    number: 1,
    actor: 'ewa',
    command: 'note.add',
    input: '{}',
    refs: [],
    code: 'note-target-not-found',
    refusal: '{}',
    givenAt: 0,
  }),
  'refused-work.keep': anywhere({ dueWorkId: 'gone', code: 'due-work-gone', refusal: '{}' }),
  'refused-push.settle': own({ id: 'never-pushed' }),
  'edit-conflict.settle': own({ id: 'never-asked', keep: 'theirs', seen: null }),
  'wrap-up.review': contact({ id: 'never-late', counts: true }),
  'refused-work.settle': own({ ref: 'KX-999' }),
  'template.remove': own({ shortName: 'moje' }),
  'template.save': own(template),
  undo: {
    in: ['own', 'team', 'elsewhere'],
    input: (on, situation, role) => ({
      seq: on.seqOf(situation === 'own' ? personOf(role) : (placeOf(situation, role).owner ?? '')),
    }),
  },
  'verification.record': contact({ method: 'pesel', who: 'holder', result: 'passed' }),
}

/** Commands that the pure matrix alone covers. */
export const onlyPure: readonly string[] = [
  'case.wake',
  'delivery.bring-back',
  'interaction.time-out-wrap-up',
  'process.step',
  'process.time-over',
  'record.import',
]
