import type { ProcessDefinition } from '../../process/definition.ts'
import { hashText } from '../../store/hash-text.ts'

/** What tells a version from another: comments and layout of its file make no difference. */
export function versionHash(definition: ProcessDefinition): string {
  return hashText(JSON.stringify(definition))
}
