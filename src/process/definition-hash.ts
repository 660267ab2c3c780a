import { hash } from 'node:crypto'
import type { ProcessDefinition } from './definition.ts'

/** What tells one definition from another: 16 hexadecimal digits of the SHA-256 of its JSON. */
export function definitionHash(definition: ProcessDefinition): string {
  return hash('sha256', JSON.stringify(definition)).slice(0, 16)
}
