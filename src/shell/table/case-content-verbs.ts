import type { Verb } from '../verb.ts'
import { aboutCase } from './case-options.ts'

/** What is written into a case: its checklist, its notes, its subject and its fields. */
export const caseContentVerbs: readonly Verb[] = [
  {
    name: 'case checklist',
    operands: ['REF', '[TEXT…]'],
    summary: 'shell.case-checklist.summary',
    examples: [
      "linia case checklist KX-401 'meter photo' 'call the operator' --mandatory",
      'linia case checklist KX-401 --remove 2',
    ],
    options: {
      mandatory: { kind: 'flag', about: 'shell.option.case-mandatory' },
      remove: { kind: 'number', value: 'NUMBER', about: 'shell.option.case-remove-item' },
    },
    needs: 'store',
    load: async () => (await import('../verbs/case-checklist.ts')).caseChecklist,
  },
  {
    name: 'case check',
    operands: ['REF', 'NUMBER…'],
    summary: 'shell.case-check.summary',
    examples: ['linia case check KX-401 1 3'],
    options: {},
    needs: 'store',
    load: async () => (await import('../verbs/case-check.ts')).caseCheck('check'),
  },
  {
    name: 'case uncheck',
    operands: ['REF', 'NUMBER…'],
    summary: 'shell.case-uncheck.summary',
    examples: ['linia case uncheck KX-401 1'],
    options: {},
    needs: 'store',
    load: async () => (await import('../verbs/case-check.ts')).caseCheck('uncheck'),
  },
  {
    name: 'case note',
    operands: ['REF', '[TEXT|-…]'],
    summary: 'shell.case-note.summary',
    examples: ["linia case note KX-401 '@ola please look' --as ewa"],
    options: {},
    needs: 'store',
    needsAgent: true,
    load: async () => (await import('../verbs/note.ts')).note,
  },
  {
    name: 'case edit',
    operands: ['REF…'],
    summary: 'shell.case-edit.summary',
    examples: [
      "linia case edit KX-401 --subject 'Faktura za październik'",
      'linia case edit KX-401 --queue Reklamacje',
    ],
    options: { subject: { kind: 'text', value: 'TEXT', about: 'shell.option.case-subject' }, ...aboutCase },
    needs: 'store',
    load: async () => (await import('../verbs/case-edit.ts')).caseEdit,
  },
]
