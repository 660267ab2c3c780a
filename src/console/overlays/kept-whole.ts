import * as z from 'zod'
import { textField } from '../components/text-field/text-field.ts'
import type { Scene } from '../actions/action.ts'
import type { Overlay } from '../state/model.ts'
import type { ComeBack } from './overlay-kind.ts'

/** A line that is typed, as it is kept: without what could be taken back in it. */
export const keptField = z
  .object({ text: z.string(), isMultiline: z.boolean(), maxLength: z.number() })
  .transform((kept) => textField(kept))

export const keptIndex = z.number().int().nonnegative()

/**
 * Keeps a small form with where the console is, as its schema has it, and opens it again as it was. What was typed in it is a line
 * and no draft: it is gone once the console is left as it should be.
 */
export function keptWhole<Kept>(
  schema: z.ZodType<Kept>,
  open: (kept: Kept, scene: Scene) => Overlay,
): {
  readonly keep: (overlay: Overlay) => unknown
  readonly comeBack: (kept: unknown, back: ComeBack) => void
} {
  return {
    keep: (overlay) => schema.safeParse(overlay).data ?? null,
    comeBack(kept, { scene, ui }) {
      const parsed = schema.safeParse(kept)
      if (parsed.success) ui.change({ do: 'open', overlay: open(parsed.data, scene) })
    },
  }
}
