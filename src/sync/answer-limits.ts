/** How much of an answer a device reads at most, so that no server fills its memory or keeps it waiting. */
export type AnswerLimits = {
  /** Bytes of one answer, and of one part of a copy, once they are unpacked. */
  readonly bytes: number
  /** How long a copy may be without a whole part. */
  readonly partWithinMs: number
}

/** A page of changes and a part of a copy are of a few thousand rows. */
export const usualLimits: AnswerLimits = { bytes: 64 * 1024 * 1024, partWithinMs: 120_000 }
