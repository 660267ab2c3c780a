import { hash } from 'node:crypto'

export type SplitInput = {
  /** The input without its personal data. */
  readonly open: unknown
  /** The personal values by path, as JSON; null when there are none. */
  readonly personal: string | null
}

/** A path of personal data, step by step; `*` is every item of a list. */
type PersonalPath = readonly string[]

type Found = [path: (string | number)[], value: unknown]

/**
 * Takes the values at the personal paths out of an input, so that erasure can empty them beside the event. What is on no
 * path is shared with the input, not copied.
 */
export function splitPersonal(input: unknown, paths: readonly PersonalPath[]): SplitInput {
  if (paths.length === 0 || typeof input !== 'object' || input === null)
    return { open: input, personal: null }
  const open = copyOf(input)
  const own = new Set<object>([open])
  const found: Found[] = []
  for (const path of paths) takeOut(open, { path, at: [], own, found })
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

type Container = Record<string | number, unknown>

function copyOf(node: object): Container {
  return (Array.isArray(node) ? [...(node as unknown[])] : { ...node }) as Container
}

type Taking = {
  readonly path: PersonalPath
  /** Where the container is: as many steps as were made. */
  readonly at: readonly (string | number)[]
  /** The containers that are copies: what stands in them may be changed. */
  readonly own: Set<object>
  readonly found: Found[]
}

function takeOut(container: Container, { path, at, own, found }: Taking): void {
  const step = path[at.length]
  if (step === undefined) return
  const keys = step === '*' ? Object.keys(container) : step in container ? [step] : []
  for (const key of keys) {
    const value = container[key]
    if (value === null || value === undefined || value === '') continue
    if (at.length === path.length - 1) {
      found.push([[...at, key], value])
      container[key] = null
    } else if (typeof value === 'object') {
      const part = own.has(value) ? (value as Container) : copyOf(value)
      own.add(part)
      container[key] = part
      takeOut(part, { path, at: [...at, key], own, found })
    }
  }
}

function putIn(node: unknown, path: readonly (string | number)[], value: unknown): void {
  let container = node as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) container = container[step] as Record<string | number, unknown>
  const last = path.at(-1)
  if (last !== undefined) container[last] = value
}
