import type { wrapUpInteraction } from '../../commands/interactions/wrap-up-interaction.ts'
import type { WrapUpDraft } from '../../desk/drafts.ts'
import type { WrapUpCode, WrapUpField, WrapUpSetCode } from '../../domain/wrap-up-code.ts'
import { sayUnclear } from '../../language/say-unclear.ts'
import { parseWhen } from '../../language/when.ts'
import { zoned } from '../../language/zoned.ts'
import { callbackKey, noteKey } from '../forms/wrap-up-form.ts'
import { readTimeZone } from '../views/read-offers.ts'
import type { Doing } from './doing.ts'

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
    const value = fieldValue(doing, field, typed)
    if (!value.ok) return value
    fields[field.key] = value.value
  }
  const note = texts[noteKey]?.trim() ?? ''
  const when = asksForTime(codes) ? (texts[callbackKey]?.trim() ?? '') : ''
  const dueAt = when === '' ? null : moment(doing, when)
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

type Told<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: string }

/** Days and times are typed in words as everywhere; what is left as typed, the command reads by its type. */
function fieldValue(doing: Doing, { type }: WrapUpField, typed: string): Told<string> {
  if (type === 'datetime') {
    const at = moment(doing, typed)
    return at.ok ? { ok: true, value: new Date(at.value).toISOString() } : at
  }
  if (type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(typed)) {
    const at = moment(doing, typed)
    return at.ok ? { ok: true, value: dayOf(at.value, readTimeZone(doing.reading)) } : at
  }
  return { ok: true, value: typed }
}

function moment(doing: Doing, typed: string): Told<number> {
  const at = parseWhen(typed, doing.now(), readTimeZone(doing.reading))
  if (typeof at === 'number') return { ok: true, value: at }
  const { message, hint } = sayUnclear(at, doing.look.language)
  return { ok: false, problem: `${message} ${hint}` }
}

/** The day of a moment where the site is. */
function dayOf(at: number, timeZone: string): string {
  const { year, month, day } = zoned(timeZone).wallOf(at)
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
}
