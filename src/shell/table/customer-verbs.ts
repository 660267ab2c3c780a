import { bulkOptions } from '../filter/bulk-options.ts'
import type { Options, Verb } from '../verb.ts'

const cardOptions = {
  type: { kind: 'text', value: 'person|organisation', about: 'shell.option.customer-type' },
  language: { kind: 'text', value: 'en|pl', about: 'shell.option.customer-language' },
  account: { kind: 'text', value: 'NUMBER', about: 'shell.option.account' },
  field: { kind: 'list', value: 'NAME=VALUE', about: 'shell.option.customer-field', short: 'f' },
} as const satisfies Options

const allowKnown = { kind: 'flag', about: 'shell.option.allow-known' } as const

/** Who the customers are. */
export const customerVerbs: readonly Verb[] = [
  {
    name: 'customer add',
    operands: ['NAME…'],
    summary: 'shell.customer-add.summary',
    examples: ["linia customer add 'Jan Kowalski' --phone 600100300 --email jan.k@poczta.example"],
    options: {
      phone: { kind: 'list', value: 'NUMBER', about: 'shell.option.phone' },
      email: { kind: 'list', value: 'ADDRESS', about: 'shell.option.email' },
      handle: { kind: 'list', value: 'NAME', about: 'shell.option.handle' },
      ...cardOptions,
      'allow-known': allowKnown,
    },
    needs: 'store',
    load: async () => (await import('../verbs/customer-add.ts')).customerAdd,
  },
  {
    name: 'customer edit',
    operands: ['REF…'],
    summary: 'shell.customer-edit.summary',
    examples: ["linia customer edit KX-17 --name 'Anna Nowak' --field tariff=g12w"],
    options: { name: { kind: 'text', value: 'NAME', about: 'shell.option.customer-name' }, ...cardOptions },
    needs: 'store',
    load: async () => (await import('../verbs/customer-edit.ts')).customerEdit,
  },
  {
    name: 'customer show',
    operands: ['REF'],
    summary: 'shell.customer-show.summary',
    examples: ['linia customer show KX-17'],
    options: {},
    needs: 'reader',
    load: async () => (await import('../verbs/customer-show.ts')).customerShow,
  },
  {
    name: 'customer contact',
    operands: ['REF', 'VALUE'],
    summary: 'shell.customer-contact.summary',
    examples: [
      'linia customer contact KX-17 600100201',
      'linia customer contact KX-17 jan@poczta.example --remove',
    ],
    options: {
      kind: { kind: 'text', value: 'phone|email|handle', about: 'shell.option.contact-kind' },
      remove: { kind: 'flag', about: 'shell.option.contact-remove' },
      'allow-known': allowKnown,
    },
    needs: 'store',
    load: async () => (await import('../verbs/customer-contact.ts')).customerContact,
  },
  {
    name: 'customer link',
    operands: ['REF', 'CUSTOMER'],
    summary: 'shell.customer-link.summary',
    examples: ['linia customer link KX-1042 KX-17'],
    options: {},
    needs: 'store',
    load: async () => (await import('../verbs/customer-link.ts')).customerLink,
  },
  {
    name: 'customer opt-out',
    operands: ['REF'],
    summary: 'shell.customer-opt-out.summary',
    examples: [
      "linia customer opt-out KX-17 --channel call --until '+30d'",
      'linia customer opt-out KX-17 --lift',
    ],
    options: {
      channel: { kind: 'text', value: 'CHANNEL|all', about: 'shell.option.opt-out-channel' },
      until: { kind: 'text', value: 'WHEN', about: 'shell.option.opt-out-until' },
      reason: { kind: 'text', value: 'TEXT', about: 'shell.option.opt-out-reason', short: 'r' },
      ...bulkOptions,
      lift: { kind: 'flag', about: 'shell.option.opt-out-lift' },
    },
    needs: 'store',
    load: async () => (await import('../verbs/customer-opt-out.ts')).customerOptOut,
  },
]
