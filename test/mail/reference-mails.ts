import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../shared/reference/mail/', import.meta.url))

/** Path of the 104 reference mails, which lie beside the project and are not part of it. */
export function referenceMailFolder(): string {
  if (existsSync(folder)) return folder
  throw new Error(
    `The reference mails are missing: this test reads ${folder} (../shared/reference/mail from the project)`,
  )
}

/** Paths of the reference mails within their folder, sorted. */
export function referenceMailNames(): string[] {
  const names = readdirSync(referenceMailFolder(), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.eml')).toSorted()
}

export function referenceMail(name: string): Buffer {
  return readFileSync(referenceMailFolder() + name)
}
