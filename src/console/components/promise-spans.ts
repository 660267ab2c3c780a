import type { SlaClockKind } from '../../domain/sla-policy.ts'
import type { Look } from '../look.ts'
import { span, type Line } from './line.ts'
import { shortTerm } from './short-span.ts'

/** What a case is promised next and how long there is; nothing where nothing is promised. */
export function promiseSpans(
  promise: { readonly kind: SlaClockKind; readonly dueAt: number } | null,
  now: number,
  { say, language }: Look,
): Line {
  if (promise === null) return []
  const left = (promise.dueAt - now) / 1000
  return [
    span(`  ${say(`promise.${promise.kind}`)} `, 'dim'),
    span(`${shortTerm(left, language)}${left < 0 ? '!' : ''}`, left < 0 ? 'alarm' : 'plain'),
  ]
}
