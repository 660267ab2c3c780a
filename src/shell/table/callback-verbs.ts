import { bulkOptions } from '../filter/bulk-options.ts'
import { listOptions } from '../filter/list-options.ts'
import type { Verb } from '../verb.ts'

/** Promised return contacts. */
export const callbackVerbs: readonly Verb[] = [
  {
    name: 'callback add',
    operands: ['REF', 'WHEN'],
    summary: 'shell.callback-add.summary',
    examples: [
      "linia callback add KX-1042 'tomorrow 10:00' --as ewa",
      "linia callback add KX-17 'jutro 10' --queue Utrzymanie --anyone",
    ],
    options: {
      queue: { kind: 'text', value: 'NAME', about: 'shell.option.callback-queue' },
      agent: { kind: 'text', value: 'AGENT', about: 'shell.option.callback-agent' },
      mine: { kind: 'flag', about: 'shell.option.callback-mine' },
      anyone: { kind: 'flag', about: 'shell.option.callback-anyone' },
      phone: { kind: 'text', value: 'NUMBER', about: 'shell.option.callback-phone' },
      purpose: { kind: 'text', value: 'PURPOSE', about: 'shell.option.callback-purpose' },
      note: { kind: 'text', value: 'TEXT', about: 'shell.option.note', short: 'n' },
    },
    needs: 'store',
    needsAgent: true,
    load: async () => (await import('../verbs/callback-add.ts')).callbackAdd,
  },
  {
    name: 'callback list',
    operands: [],
    summary: 'shell.callback-list.summary',
    examples: [
      'linia callback list --mine --as ewa',
      "linia callback list --where 'late and queue = Utrzymanie'",
      "linia callback list --where 'state = missed and due >= 2026-11-01'",
    ],
    options: { mine: { kind: 'flag', about: 'shell.option.callback-list-mine' }, ...listOptions },
    needs: 'reader',
    load: async () => (await import('../verbs/callback-list.ts')).callbackList,
  },
  {
    name: 'callback done',
    operands: ['REF…'],
    summary: 'shell.callback-done.summary',
    examples: ['linia callback done KX-2001 --as ewa'],
    options: bulkOptions,
    needs: 'store',
    needsAgent: true,
    load: async () => (await import('../verbs/callback-finish.ts')).callbackFinish('done'),
  },
  {
    name: 'callback missed',
    operands: ['REF…'],
    summary: 'shell.callback-missed.summary',
    examples: ['linia callback missed KX-2001'],
    options: bulkOptions,
    needs: 'store',
    needsAgent: true,
    load: async () => (await import('../verbs/callback-finish.ts')).callbackFinish('missed'),
  },
  {
    name: 'callback cancel',
    operands: ['REF…'],
    summary: 'shell.callback-cancel.summary',
    examples: ['linia callback cancel KX-2001'],
    options: bulkOptions,
    needs: 'store',
    needsAgent: true,
    load: async () => (await import('../verbs/callback-finish.ts')).callbackFinish('cancelled'),
  },
  {
    name: 'callback assign',
    operands: ['REF…'],
    summary: 'shell.callback-assign.summary',
    examples: [
      'linia callback assign KX-2001 --agent ola --as ewa',
      "linia callback assign --where 'agent = ola' --anyone --yes",
    ],
    options: {
      ...bulkOptions,
      agent: { kind: 'text', value: 'AGENT', about: 'shell.option.callback-agent' },
      mine: { kind: 'flag', about: 'shell.option.callback-mine' },
      anyone: { kind: 'flag', about: 'shell.option.callback-anyone' },
    },
    needs: 'store',
    load: async () => (await import('../verbs/callback-assign.ts')).callbackAssign,
  },
  {
    name: 'callback move',
    operands: ['REF', 'WHEN'],
    summary: 'shell.callback-move.summary',
    examples: [
      "linia callback move --where 'late and agent = ewa' 'mon 10:00' --yes",
      "linia callback move KX-2001 'fri 14:00'",
      "linia callback move KX-2001 'pt 14:00'",
    ],
    options: bulkOptions,
    needs: 'store',
    needsAgent: true,
    load: async () => (await import('../verbs/callback-move.ts')).callbackMove,
  },
]
