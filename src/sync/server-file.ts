import { closeSync, fsyncSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { openNewFile } from '../store/open-new-file.ts'

const shape = z.strictObject({
  address: z.string(),
  /** Id of the server's store. */
  server: z.string(),
  device: z.string(),
  /** Certificates of a private authority, as PEM; null where the system's are believed. */
  authority: z.string().nullable(),
  /** The tokens of the agents who signed in on this device, the first of them first. */
  tokens: z.array(z.strictObject({ agent: z.string(), token: z.string() })),
})

/** What a device knows of its server, and what it is let in with. */
export type ServerFile = z.infer<typeof shape>

/** Beside the store and with its rights: whoever can read the one can read the other. */
function serverFilePath(storePath: string): string {
  return `${storePath}.server`
}

/** Reads it; null where the store was never connected, or the file is not what was written. */
export function readServerFile(storePath: string): ServerFile | null {
  try {
    const parsed = shape.safeParse(JSON.parse(readFileSync(serverFilePath(storePath), 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** The file with the token of an agent in it, in the place of an earlier one. */
export function withToken(file: ServerFile, agent: string, token: string): ServerFile {
  const others = file.tokens.filter((known) => known.agent !== agent)
  return { ...file, tokens: [...others, { agent, token }] }
}

/** Writes it whole or not at all. `isGroup`: the store is of a group, whose processes all sync. */
export function writeServerFile(
  storePath: string,
  file: ServerFile,
  { isGroup, process }: { readonly isGroup: boolean; readonly process: number },
): void {
  const path = serverFilePath(storePath)
  const unfinished = `${path}.${process}.new`
  const written = openNewFile(unfinished, isGroup ? 0o660 : 0o600)
  try {
    writeFileSync(written, `${JSON.stringify(file)}\n`)
    fsyncSync(written)
  } finally {
    closeSync(written)
  }
  renameSync(unfinished, path)
}
