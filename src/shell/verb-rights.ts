import { readingRights } from './reading-rights.ts'

/** The commands that a verb gives, and with them the rights that it needs, by the verb's name. */
const givingRights: Readonly<Record<string, readonly string[]>> = {
  'callback add': ['callback.schedule'],
  'callback done': ['callback.finish'],
  'callback missed': ['callback.finish'],
  'callback cancel': ['callback.finish'],
  'callback move': ['callback.reschedule'],
  call: ['call.log'],
  ring: ['interaction.receive'],
  abandon: ['interaction.abandon'],
  'agent leave': ['agent.leave'],
  'case open': ['case.open'],
  'case assign': ['case.assign'],
  'case priority': ['case.set-priority'],
  'case pending': ['case.set-pending'],
  'case resolve': ['case.resolve'],
  'case close': ['case.close'],
  'case reopen': ['case.reopen'],
  'case merge': ['case.merge'],
  'case split': ['case.split'],
  'case link': ['case.link', 'case.link-interaction'],
  'case unlink': ['case.unlink', 'case.unlink-interaction'],
  'case parent': ['case.set-parent'],
  'case checklist': ['case.add-checklist-item', 'case.remove-checklist-item'],
  'case check': ['case.check-off'],
  'case uncheck': ['case.uncheck'],
  'case note': ['note.add'],
  'case edit': ['case.edit'],
  'mention seen': ['mention.see'],
  'customer merge': ['customer.merge'],
  'customer join': ['account.add-person'],
  'customer leave': ['account.remove-person'],
  'consent give': ['consent.give'],
  'consent withdraw': ['consent.withdraw'],
  'consent object': ['consent.object'],
  verify: ['verification.record'],
  reveal: ['card.reveal'],
  'customer add': ['customer.create'],
  'customer edit': ['customer.edit'],
  'customer contact': ['customer.add-contact-point', 'customer.remove-contact-point'],
  'customer link': ['interaction.link-customer'],
  'customer opt-out': ['do-not-contact.add', 'do-not-contact.lift'],
  'import customers': ['customer.import'],
  'import records': ['record.import'],
  'import mail': ['interaction.receive'],
  'site apply': ['site.apply', 'site.change-rights'],
  offer: ['interaction.offer'],
  accept: ['interaction.accept'],
  decline: ['interaction.decline'],
  'template save': ['template.save'],
  'template remove': ['template.remove'],
  'macro save': ['macro.save'],
  'macro remove': ['macro.remove'],
  next: ['interaction.take-next'],
  take: ['interaction.take'],
  note: ['note.add'],
  hold: ['interaction.hold'],
  resume: ['interaction.resume'],
  transfer: ['interaction.transfer'],
  'put-back': ['interaction.put-back'],
  end: ['interaction.end'],
  wrap: ['interaction.wrap-up'],
  correct: ['interaction.correct-wrap-up'],
  status: ['agent.set-status', 'agent.sign-in', 'agent.sign-out'],
  undo: ['undo'],
  reply: ['message.reply', 'interaction.wrap-up'],
  'outbox call-back': ['message.call-back'],
  'outbox retry': ['delivery.retry'],
}

/** The rights that a verb turns on, of commands or of a reading; undefined for one that needs none or is none. */
export function rightsOfVerb(name: string): readonly string[] | undefined {
  if (Object.hasOwn(givingRights, name)) return givingRights[name]
  const reading = Object.hasOwn(readingRights, name) ? readingRights[name]?.right : undefined
  return typeof reading === 'string' ? [reading] : undefined
}

/** Every verb that turns on a right. */
export const verbsWithRights: readonly string[] = [
  ...Object.keys(givingRights),
  ...Object.entries(readingRights).flatMap(([name, { right }]) => (right === null ? [] : [name])),
]
