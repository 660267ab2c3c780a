import type { Refusal } from './refusal.ts'

/** Thrown where a store that answers at once meets what a person can do something about; caught where a verb is run. */
export class StoreRefused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}
