import { abandonInteraction } from '../../src/commands/abandon-interaction.ts'
import { acceptInteraction } from '../../src/commands/accept-interaction.ts'
import { addAccountPerson } from '../../src/commands/add-account-person.ts'
import { giveConsent } from '../../src/commands/give-consent.ts'
import { mergeCustomers } from '../../src/commands/merge-customers.ts'
import { moveRestOfCustomer } from '../../src/commands/move-rest-of-customer.ts'
import { objectToMarketing } from '../../src/commands/object-to-marketing.ts'
import { recordVerification } from '../../src/commands/record-verification.ts'
import { removeAccountPerson } from '../../src/commands/remove-account-person.ts'
import { revealCard } from '../../src/commands/reveal-card.ts'
import { withdrawConsent } from '../../src/commands/withdraw-consent.ts'
import { addContactPoint } from '../../src/commands/add-contact-point.ts'
import { addDoNotContact } from '../../src/commands/add-do-not-contact.ts'
import { addNote } from '../../src/commands/add-note.ts'
import { applySite } from '../../src/commands/apply-site.ts'
import { assignCase } from '../../src/commands/assign-case.ts'
import { callBackMessage } from '../../src/commands/call-back-message.ts'
import { composeMessage } from '../../src/commands/compose-message.ts'
import { correctWrapUp } from '../../src/commands/correct-wrap-up.ts'
import { createCustomer } from '../../src/commands/create-customer.ts'
import { declineInteraction } from '../../src/commands/decline-interaction.ts'
import { editCustomer } from '../../src/commands/edit-customer.ts'
import { endInteraction } from '../../src/commands/end-interaction.ts'
import { failDelivery } from '../../src/commands/fail-delivery.ts'
import { fallDueCallback } from '../../src/commands/fall-due-callback.ts'
import { finishCallback } from '../../src/commands/finish-callback.ts'
import { holdInteraction } from '../../src/commands/hold-interaction.ts'
import { importCustomer } from '../../src/commands/import-customer.ts'
import { importRecord } from '../../src/commands/import-record.ts'
import { liftDoNotContact } from '../../src/commands/lift-do-not-contact.ts'
import { linkCustomer } from '../../src/commands/link-customer.ts'
import { openCase } from '../../src/commands/open-case.ts'
import { offerInteraction } from '../../src/commands/offer-interaction.ts'
import { putBackInteraction } from '../../src/commands/put-back-interaction.ts'
import { receiveInteraction } from '../../src/commands/receive-interaction.ts'
import { removeContactPoint } from '../../src/commands/remove-contact-point.ts'
import { saveTemplate } from '../../src/commands/save-template.ts'
import { removeTemplate } from '../../src/commands/remove-template.ts'
import { saveMacro } from '../../src/commands/save-macro.ts'
import { removeMacro } from '../../src/commands/remove-macro.ts'
import { replyMessage } from '../../src/commands/reply-message.ts'
import { rescheduleCallback } from '../../src/commands/reschedule-callback.ts'
import { resumeInteraction } from '../../src/commands/resume-interaction.ts'
import { retryDelivery } from '../../src/commands/retry-delivery.ts'
import { scheduleCallback } from '../../src/commands/schedule-callback.ts'
import { setCasePending } from '../../src/commands/set-case-pending.ts'
import { bringBackMessage } from '../../src/commands/bring-back-message.ts'
import { breachSla } from '../../src/commands/breach-sla.ts'
import { warnOfSla } from '../../src/commands/warn-of-sla.ts'
import { leaveAgent } from '../../src/commands/leave-agent.ts'
import { logCall } from '../../src/commands/log-call.ts'
import { wakeCase } from '../../src/commands/wake-case.ts'
import { replyOnCase } from '../../src/commands/reply-on-case.ts'
import { replyToChildren } from '../../src/commands/reply-to-children.ts'
import { resolveCase } from '../../src/commands/resolve-case.ts'
import { closeCase } from '../../src/commands/close-case.ts'
import { reopenCase } from '../../src/commands/reopen-case.ts'
import { linkCaseInteraction } from '../../src/commands/link-case-interaction.ts'
import { unlinkCaseInteraction } from '../../src/commands/unlink-case-interaction.ts'
import { editCase } from '../../src/commands/edit-case.ts'
import { linkCase } from '../../src/commands/link-case.ts'
import { unlinkCase } from '../../src/commands/unlink-case.ts'
import { setCaseParent } from '../../src/commands/set-case-parent.ts'
import { addChecklistItem } from '../../src/commands/add-checklist-item.ts'
import { checkOffItem } from '../../src/commands/check-off-item.ts'
import { uncheckItem } from '../../src/commands/uncheck-item.ts'
import { removeChecklistItem } from '../../src/commands/remove-checklist-item.ts'
import { mergeCase } from '../../src/commands/merge-case.ts'
import { splitCase } from '../../src/commands/split-case.ts'
import { seeMention } from '../../src/commands/see-mention.ts'
import { setCasePriority } from '../../src/commands/set-case-priority.ts'
import { setAgentStatus } from '../../src/commands/set-agent-status.ts'
import { signInAgent } from '../../src/commands/sign-in-agent.ts'
import { signOutAgent } from '../../src/commands/sign-out-agent.ts'
import { startDelivery } from '../../src/commands/start-delivery.ts'
import { succeedDelivery } from '../../src/commands/succeed-delivery.ts'
import { takeInteraction } from '../../src/commands/take-interaction.ts'
import { takeNextInteraction } from '../../src/commands/take-next-interaction.ts'
import { timeOutOffer } from '../../src/commands/time-out-offer.ts'
import { timeOutWrapUp } from '../../src/commands/time-out-wrap-up.ts'
import { transferInteraction } from '../../src/commands/transfer-interaction.ts'
import { undo } from '../../src/commands/undo.ts'
import { wrapUpInteraction } from '../../src/commands/wrap-up-interaction.ts'
import type { Decision } from '../../src/domain/decision.ts'
import type { CommandDefinition } from '../../src/store/command-definition.ts'
import type { Outcome } from '../../src/store/outcome.ts'
import { dumpStore, dumpText } from './dump-store.ts'
import type { TestStore } from './an-empty-store.ts'

