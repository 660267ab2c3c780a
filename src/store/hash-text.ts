import { hash } from 'node:crypto'

/** What tells one text from another: the first 16 hexadecimal digits of its SHA-256. */
export function hashText(text: string): string {
  return hash('sha256', text).slice(0, 16)
}
