import type { Refusal } from '../domain/refusal.ts'

/** What became of a command that was given: done, done before under the same id, or refused without a trace. */
export type Outcome<Value> =
  | {
      readonly ok: true
      readonly value: Value
      readonly seq: number
      readonly id: string
      readonly batch: string | null
    }
  | {
      readonly ok: true
      readonly already: true
      readonly seq: number
      readonly id: string
      readonly batch: string | null
    }
  | { readonly ok: false; readonly refusal: Refusal }

/** Commands that undo takes back together; the ref is drawn with the first of them that is accepted. */
export type BatchHandle = { ref: string | null }
