import { correctWrapUp } from '../../commands/interactions/correct-wrap-up.ts'
import { parseRef } from '../../domain/ids.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { latestWrapUp } from '../../queries/interactions/latest-wrap-up.ts'
import type { Reader } from '../../store/reader.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { giveEach } from '../give-each.ts'
import { codePath } from '../shapes/interaction-shape.ts'
import type { ShellOnStore } from '../shell.ts'
import { type WrapAsked, wrapInputs } from '../wrap-input.ts'
import { askedFor } from './wrap.ts'

/** Corrects a wrap-up: what is not said stays as it was. */
export async function correct(call: Call, shell: ShellOnStore): Promise<Answer> {
  const asked = await askedFor('correct', call, shell)
  if ('kind' in asked) return asked
  const inputOf = wrapInputs(shell.reader)
  return giveEach(
    {
      command: correctWrapUp,
      verb: 'correct',
      kind: 'interactions',
      inputOf: (ref) => inputOf(onTop(shell.reader, { ...asked, ref })),
      json: ({ ref }) => ({ ref }),
      text: ({ ref }, { say }) => say('shell.done.correct', { ref }),
    },
    call.text('where') === null ? [asked.ref] : [],
    { call, shell },
  )
}

/** What is asked for on top of how it was wrapped up; fields stay with the codes that ask for them. */
function onTop(reader: Reader, asked: WrapAsked): WrapAsked {
  const interaction = reader.one(interactionByRef, { ref: parseRef(asked.ref) ?? asked.ref })
  const last = interaction && reader.one(latestWrapUp, { interactionId: interaction.id })
  if (!last) return asked
  const isOutcomeKept = asked.outcome === undefined
  const more = last.moreOutcomes.flatMap((id) => codePath(id) ?? [])
  return {
    ...asked,
    reason: asked.reason ?? codePath(last.reasonCodeId) ?? undefined,
    outcome: asked.outcome ?? codePath(last.outcomeCodeId) ?? undefined,
    moreOutcomes: asked.moreOutcomes ?? (isOutcomeKept ? more : undefined),
    fields: isOutcomeKept ? { ...(last.fields as WrapAsked['fields']), ...asked.fields } : asked.fields,
  }
}
