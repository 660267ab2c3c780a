import type { Refusal } from '../domain/refusal.ts'
import type { Mistake } from './call.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Page } from './page.ts'

/**
 * What a verb answers with: something to see, an expected "no", a mistake in what was asked,
 * or an end whose lines (a batch's acknowledgements) are out already.
 */
export type Answer =
  | {
      readonly kind: 'shown'
      readonly json: object
      readonly text: (page: Page) => string
      readonly exitCode: ExitCode
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'mistaken'; readonly mistake: Mistake }
  | { readonly kind: 'ended'; readonly exitCode: ExitCode }

/** Answers with one JSON object for programs and a text for people; the text is only made when a person reads it. */
export function show(json: object, text: (page: Page) => string): Answer {
  return { kind: 'shown', json, text, exitCode: 0 }
}

export function refuseWith(refusal: Refusal): Answer {
  return { kind: 'refused', refusal }
}

export function mistakenBy(mistake: Mistake): Answer {
  return { kind: 'mistaken', mistake }
}
