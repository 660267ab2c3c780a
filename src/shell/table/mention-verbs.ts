import type { Verb } from '../verb.ts'

/** Notes that tell somebody. */
export const mentionVerbs: readonly Verb[] = [
  {
    name: 'mentions',
    operands: [],
    summary: 'shell.mentions.summary',
    examples: ['linia mentions --as ola'],
    options: {},
    needs: 'reader',
    needsAgent: true,
    load: async () => (await import('../verbs/mentions.ts')).mentions,
  },
  {
    name: 'mention seen',
    operands: ['[REF]'],
    summary: 'shell.mention-seen.summary',
    examples: ['linia mention seen KX-401 --as ola', 'linia mention seen --as ola'],
    options: {},
    needs: 'store',
    needsAgent: true,
    load: async () => (await import('../verbs/mention-seen.ts')).mentionSeen,
  },
]
