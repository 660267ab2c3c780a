import { casePriorities, caseStates } from '../../domain/case-state.ts'
import { bulkOptions } from '../filter/bulk-options.ts'
import { listOptions } from '../filter/list-options.ts'
import type { Options, Verb } from '../verb.ts'
import { aboutCase, whoseCase } from './case-options.ts'

const caseListOptions = {
  ...listOptions,
  ...whoseCase,
  nobody: { kind: 'flag', about: 'shell.option.case-nobody' },
  queue: { kind: 'text', value: 'NAME', about: 'shell.option.case-queue' },
  customer: { kind: 'text', value: 'REF', about: 'shell.option.case-customer' },
  state: {
    kind: 'text',
    value: 'STATE',
    choices: caseStates,
    about: 'shell.option.case-state',
  },
} as const satisfies Options

/** The matters to be resolved: how one is opened, seen, worked on and brought to its end. */
export const caseVerbs: readonly Verb[] = [
  {
    name: 'case open',
    operands: ['[SUBJECT…]'],
    summary: 'shell.case-open.summary',
    examples: [
      'linia case open --from KX-1042 --mine --as ewa',
      "linia case open 'Awaria stacji w Oliwie' --queue Reklamacje --priority urgent",
    ],
    options: {
      from: { kind: 'text', value: 'REF', about: 'shell.option.case-from' },
      follows: { kind: 'text', value: 'REF', about: 'shell.option.case-follows' },
      parent: { kind: 'text', value: 'REF', about: 'shell.option.case-under' },
      'across-customers': { kind: 'flag', about: 'shell.option.case-across-customers' },
      priority: {
        kind: 'text',
        value: 'PRIORITY',
        choices: casePriorities,
        about: 'shell.option.case-priority',
      },
      ...whoseCase,
      ...aboutCase,
    },
    needs: 'store',
    load: async () => (await import('../verbs/case-open.ts')).caseOpen,
  },
  {
    name: 'case show',
    operands: ['REF'],
    summary: 'shell.case-show.summary',
    examples: ['linia case show KX-401'],
    options: {},
    needs: 'reader',
    load: async () => (await import('../verbs/case-show.ts')).caseShow,
  },
  {
    name: 'case list',
    operands: [],
    summary: 'shell.case-list.summary',
    examples: ['linia case list --mine --as ewa', "linia case list --where 'state = pending and age > 3d'"],
    options: caseListOptions,
    needs: 'reader',
    load: async () => (await import('../verbs/case-list.ts')).caseList('case list'),
  },
  {
    name: 'cases',
    operands: [],
    summary: 'shell.case-list.summary',
    examples: ['linia cases', 'linia cases --state resolved'],
    options: caseListOptions,
    needs: 'reader',
    load: async () => (await import('../verbs/case-list.ts')).caseList('cases'),
  },
  {
    name: 'case assign',
    operands: ['REF…'],
    summary: 'shell.case-assign.summary',
    examples: ['linia case assign KX-401 --agent ola', 'linia case assign KX-401 KX-402 --mine --as ewa'],
    options: { ...bulkOptions, ...whoseCase, nobody: { kind: 'flag', about: 'shell.option.case-nobody' } },
    needs: 'store',
    load: async () => (await import('../verbs/case-assign.ts')).caseAssign,
  },
  {
    name: 'case priority',
    operands: ['PRIORITY', 'REF…'],
    summary: 'shell.case-priority.summary',
    examples: ['linia case priority urgent KX-401'],
    options: bulkOptions,
    needs: 'store',
    load: async () => (await import('../verbs/case-priority.ts')).casePriority,
  },
  {
    name: 'case pending',
    operands: ['REF', 'WHEN'],
    summary: 'shell.case-pending.summary',
    examples: ["linia case pending KX-401 '+2d 10:00'", "linia case pending KX-401 'jutro 10'"],
    options: bulkOptions,
    needs: 'store',
    load: async () => (await import('../verbs/case-pending.ts')).casePending,
  },
  {
    name: 'case resolve',
    operands: ['REF…'],
    summary: 'shell.case-resolve.summary',
    examples: [
      "linia case resolve KX-401 --text 'invoice corrected'",
      "linia case resolve KX-403 --with-children --text 'zasilanie przywrócono'",
    ],
    options: {
      ...bulkOptions,
      text: { kind: 'text', value: 'TEXT|-', about: 'shell.option.case-resolution', short: 't' },
      'with-children': { kind: 'flag', about: 'shell.option.case-with-children' },
    },
    needs: 'store',
    load: async () => (await import('../verbs/case-resolve.ts')).caseResolve,
  },
  {
    name: 'case reply',
    operands: ['REF'],
    summary: 'shell.case-reply.summary',
    examples: [
      "linia case reply KX-401 --text 'The invoice is corrected.' --as ewa",
      'linia case reply KX-403 --children --template awaria --dry-run --as ewa',
    ],
    options: {
      children: { kind: 'flag', about: 'shell.option.case-children' },
      text: { kind: 'text', value: 'TEXT|-', about: 'shell.option.text', short: 't' },
      template: { kind: 'text', value: 'NAME', about: 'shell.option.template' },
      subject: { kind: 'text', value: 'TEXT', about: 'shell.option.reply-subject' },
      attach: { kind: 'list', value: 'FILE', about: 'shell.option.attach', short: 'a' },
      now: { kind: 'flag', about: 'shell.option.now' },
      'dry-run': { kind: 'flag', about: 'shell.option.dry-run' },
    },
    needs: 'store',
    needsAgent: true,
    load: async () => (await import('../verbs/case-reply.ts')).caseReply,
  },
  {
    name: 'case close',
    operands: ['REF…'],
    summary: 'shell.case-close.summary',
    examples: [
      'linia case close KX-401',
      "linia case close --where 'state = resolved and resolved < 2026-11-01' --dry-run",
    ],
    options: bulkOptions,
    needs: 'store',
    load: async () => (await import('../verbs/case-close.ts')).caseClose,
  },
  {
    name: 'case reopen',
    operands: ['REF…'],
    summary: 'shell.case-reopen.summary',
    examples: ['linia case reopen KX-401'],
    options: bulkOptions,
    needs: 'store',
    load: async () => (await import('../verbs/case-reopen.ts')).caseReopen,
  },
]
