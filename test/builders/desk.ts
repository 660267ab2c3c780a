import { type Commands, commandRegistry } from '../../src/commands/registry.ts'
import type { Decision } from '../../src/domain/decision.ts'
import type { CommandDefinition } from '../../src/store/command-definition.ts'
import type { Outcome } from '../../src/store/outcome.ts'
import { dumpStore, dumpText, snapshotOf } from './dump-store.ts'
import type { ServerStore } from '../../src/store/server-store.ts'

/** The name of every command, under the word that a test says. */
export const verbs = {
  signIn: 'agent.sign-in',
  signOut: 'agent.sign-out',
  status: 'agent.set-status',
  receive: 'interaction.receive',
  take: 'interaction.take',
  takeNext: 'interaction.take-next',
  putBack: 'interaction.put-back',
  offer: 'interaction.offer',
  accept: 'interaction.accept',
  decline: 'interaction.decline',
  endLease: 'interaction.end-lease',
  timeOutOffer: 'interaction.time-out-offer',
  abandon: 'interaction.abandon',
  hold: 'interaction.hold',
  resume: 'interaction.resume',
  transfer: 'interaction.transfer',
  end: 'interaction.end',
  wrapUp: 'interaction.wrap-up',
  correct: 'interaction.correct-wrap-up',
  timeOut: 'interaction.time-out-wrap-up',
  linkCustomer: 'interaction.link-customer',
  note: 'note.add',
  newCustomer: 'customer.create',
  importCustomer: 'customer.import',
  importRecord: 'record.import',
  editCustomer: 'customer.edit',
  addContactPoint: 'customer.add-contact-point',
  removeContactPoint: 'customer.remove-contact-point',
  callBack: 'callback.schedule',
  assignCallback: 'callback.assign',
  reschedule: 'callback.reschedule',
  finishCallback: 'callback.finish',
  fallDue: 'callback.fall-due',
  doNotContact: 'do-not-contact.add',
  liftDoNotContact: 'do-not-contact.lift',
  openCase: 'case.open',
  assignCase: 'case.assign',
  prioritize: 'case.set-priority',
  seeMention: 'mention.see',
  splitCase: 'case.split',
  mergeCase: 'case.merge',
  removeChecklistItem: 'case.remove-checklist-item',
  uncheckItem: 'case.uncheck',
  checkOffItem: 'case.check-off',
  addChecklistItem: 'case.add-checklist-item',
  setCaseParent: 'case.set-parent',
  unlinkCase: 'case.unlink',
  linkCase: 'case.link',
  editCase: 'case.edit',
  unlinkCaseInteraction: 'case.unlink-interaction',
  linkCaseInteraction: 'case.link-interaction',
  migrateProcess: 'process.migrate',
  publishProcess: 'process.publish',
  retireProcess: 'process.retire',
  startProcess: 'process.start',
  stepProcess: 'process.step',
  timeOverProcess: 'process.time-over',
  reopenCase: 'case.reopen',
  closeCase: 'case.close',
  replyOnCase: 'case.reply',
  replyToChildren: 'case.reply-to-children',
  resolveCase: 'case.resolve',
  wakeCase: 'case.wake',
  leaveAgent: 'agent.leave',
  logCall: 'call.log',
  ring: 'call.ring',
  dial: 'call.dial',
  warnOfSla: 'sla.warn',
  breachSla: 'sla.breach',
  setCasePending: 'case.set-pending',
  reply: 'message.reply',
  compose: 'message.compose',
  bringBackMessage: 'delivery.bring-back',
  callBackMessage: 'message.call-back',
  saveTemplate: 'template.save',
  removeTemplate: 'template.remove',
  keepRefusal: 'refused-work.keep',
  bringStore: 'store.bring',
  keepRefusedPush: 'push.keep-refused',
  closeSite: 'site.close',
  openSite: 'site.open',
  lockAgent: 'agent.lock',
  unlockAgent: 'agent.unlock',
  connectDevice: 'device.connect',
  revokeDevice: 'device.revoke',
  issueToken: 'token.issue',
  revokeToken: 'token.revoke',
  setPassword: 'password.set',
  makeInvitation: 'invitation.make',
  quarantinePush: 'push.quarantine',
  settleQuarantined: 'quarantine.settle',
  settleRefusal: 'refused-work.settle',
  settleRefusedPush: 'refused-push.settle',
  settleEditConflict: 'edit-conflict.settle',
  reviewWrapUp: 'wrap-up.review',
  announce: 'announcement.make',
  readAnnouncement: 'announcement.read',
  withdrawAnnouncement: 'announcement.withdraw',
  saveView: 'view.save',
  removeView: 'view.remove',
  saveMacro: 'macro.save',
  removeMacro: 'macro.remove',
  retryDelivery: 'delivery.retry',
  startDelivery: 'delivery.start',
  succeedDelivery: 'delivery.succeed',
  failDelivery: 'delivery.fail',
  joinAccount: 'account.add-person',
  giveConsent: 'consent.give',
  mergeCustomers: 'customer.merge',
  moveRestOfCustomer: 'customer.move-rest',
  objectToMarketing: 'consent.object',
  verify: 'verification.record',
  leaveAccount: 'account.remove-person',
  reveal: 'card.reveal',
  withdrawConsent: 'consent.withdraw',
  undo: 'undo',
  applySite: 'site.apply',
} as const satisfies Readonly<Record<string, keyof Commands>>

export type Verb = keyof typeof verbs
/** What somebody can do, each verb with its input; answers what became of it, without the numbers of the event. */
export type Desk = {
  readonly [Name in Verb]: (
    input: Commands[(typeof verbs)[Name]]['input'],
    refs?: readonly string[],
  ) => Promise<Decision<Commands[(typeof verbs)[Name]]['value']>>
}

/** A store on which somebody works, and its file; null where it lies in a database. */
type DeskStore = { readonly store: Pick<ServerStore, 'runner'>; readonly path: string | null }

/**
 * The desk of an actor. Whatever is refused is checked to have left the store as it was, to the last byte; on a device, where a
 * server was asked, and in a database it is not.
 */
export function deskOf(
  { store, path }: DeskStore,
  actor: string,
  { isDevice = false }: { readonly isDevice?: boolean } = {},
): Desk {
  const give = async (name: Verb, input: unknown, refs?: readonly string[]): Promise<Decision<unknown>> => {
    const command = commandRegistry.get(verbs[name]) as unknown as CommandDefinition
    const parsed = command.parse(input)
    if (!parsed.ok) return parsed
    const given = { command, input: parsed.value, actor, ...(refs ? { refs } : {}) }
    const before = path === null ? null : { ...snapshotOf(path), now: () => dumpStore(path) }
    let outcome: Outcome<unknown>
    try {
      outcome = await store.runner.run(given)
      if (before && !outcome.ok && !isDevice && dumpText(before.now()) !== dumpText(before.dump()))
        throw new Error(`a refused ${command.name} left a trace`)
    } finally {
      before?.close()
    }
    if (!outcome.ok) return { ok: false, refusal: outcome.refusal }
    if ('already' in outcome) throw new Error(`${command.name} was given before`)
    return { ok: true, value: outcome.value }
  }
  return Object.fromEntries(
    (Object.keys(verbs) as Verb[]).map((name) => [
      name,
      (input: unknown, refs?: readonly string[]) => give(name, input, refs),
    ]),
  ) as unknown as Desk
}
