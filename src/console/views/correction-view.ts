import type { WrapUpDraft } from '../../desk/drafts.ts'
import type { WrapUpRecord } from '../../queries/interactions/latest-wrap-up.ts'
import type { InteractionView } from '../../queries/interactions/interaction-view.ts'
import { noteKey } from '../forms/wrap-up-form.ts'
import type { WrapUpView } from '../state/views.ts'
import type { Reading } from './reading.ts'
import { wrapUpView } from './wrap-up-view.ts'

/**
 * What correcting a wrap-up asks for, with the answer that stands; null where there is none. What the first answer caused stays as it
 * is, so nothing is asked for it again. What was typed about a customer who may not be seen is left out, and stays as it was.
 */
export function correctionView(
  { interaction, wrapUp }: InteractionView,
  isMasked: boolean,
  reading: Reading,
): WrapUpView | null {
  const asked = wrapUp ? wrapUpView(interaction.queueId, reading) : null
  if (!wrapUp || !asked) return null
  const { questions } = asked
  const codes = questions.codes.map((each) => ({ ...each, code: { ...each.code, consequences: [] } }))
  return { ...asked, questions: { ...questions, codes }, draft: answerOf(wrapUp, isMasked) }
}

function answerOf(wrapUp: WrapUpRecord, isMasked: boolean): WrapUpDraft {
  const { reasonCodeId, outcomeCodeId, moreOutcomes, fields, note } = wrapUp
  const typed = Object.entries(fields).flatMap(([key, value]): readonly (readonly [string, string])[] =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[key, String(value)]]
      : [],
  )
  const texts = isMasked ? {} : Object.fromEntries([...typed, [noteKey, note]])
  return {
    reason: reasonCodeId === null ? null : pathOf(reasonCodeId),
    outcomes: [...(outcomeCodeId === null ? [] : [outcomeCodeId]), ...moreOutcomes].map(pathOf),
    texts,
  }
}

/** The path in the id of a code: `outcome:refund.promised@2`. */
function pathOf(code: string): string {
  return code.slice(code.indexOf(':') + 1, code.lastIndexOf('@'))
}
