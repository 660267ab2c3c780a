import type { Options, Verb } from '../verb.ts'

const textOptions = {
  text: { kind: 'text', value: 'TEXT|-', about: 'shell.option.text', short: 't' },
  subject: { kind: 'text', value: 'TEXT', about: 'shell.option.subject' },
  to: { kind: 'text', value: 'ADDRESS', about: 'shell.option.to' },
  cc: { kind: 'list', value: 'ADDRESS', about: 'shell.option.cc' },
  attach: { kind: 'list', value: 'FILE', about: 'shell.option.attach', short: 'a' },
  now: { kind: 'flag', about: 'shell.option.now' },
  'dry-run': { kind: 'flag', about: 'shell.option.dry-run' },
} as const satisfies Options

/** What leaves the house in writing. */
export const writingVerbs: readonly Verb[] = [
  {
    name: 'reply',
    operands: ['[REF]'],
    summary: 'shell.reply.summary',
    examples: [
      "linia reply KX-1042 --text 'We have corrected the invoice.' --as ewa",
      'linia reply KX-1042 --template rek --wrap informed --reason billing.amount',
      'linia reply KX-1042 --quote --attach faktura.pdf --wrap corrected --reason billing.amount < odpowiedz.txt',
    ],
    options: {
      ...textOptions,
      template: { kind: 'text', value: 'NAME', about: 'shell.option.template' },
      'to-all': { kind: 'flag', about: 'shell.option.to-all' },
      quote: { kind: 'flag', about: 'shell.option.quote' },
      wrap: { kind: 'text', value: 'OUTCOME', about: 'shell.option.wrap' },
      reason: { kind: 'text', value: 'CODE', about: 'shell.option.wrap-reason', short: 'r' },
      version: { kind: 'number', value: 'N', about: 'shell.option.expected-version' },
    },
    needs: 'store',
    needsAgent: true,
    load: async () => (await import('../verbs/reply.ts')).reply,
  },
  {
    name: 'compose',
    operands: ['[CUSTOMER|ADDRESS]'],
    summary: 'shell.compose.summary',
    examples: [
      "linia compose KX-17 --subject 'Meter reading' --text 'Please send us a photo.' --as ewa",
      'linia compose --case KX-401 --template licznik --as ewa',
      'linia compose jan@poczta.example --purpose contract --attach taryfy.pdf --dry-run < oferta.txt',
    ],
    options: {
      ...textOptions,
      template: { kind: 'text', value: 'NAME', about: 'shell.option.template' },
      channel: { kind: 'text', value: 'CHANNEL', about: 'shell.option.compose-channel' },
      queue: { kind: 'text', value: 'NAME', about: 'shell.option.compose-queue' },
      purpose: { kind: 'text', value: 'NAME', about: 'shell.option.purpose' },
      case: { kind: 'text', value: 'REF', about: 'shell.option.compose-case' },
    },
    needs: 'store',
    needsAgent: true,
    load: async () => (await import('../verbs/compose.ts')).compose,
  },
  {
    name: 'outbox',
    operands: [],
    summary: 'shell.outbox.summary',
    examples: ['linia outbox', 'linia outbox --failed', 'linia outbox --sent --mine --as ewa'],
    options: {
      sent: { kind: 'flag', about: 'shell.option.outbox-sent' },
      failed: { kind: 'flag', about: 'shell.option.outbox-failed' },
      'called-back': { kind: 'flag', about: 'shell.option.outbox-called-back' },
      all: { kind: 'flag', about: 'shell.option.outbox-all' },
      mine: { kind: 'flag', about: 'shell.option.outbox-mine' },
    },
    needs: 'reader',
    load: async () => (await import('../verbs/outbox.ts')).outbox,
  },
  {
    name: 'outbox call-back',
    operands: ['REF…'],
    summary: 'shell.outbox-call-back.summary',
    examples: ['linia outbox call-back KX-2044 --as ewa', 'linia outbox call-back KX-1042'],
    options: {},
    needs: 'store',
    needsAgent: true,
    load: async () => (await import('../verbs/outbox-call-back.ts')).outboxCallBack,
  },
  {
    name: 'outbox retry',
    operands: ['REF…'],
    summary: 'shell.outbox-retry.summary',
    examples: ['linia outbox retry KX-2044 --as ewa'],
    options: {},
    needs: 'store',
    needsAgent: true,
    load: async () => (await import('../verbs/outbox-retry.ts')).outboxRetry,
  },
]
