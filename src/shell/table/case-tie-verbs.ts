import { caseLinkKinds } from '../../domain/case-link-kind.ts'
import type { Verb } from '../verb.ts'

/** What cases have to do with each other, and with their contacts. */
export const caseTieVerbs: readonly Verb[] = [
  {
    name: 'case merge',
    operands: ['REF…'],
    summary: 'shell.case-merge.summary',
    examples: ['linia case merge KX-402 --into KX-401'],
    options: {
      into: { kind: 'text', value: 'REF', about: 'shell.option.case-into' },
      'across-customers': { kind: 'flag', about: 'shell.option.case-across-customers' },
    },
    needs: 'store',
    load: async () => (await import('../verbs/case-merge.ts')).caseMerge,
  },
  {
    name: 'case split',
    operands: ['REF', '[CONTACT…]'],
    summary: 'shell.case-split.summary',
    examples: ['linia case split KX-401 KX-1043 --note 2'],
    options: {
      note: { kind: 'list', value: 'NUMBER', about: 'shell.option.case-note' },
      subject: { kind: 'text', value: 'TEXT', about: 'shell.option.case-subject' },
      queue: { kind: 'text', value: 'NAME', about: 'shell.option.case-queue' },
      agent: { kind: 'text', value: 'AGENT', about: 'shell.option.case-agent' },
    },
    needs: 'store',
    load: async () => (await import('../verbs/case-split.ts')).caseSplit,
  },
  {
    name: 'case link',
    operands: ['REF', 'OTHER…'],
    summary: 'shell.case-link.summary',
    examples: ['linia case link KX-401 KX-1043', 'linia case link KX-401 KX-403 --kind caused-by'],
    options: {
      kind: { kind: 'text', value: 'KIND', choices: caseLinkKinds, about: 'shell.option.case-link-kind' },
      'across-customers': { kind: 'flag', about: 'shell.option.case-across-customers' },
    },
    needs: 'store',
    load: async () => (await import('../verbs/case-link.ts')).caseLink,
  },
  {
    name: 'case unlink',
    operands: ['REF', 'OTHER…'],
    summary: 'shell.case-unlink.summary',
    examples: ['linia case unlink KX-401 KX-1043'],
    options: {},
    needs: 'store',
    load: async () => (await import('../verbs/case-link.ts')).caseUnlink,
  },
  {
    name: 'case parent',
    operands: ['REF…'],
    summary: 'shell.case-parent.summary',
    examples: ['linia case parent KX-401 KX-402 --under KX-403', 'linia case parent KX-401 --none'],
    options: {
      under: { kind: 'text', value: 'REF', about: 'shell.option.case-under' },
      none: { kind: 'flag', about: 'shell.option.case-no-parent' },
    },
    needs: 'store',
    load: async () => (await import('../verbs/case-parent.ts')).caseParent,
  },
]
