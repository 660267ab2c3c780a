import { listOptions } from '../filter/list-options.ts'
import type { Verb } from '../verb.ts'

/** What can be seen. */
export const seeingVerbs: readonly Verb[] = [
  {
    name: 'queues',
    operands: [],
    summary: 'shell.queues.summary',
    examples: ['linia queues', 'linia queues --json'],
    options: {},
    needs: 'reader',
    load: async () => (await import('../verbs/queues.ts')).queues,
  },
  {
    name: 'queue',
    operands: ['NAME'],
    summary: 'shell.queue.summary',
    examples: [
      'linia queue E-mail --limit 20',
      "linia queue E-mail --where 'age > 3d and subject ~ faktura'",
      'linia queue E-mail --json | jq -c \'.rows[] | {id: .ref, ref, version, outcome: "none"}\'',
    ],
    options: { where: listOptions.where },
    needs: 'reader',
    load: async () => (await import('../verbs/queue.ts')).queue,
  },
  {
    name: 'interactions',
    operands: [],
    summary: 'shell.interactions.summary',
    examples: [
      "linia interactions --where 'customer = KX-17 and arrived >= 2026-11-01'",
      "linia interactions --where 'late and not agent is empty' --sort due",
    ],
    options: {
      ...listOptions,
      sort: {
        kind: 'text',
        value: 'arrival|due|waits',
        choices: ['arrival', 'due', 'waits'],
        about: 'shell.option.sort',
      },
    },
    needs: 'reader',
    load: async () => (await import('../verbs/interactions.ts')).interactions,
  },
  {
    name: 'customers',
    operands: [],
    summary: 'shell.customers.summary',
    examples: [
      "linia customers --where 'type = organisation and made >= 2026-11-01'",
      "linia customers --where 'field.tariff = g11 and not language is empty'",
    ],
    options: listOptions,
    needs: 'reader',
    load: async () => (await import('../verbs/customers.ts')).customers,
  },
  {
    name: 'show',
    operands: ['REF'],
    summary: 'shell.show.summary',
    examples: ['linia show KX-1042', 'linia show KX-1042 --json'],
    options: {},
    needs: 'reader',
    load: async () => (await import('../verbs/show.ts')).show,
  },
  {
    name: 'find',
    operands: ['TEXT…'],
    summary: 'shell.find.summary',
    examples: ['linia find kowalski', 'linia find 600100200'],
    options: {},
    needs: 'reader',
    load: async () => (await import('../verbs/find.ts')).find,
  },
  {
    name: 'work',
    operands: [],
    summary: 'shell.work.summary',
    examples: ['linia work --as ewa'],
    options: {},
    needs: 'reader',
    needsAgent: true,
    load: async () => (await import('../verbs/work.ts')).work,
  },
  {
    name: 'history',
    operands: ['[REF]'],
    summary: 'shell.history.summary',
    examples: ['linia history KX-1042', 'linia history --as ewa --limit 10'],
    options: {},
    needs: 'reader',
    load: async () => (await import('../verbs/history.ts')).history,
  },
]
