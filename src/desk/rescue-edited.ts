import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { draftTextOf, keepDraftText } from './draft-text.ts'
import type { Drafts } from './drafts.ts'
import { editedFile, readEdited, setAside } from './edited-file.ts'

const lentText = z.object({
  storeId: z.string(),
  agent: z.string(),
  /** Null where no draft is kept of it. */
  of: draftTextOf.nullable(),
  /** The text as it was lent. */
  given: z.string(),
})

/** What stands beside a text in an editor, so that it finds back to its draft whatever becomes of the console. */
export type LentText = z.output<typeof lentText>

export type RescueOptions = {
  readonly storeId: string
  readonly draftsOf: (agent: string) => Drafts
  /** Writes the drafts at once, and throws where that is not possible. */
  readonly flush: () => void
  /** Where files too long to be a text are left. */
  readonly aside: string
}

/**
 * Makes a draft of what an editor saved in a folder; what is of no draft is set aside. Answers whether the folder may go: not where the text is of another store,
 * or its draft cannot be written.
 */
export function rescueEdited(folder: string, { storeId, draftsOf, flush, aside }: RescueOptions): boolean {
  const path = join(folder, editedFile.of)
  const lent = existsSync(path) ? lentText.safeParse(jsonOrNothing(readFileSync(path, 'utf8'))) : null
  if (!lent?.success) return true
  if (lent.data.storeId !== storeId) return false
  const edited = readEdited(folder, aside)
  if (edited.is !== 'text') return true
  const { agent, of, given } = lent.data
  if (edited.text === given) return true
  if (!of) {
    setAside(folder, aside)
    return true
  }
  keepDraftText(draftsOf(agent), of, { given, text: edited.text })
  try {
    flush()
  } catch {
    // The disk is full: the file stays, and the next console tries again.
    return false
  }
  // What is saved later is a change of what is the draft by now.
  writeFileSync(path, JSON.stringify({ ...lent.data, given: edited.text } satisfies LentText))
  return true
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
