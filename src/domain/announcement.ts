import { fold } from './fold.ts'

/** More than a title and a few paragraphs is not read where it is announced. */
export const longestTitle = 120
export const longestText = 4000

/** One part of whom an announcement is addressed to. */
export type Audience =
  | { readonly is: 'everyone' }
  | { readonly is: 'role'; readonly role: string }
  | { readonly is: 'queue'; readonly queue: string }
  | { readonly is: 'agent'; readonly agent: string }

const wordsForEveryone: ReadonlySet<string> = new Set(['everyone', 'wszyscy'])
const kindOfPrefix: Readonly<Record<string, 'role' | 'queue'>> = {
  role: 'role',
  rola: 'role',
  queue: 'queue',
  kolejka: 'queue',
}

/** Whom a word means: `everyone`, `role:agent`, `queue:written`, or an agent. The words of either language are understood. */
export function audienceOf(typed: string): Audience {
  const word = typed.trim()
  if (wordsForEveryone.has(fold(word))) return { is: 'everyone' }
  const [, prefix = '', name = ''] = /^([^:]+):(.*)$/s.exec(word) ?? []
  const kind = kindOfPrefix[fold(prefix.trim())]
  if (kind === 'role') return { is: 'role', role: name.trim().toLowerCase() }
  if (kind === 'queue') return { is: 'queue', queue: name.trim() }
  return { is: 'agent', agent: word.replace(/^@/, '') }
}

/** The word that means them again. */
export function audienceWord(audience: Audience): string {
  switch (audience.is) {
    case 'everyone':
      return 'everyone'
    case 'role':
      return `role:${audience.role}`
    case 'queue':
      return `queue:${audience.queue}`
    case 'agent':
      return audience.agent
    default:
      return audience satisfies never
  }
}

/** A title on one line, whatever was typed. */
export function titleOf(typed: string): string {
  return typed.replaceAll(/\s+/gu, ' ').trim()
}

/** Whether an announcement still holds: it was not withdrawn, and its time is not over. */
export function isInForce(
  { untilAt, withdrawnAt }: { readonly untilAt: number | null; readonly withdrawnAt: number | null },
  now: number,
): boolean {
  return withdrawnAt === null && (untilAt === null || untilAt > now)
}
