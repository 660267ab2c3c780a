import type { wrapUpInteraction } from '../../commands/interactions/wrap-up-interaction.ts'
import type { WrapUpDraft } from '../../desk/drafts.ts'
import type { WrapUpCode, WrapUpSetCode } from '../../domain/wrap-up-code.ts'
import { callbackKey, noteKey } from '../forms/wrap-up-form.ts'
import type { Doing } from './doing.ts'
import { typedMoment, typedValue } from './typed-value.ts'

export type WrapUpInput = Parameters<typeof wrapUpInteraction.handler>[1]

type Made =
  { readonly ok: true; readonly value: WrapUpInput } | { readonly ok: false; readonly problem: string }

/**
 * What a form holds as the input of the command. Only what the chosen codes ask for is sent: what was typed for a code that
 * was changed for another stays behind. Times in words become moments; one that is none is the problem.
 */
export function wrapUpInput(
  doing: Doing,
  { ref, codes: known }: { readonly ref: string; readonly codes: readonly WrapUpSetCode[] },
  { reason, outcomes, texts }: WrapUpDraft,
): Made {
  const [outcome, ...moreOutcomes] = outcomes
  const paths = new Set([...(reason === null ? [] : [reason]), ...outcomes])
  const codes = known.map(({ code }) => code).filter(({ path }) => paths.has(path))
  const fields: Record<string, string> = {}
  for (const field of codes.flatMap((code) => code.fields)) {
    const typed = texts[field.key]?.trim() ?? ''
    if (typed === '') continue
    const value = typedValue(doing, field.type, typed)
    if (!value.ok) return value
    fields[field.key] = value.value
  }
  const note = texts[noteKey]?.trim() ?? ''
  const when = asksForTime(codes) ? (texts[callbackKey]?.trim() ?? '') : ''
  const dueAt = when === '' ? null : typedMoment(doing, when)
  if (dueAt && !dueAt.ok) return dueAt
  return {
    ok: true,
    value: {
      ref,
      ...(reason === null ? {} : { reason }),
      ...(outcome === undefined ? {} : { outcome }),
      ...(moreOutcomes.length === 0 ? {} : { moreOutcomes }),
      ...(Object.keys(fields).length === 0 ? {} : { fields }),
      ...(note === '' ? {} : { note }),
      ...(dueAt ? { callback: { dueAt: dueAt.value } } : {}),
    },
  }
}

function asksForTime(codes: readonly WrapUpCode[]): boolean {
  return codes.some(({ consequences }) =>
    consequences.some((consequence) => consequence.kind === 'callback' && consequence.afterSeconds === null),
  )
}