/** Every command under the word that a test says. */
export const verbs = {
  signIn: signInAgent,
  signOut: signOutAgent,
  status: setAgentStatus,
  receive: receiveInteraction,
  take: takeInteraction,
  takeNext: takeNextInteraction,
  putBack: putBackInteraction,
  offer: offerInteraction,
  accept: acceptInteraction,
  decline: declineInteraction,
  timeOutOffer,
  abandon: abandonInteraction,
  hold: holdInteraction,
  resume: resumeInteraction,
  transfer: transferInteraction,
  end: endInteraction,
  wrapUp: wrapUpInteraction,
  correct: correctWrapUp,
  timeOut: timeOutWrapUp,
  linkCustomer,
  note: addNote,
  newCustomer: createCustomer,
  importCustomer,
  importRecord,
  editCustomer,
  addContactPoint,
  removeContactPoint,
  callBack: scheduleCallback,
  reschedule: rescheduleCallback,
  finishCallback,
  fallDue: fallDueCallback,
  doNotContact: addDoNotContact,
  liftDoNotContact,
  openCase,
  assignCase,
  prioritize: setCasePriority,
  seeMention,
  splitCase,
  mergeCase,
  removeChecklistItem,
  uncheckItem,
  checkOffItem,
  addChecklistItem,
  setCaseParent,
  unlinkCase,
  linkCase,
  editCase,
  unlinkCaseInteraction,
  linkCaseInteraction,
  reopenCase,
  closeCase,
  replyOnCase,
  replyToChildren,
  resolveCase,
  wakeCase,
  leaveAgent,
  logCall,
  warnOfSla,
  breachSla,
  setCasePending,
  reply: replyMessage,
  compose: composeMessage,
  bringBackMessage,
  callBackMessage,
  saveTemplate,
  removeTemplate,
  saveMacro,
  removeMacro,
  retryDelivery,
  startDelivery,
  succeedDelivery,
  failDelivery,
  joinAccount: addAccountPerson,
  giveConsent,
  mergeCustomers,
  moveRestOfCustomer,
  objectToMarketing,
  verify: recordVerification,
  leaveAccount: removeAccountPerson,
  reveal: revealCard,
  withdrawConsent,
  undo,
  applySite,
} as const

export type Verb = keyof typeof verbs
type ValueOf<Command> = Command extends { handler: (...args: never[]) => Promise<Decision<infer Value>> }
  ? Value
  : never

/** What somebody can do, each verb with its input; answers what became of it, without the numbers of the event. */
export type Desk = {
  readonly [Name in Verb]: (
    input: Parameters<(typeof verbs)[Name]['handler']>[1],
    refs?: readonly string[],
  ) => Promise<Decision<ValueOf<(typeof verbs)[Name]>>>
}

/** The desk of an actor. Whatever is refused is checked to have left the store as it was, to the last byte. */
export function deskOf(site: TestStore, actor: string): Desk {
  const give = async (name: Verb, input: unknown, refs?: readonly string[]): Promise<Decision<unknown>> => {
    const command = verbs[name] as unknown as CommandDefinition
    const parsed = command.parse(input)
    if (!parsed.ok) return parsed
    const before = dumpText(dumpStore(site.path))
    const given = { command, input: parsed.value, actor, ...(refs ? { refs } : {}) }
    const outcome: Outcome<unknown> = await site.store.runner.run(given)
    if (!outcome.ok) {
      if (dumpText(dumpStore(site.path)) !== before) throw new Error(`a refused ${command.name} left a trace`)
      return { ok: false, refusal: outcome.refusal }
    }
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
