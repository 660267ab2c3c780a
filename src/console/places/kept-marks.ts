import * as z from 'zod'
import { type Marks, marksOf } from '../state/marks.ts'

/** More are marked anew by one key, and would be written with every move of the selection. */
const mostKept = 200

/** How marks are kept. Each is of a version: what somebody changed meanwhile is kept out of what is done to all. */
export const keptMarks = z
  .object({
    records: z
      .array(
        z.object({
          id: z.string(),
          ref: z.string(),
          version: z.number(),
          queueId: z.string().nullable().default(null),
        }),
      )
      .readonly(),
    isAll: z.boolean(),
  })
  .default({ records: [], isAll: false })

export function marksToKeep({ records, isAll }: Marks): z.output<typeof keptMarks> {
  const isKept = records.size <= mostKept
  return { records: isKept ? [...records.values()] : [], isAll: isKept && isAll }
}

export function marksKept(kept: z.output<typeof keptMarks>): Marks {
  return marksOf(kept.records, kept)
}
