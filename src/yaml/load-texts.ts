import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { YamlProblem, YamlProblemCode } from './yaml-problem.ts'

export type WrittenText = { readonly file: string; readonly text: string }

const fileLimit = 200
/** Measured: the worst file of this size keeps the YAML reader busy for a second and a half, of a megabyte for ten. */
const byteLimit = 192 * 1024

const yamlName = /\.ya?ml$/i

/** The texts of one file, or of every file of a folder whose name is `wanted`, of any YAML without it, in the order of their names. */
export function loadTexts(
  path: string,
  wanted = yamlName,
): {
  texts: readonly WrittenText[]
  problems: readonly YamlProblem[]
} {
  const texts: WrittenText[] = []
  const problems: YamlProblem[] = []
  const refuse = (code: YamlProblemCode, file: string, params: YamlProblem['params'] = {}) => {
    problems.push({ code, file, line: 1, column: 1, path: '', params })
  }
  try {
    const files = filesAt(path, wanted)
    if (files.length === 0) refuse('nothing-to-read', path)
    if (files.length > fileLimit) {
      refuse('too-many-files', path, { found: files.length, limit: fileLimit })
      return { texts, problems }
    }
    for (const file of files) {
      const found = statSync(file)
      if (!found.isFile()) {
        // A pipe would be waited for, and a device has no end.
        refuse('file-not-regular', file)
        continue
      }
      const { size } = found
      if (size > byteLimit) {
        refuse('file-too-large', file, { kilobytes: Math.ceil(size / 1024), limit: byteLimit / 1024 })
        continue
      }
      const text = decode(readFileSync(file))
      if (text === undefined) refuse('not-text', file)
      else texts.push({ file, text })
    }
  } catch (fault) {
    const reason = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)
    refuse(reason === 'ENOENT' ? 'path-not-found' : 'path-unreadable', path, { reason })
  }
  return { texts, problems }
}

function filesAt(path: string, wanted: RegExp): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter(
      (entry) => !entry.isDirectory() && wanted.test(entry.name) && !basename(entry.name).startsWith('.'),
    )
    .map((entry) => join(path, entry.name))
    .toSorted()
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}
