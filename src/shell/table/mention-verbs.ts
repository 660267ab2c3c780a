import type { Verb } from '../verb.ts'

/** What wants somebody’s eyes: notes that name him, and what fell due and was refused. */
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
    name: 'refused',
    operands: [],
    summary: 'shell.refused.summary',
    examples: ['linia refused', 'linia refused --as hanna'],
    options: {},
    needs: 'reader',
    load: async () => (await import('../verbs/refused.ts')).refused,
  },
  {
    name: 'refused settle',
    operands: ['REF…'],
    summary: 'shell.refused-settle.summary',
    examples: ['linia refused settle KX-401 --as hanna'],
    options: {},
    needs: 'store',
    load: async () => (await import('../verbs/refused-settle.ts')).refusedSettle,
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
