import type { replyToChildren } from '../../commands/cases/reply-to-children.ts'
import { type Leaving, type Letter, leavingOf, leavingShape } from '../leaving.ts'
import type { Page } from '../page.ts'
import { iso } from '../shapes/iso.ts'
import { lacksText, printLeaving } from './print-leaving.ts'
import { dotted } from './words.ts'

/** What became of an answer to all cases below one. */
export type Replied = Extract<Awaited<ReturnType<typeof replyToChildren.handler>>, { ok: true }>['value']

type Showing = {
  /** What each case is told by its ref; what is not in it is told what all are. */
  readonly letters: ReadonlyMap<string, Letter>
  readonly common: Letter
  readonly isMasked: boolean
  readonly isRehearsal: boolean
  readonly isNow: boolean
  readonly at: number
}

/** As programs read it: each answer with its header, in a rehearsal with its text too. */
export function repliedShape({ replies, ...value }: Replied, showing: Showing) {
  return {
    ...value,
    replies: replies.map((reply) => ({
      ...reply,
      ...leavingShape(leavingOfReply(reply, showing), showing.isRehearsal),
    })),
    notBefore: iso(value.notBefore),
  }
}

/** As people read it: who is told and who is not; in a rehearsal what each is told. */
export function repliedText({ replies, leftOut, notBefore }: Replied, showing: Showing, page: Page): string {
  const { say, clean, format, block } = page
  const { letters, common, isRehearsal, isNow, at } = showing
  const n = replies.length
  // What all are told alike stands once.
  const isAlike = letters.size === 0
  return [
    ...replies.flatMap((reply) => {
      const leaving = leavingOfReply(reply, showing)
      const { case: ref, delivery } = reply
      const line = say('shell.done.case-reply-to', { ref, delivery, to: leaving.to })
      if (isRehearsal && !isAlike) return [line, printLeaving(leaving, page), '']
      const lacks = leaving.written && lacksText(leaving.written, page)
      return [dotted([line, isRehearsal && clean(leaving.subject), lacks])]
    }),
    ...(isRehearsal && isAlike ? ['', block(clean(common.text, { multiline: true }), 2), ''] : []),
    ...leftOut.map(({ case: ref, why }) =>
      say('shell.done.case-reply-left-out', { ref, why: say(`left-out.${why}`) }),
    ),
    ...(leftOut.length === 0 ? [] : [say('shell.case-reply.left-out', { n: leftOut.length })]),
    isNow
      ? say('shell.done.case-reply-to-children-now', { n })
      : say('shell.done.case-reply-to-children', { n, time: format.span(notBefore - at) }),
  ].join('\n')
}

function leavingOfReply(reply: Replied['replies'][number], { letters, common, isMasked }: Showing): Leaving {
  return leavingOf(reply, letters.get(reply.case) ?? common, isMasked)
}
