import { addNoteTo } from './doing/add-note-to.ts'
import { workOnCase } from './doing/case-work.ts'
import { beginProcess, giveStep, previewStep } from './doing/work-on-process.ts'
import { chooseStatus } from './doing/choose-status.ts'
import { changeSetting } from './doing/change-setting.ts'
import { beginAnnouncement, makeAnnouncement } from './doing/announce.ts'
import { beginCallback } from './doing/begin-callback.ts'
import { beginReply } from './doing/begin-reply.ts'
import { beginTransfer } from './doing/begin-transfer.ts'
import { correctAnswer } from './doing/correct-answer.ts'
import type { Doing } from './doing/doing.ts'
import { acceptOffer, declineOffer } from './doing/answer-offer.ts'
import { changeState, putBack, transfer } from './doing/hand-over.ts'
import { askPhone, dial } from './doing/phone.ts'
import { mark, markAll } from './doing/mark.ts'
import { endCallback, moveCallback, promiseCallback, takeOverCallback } from './doing/look-after-callbacks.ts'
import { dropView, keepView } from './doing/keep-view.ts'
import { linkToCustomer } from './doing/link-to-customer.ts'
import { fillInTemplate, previewTemplate } from './doing/fill-in-template.ts'
import { reveal, verifyCaller } from './doing/open-card.ts'
import { answerLine, runLine, runMacroHere } from './doing/run-line.ts'
import { editInEditor } from './doing/edit-outside.ts'
import { showOtherDraft } from './doing/show-other-draft.ts'
import { quoteAnswered } from './doing/quote-answered.ts'
import { attachFile } from './doing/attach-file.ts'
import { beginSave, openFile, saveFiles } from './doing/files.ts'
import { completePath } from './doing/complete-path.ts'
import { goOnHeld } from './doing/hold-back.ts'
import { sendReply } from './doing/send-reply.ts'
import { copyText } from './doing/copy.ts'
import { lockConsole, unlockConsole } from './doing/lock.ts'
import {
  markRead,
  retryUndelivered,
  settleRefused,
  settleFromDevice,
  takeBackAnnouncement,
} from './doing/clear-inbox.ts'
import { beginPin, provePin, setPin } from './doing/set-pin.ts'
import { setStatusOf } from './doing/set-status-of.ts'
import { throwDraftAway } from './doing/throw-draft-away.ts'
import { takeBack } from './doing/take-back.ts'
import { take, takeNext } from './doing/take.ts'
import { tellLeftDraft } from './doing/tell-left-draft.ts'
import { wrapUp } from './doing/wrap-up.ts'
import { previewMarked, wrapUpMarked } from './doing/wrap-up-marked.ts'
import type { Intent } from './state/intent.ts'
import { isRepeatable } from './state/repeated.ts'

/** What an agent at work may ask for: all but beginning, leaving, and how the terminal is written. */
export type WorkIntent = Exclude<
  Intent,
  { readonly do: 'make-demo' | 'make-own' | 'sign-in' | 'switch-reader' | 'write-again' | 'quit' }
>

/** Does what an agent at work asked for, and tells through the console what became of it. */
export async function performIntent(intent: WorkIntent, doing: Doing): Promise<void> {
  await done(intent, doing)
  // What is told as done can be done again to another record.
  const { ui } = doing
  if (isRepeatable(intent) && ui.scene().model.notice?.kind === 'done') ui.change({ do: 'remember', intent })
}

