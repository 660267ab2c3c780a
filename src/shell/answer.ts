import type { Refusal } from '../domain/refusal.ts'
import type { Mistake } from './call.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Page } from './page.ts'

/** What a refusal has to say beyond its message: for programs beside code, message and hint, for people in lines before them. */
export type Details = { readonly json: object; readonly text: (page: Page) => string }

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
  | {
      readonly kind: 'refused'
      readonly refusal: Refusal
      /** Says what to do where the shell knows more than the refusal. */
      readonly hint?: (page: Page) => string
      readonly details?: Details
    }
  | { readonly kind: 'mistaken'; readonly mistake: Mistake }
  | { readonly kind: 'ended'; readonly exitCode: ExitCode }

/** Answers with one JSON object for programs and a text for people; the text is only made when a person reads it. */
export function show(json: object, text: (page: Page) => string, exitCode: ExitCode = 0): Answer {
  return { kind: 'shown', json, text, exitCode }
}

export function refuseWith(refusal: Refusal, details?: Details): Answer {
  return { kind: 'refused', refusal, ...(details && { details }) }
}

export function mistakenBy(mistake: Mistake): Answer {
  return { kind: 'mistaken', mistake }
}
