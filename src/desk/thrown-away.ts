import type { DraftsOf } from './drafts-of.ts'
import type { Drafts, WaitingDraft } from './drafts.ts'

/** Drafts that their writer threw away since the program began; nothing of them is written anywhere. */
export type ThrownAway = {
  /** Throws a draft away. `after` is the number of the store's latest event, which says what it was done after. */
  readonly throwAway: (draft: WaitingDraft, after: number) => void
  /** The last that was thrown away and not brought back. */
  readonly latest: () => { readonly draft: WaitingDraft; readonly after: number } | undefined
  /** Makes that a draft again, or puts it beside one that was begun since; answers which. */
  readonly bringBack: () => 'draft' | 'beside'
}

const most = 20

/** What was thrown away of the drafts of one agent. */
export function thrownAwayOf(drafts: Drafts): ThrownAway {
  let thrown: readonly { readonly draft: WaitingDraft; readonly after: number }[] = []
  return {
    throwAway(waiting, after) {
      const { under } = waiting
      switch (waiting.kind) {
        case 'note':
          letGo(drafts.notes, under, waiting.draft)
          break
        case 'transfer':
          letGo(drafts.transferNotes, under, waiting.draft)
          break
        case 'reply':
          letGo(drafts.replies, under, waiting.draft)
          break
        case 'wrap-up':
          letGo(drafts.wrapUps, under, waiting.draft)
          break
        case 'callback':
          letGo(drafts.callbacks, under, waiting.draft)
          break
        default:
          waiting satisfies never
      }
      thrown = [...thrown, { draft: waiting, after }].slice(-most)
    },
    latest: () => thrown.at(-1),
    bringBack() {
      const waiting = thrown.at(-1)?.draft
      thrown = thrown.slice(0, -1)
      switch (waiting?.kind) {
        case 'note':
          return drafts.notes.putBack(waiting.under, waiting.draft)
        case 'transfer':
          return drafts.transferNotes.putBack(waiting.under, waiting.draft)
        case 'reply':
          return drafts.replies.putBack(waiting.under, waiting.draft)
        case 'wrap-up':
          return drafts.wrapUps.putBack(waiting.under, waiting.draft)
        case 'callback':
          return drafts.callbacks.putBack(waiting.under, waiting.draft)
        case undefined:
          return 'draft'
        default:
          return waiting satisfies never
      }
    },
  }
}

/** What was looked at is thrown away, whichever console wrote it last. */
function letGo<Content>(drafts: DraftsOf<Content>, under: string, content: Content): void {
  drafts.adopt(under)
  drafts.letGo(under, content)
}