async function done(intent: WorkIntent, doing: Doing): Promise<void> {
  switch (intent.do) {
    case 'take':
      return await take(doing, intent.ref)
    case 'take-next':
      return await takeNext(doing)
    case 'put-back':
      return await putBack(doing, intent)
    case 'accept':
      return await acceptOffer(doing, intent.ref)
    case 'decline':
      return await declineOffer(doing, intent)
    case 'hold':
    case 'resume':
    case 'end':
      return await changeState(doing, intent.do, intent.ref)
    case 'dial':
      return await dial(doing, intent)
    case 'mute':
    case 'digits':
    case 'redirect':
      return await askPhone(doing, intent)
    case 'begin-transfer':
      return beginTransfer(doing, intent.ref)
    case 'transfer':
      return await transfer(doing, intent)
    case 'wrap-up':
      return await wrapUp(doing, intent)
    case 'correct-wrap-up':
      return await correctAnswer(doing, intent)
    case 'begin-reply':
      return await beginReply(doing, intent)
    case 'fill-in-template':
      return fillInTemplate(doing, intent.template)
    case 'edit-outside':
      return await editInEditor(doing)
    case 'other-draft':
      return showOtherDraft(doing)
    case 'quote':
      return quoteAnswered(doing)
    case 'preview-template':
      return previewTemplate(doing, intent.template)
    case 'attach-file':
      return attachFile(doing, intent.path)
    case 'reply':
      return await sendReply(doing, intent)
    case 'run-line':
      return await runLine(doing, intent)
    case 'run-macro':
      return await runMacroHere(doing, intent)
    case 'answer-line':
      return await answerLine(doing, intent.isYes)
    case 'mark':
      return mark(doing, intent.ref)
    case 'mark-all':
      return await markAll(doing)
    case 'preview-marked':
      return await previewMarked(doing, intent)
    case 'wrap-up-marked':
      return await wrapUpMarked(doing, intent)
    case 'open-case':
    case 'link-case':
    case 'resolve-case':
    case 'pend-case':
    case 'reopen-case':
    case 'close-case':
    case 'assign-case':
    case 'prioritize-case':
    case 'check-item':
    case 'add-item':
      return await workOnCase(doing, intent)
    case 'step-process':
      return await giveStep(doing, intent)
    case 'preview-step':
      return await previewStep(doing, intent)
    case 'start-process':
      return await beginProcess(doing, intent)
    case 'begin-save':
      return beginSave(doing, intent.isAll)
    case 'save-files':
      return saveFiles(doing, intent)
    case 'open-file':
      return await openFile(doing, intent)
    case 'complete-path':
      return completePath(doing)
    case 'go-on-held':
      return await sendHeld(doing, intent)
    case 'note':
      return await addNoteTo(doing, intent.ref, intent.text)
    case 'begin-announcement':
      return beginAnnouncement(doing)
    case 'announce':
      return await makeAnnouncement(doing, intent.announcement)
    case 'begin-callback':
      return beginCallback(doing, intent)
    case 'schedule-callback':
      return await promiseCallback(doing, intent)
    case 'move-callback':
      return await moveCallback(doing, intent.ref, intent.when)
    case 'finish-callback':
      return await endCallback(doing, intent)
    case 'take-over-callback':
      return await takeOverCallback(doing, intent.ref)
    case 'verify':
      return await verifyCaller(doing, intent)
    case 'reveal':
      return await reveal(doing, intent)
    case 'link-customer':
      return await linkToCustomer(doing, intent.ref, intent.customer)
    case 'choose-status':
      return await chooseStatus(doing, intent)
    case 'save-view':
      return await keepView(doing, intent)
    case 'remove-view':
      return await dropView(doing, intent)
    case 'mark-read':
      return await markRead(doing, intent)
    case 'withdraw-announcement':
      return await takeBackAnnouncement(doing, intent.ref)
    case 'settle-refusal':
      return await settleRefused(doing, intent.ref)
    case 'settle':
      return await settleFromDevice(doing, intent)
    case 'retry-delivery':
      return await retryUndelivered(doing, intent.ref)
    case 'set-status-of':
      return await setStatusOf(doing, intent)
    case 'change-setting':
      return changeSetting(doing, intent)
    case 'copy':
      return copyText(doing, intent)
    case 'lock':
      return lockConsole(doing)
    case 'unlock':
      return await unlockConsole(doing, intent.pin)
    case 'begin-pin':
      return beginPin(doing)
    case 'prove-pin':
      return await provePin(doing, intent.pin)
    case 'set-pin':
      return await setPin(doing, intent.pin)
    case 'throw-draft-away':
      return throwDraftAway(doing, intent)
    case 'tell-left-draft':
      return tellLeftDraft(doing, intent.ref)
    case 'undo':
      return await takeBack(doing, intent.seq)
    default:
      return intent satisfies never
  }
}

/** Gives what was held back, over the form that it came from. */
async function sendHeld(doing: Doing, intent: Extract<Intent, { readonly do: 'go-on-held' }>): Promise<void> {
  const next = goOnHeld(doing, intent)
  if (next) await performIntent(next, { ...doing, scene: doing.ui.scene() })
}
