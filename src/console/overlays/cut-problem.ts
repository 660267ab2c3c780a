import type { TextField } from '../components/text-field/text-field.ts'
import type { Key } from '../input/key.ts'
import type { Look } from '../look.ts'

/** What a full field says when more was typed or pasted than it took. */
export function cutProblem(field: TextField | null, key: Key, { say }: Look): string | null {
  const isText = key.kind === 'paste' || key.kind === 'character'
  return isText && field && field.text.length >= field.maxLength
    ? say('note.full', { n: field.maxLength })
    : null
}
