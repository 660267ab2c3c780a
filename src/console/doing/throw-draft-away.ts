import { recentEvents } from '../../queries/events/recent-events.ts'
import type { WaitingDraft } from '../../desk/drafts.ts'
import { caseOfResolution } from '../forms/resolution.ts'
import type { Look } from '../look.ts'
import type { Intent } from '../state/intent.ts'
import type { Doing } from './doing.ts'

/** Throws away a draft that is not wanted any more; `u` brings it back. */
export function throwDraftAway(
  { ui, look, desk, reading }: Doing,
  { kind, under }: Extract<Intent, { readonly do: 'throw-draft-away' }>,
): void {
  const draft = desk.drafts.waiting().find((each) => each.kind === kind && each.under === under)
  if (!draft) return
  desk.thrownAway.throwAway(draft, reading.reader.one(recentEvents, { limit: 1 })?.seq ?? 0)
  const text = look.say('done.draft-thrown-away', { what: draftWord(draft, look) })
  ui.change({ do: 'notice', notice: { kind: 'done', text, hint: look.say('hint.draft-thrown-away') } })
}

/** Brings back the last draft that was thrown away, where nothing was done in the store since that could be taken back instead. */
export function bringDraftBack({ ui, look, desk }: Doing, lastDone: number): boolean {
  const thrown = desk.thrownAway.latest()
  if (!thrown || thrown.after < lastDone) return false
  const key = desk.thrownAway.bringBack() === 'beside' ? 'done.draft-back-beside' : 'done.draft-back'
  const text = look.say(key, { what: draftWord(thrown.draft, look) })
  ui.change({ do: 'notice', notice: { kind: 'done', text, hint: '' } })
  return true
}

function draftWord({ kind, under }: WaitingDraft, { say }: Look): string {
  const caseRef = caseOfResolution(under)
  return `${say(`my-work.draft.${caseRef === null ? kind : 'resolution'}`)} (${caseRef ?? under})`
}
