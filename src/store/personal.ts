import { hash } from 'node:crypto'

export type SplitInput = {
  /** The input without its personal data. */
  readonly open: unknown
  /** The personal values by path, as JSON; null when there are none. */
  readonly personal: string | null
}

type Found = [path: (string | number)[], value: unknown]

/** Takes the values at the personal paths out of an input, so that erasure can empty them beside the event. */
export function splitPersonal(input: unknown, paths: readonly string[]): SplitInput {
  if (paths.length === 0) return { open: input, personal: null }
  const open = structuredClone(input)
  const found: Found[] = []
  for (const path of paths) takeOut(open, path.split('.'), [], found)
  return { open, personal: found.length === 0 ? null : JSON.stringify(found) }
}

/** Puts personal values back to where they were; without them (erased) the input stays open. */
export function joinPersonal(open: unknown, personal: string | null): unknown {
  if (personal === null) return open
  const joined = structuredClone(open)
  for (const [path, value] of JSON.parse(personal) as Found[]) putIn(joined, path, value)
  return joined
}

/** What the event keeps of erased data: enough to prove it, too little to guess it. */
export function personalDigest(salt: string, content: string): string {
  return hash('sha256', salt + content, 'hex')
}

function takeOut(node: unknown, path: readonly string[], at: (string | number)[], found: Found[]): void {
  const [step, ...rest] = path
  if (step === undefined || typeof node !== 'object' || node === null) return
  const container = node as Record<string | number, unknown>
  const keys = step === '*' ? Object.keys(container) : step in container ? [step] : []
  for (const key of keys) {
    if (rest.length > 0) {
      takeOut(container[key], rest, [...at, key], found)
    } else if (container[key] !== null && container[key] !== undefined && container[key] !== '') {
      found.push([[...at, key], container[key]])
      container[key] = null
    }
  }
}

function putIn(node: unknown, path: readonly (string | number)[], value: unknown): void {
  let container = node as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) container = container[step] as Record<string | number, unknown>
  const last = path.at(-1)
  if (last !== undefined) container[last] = value
}
