import { bulkOptions } from '../filter/bulk-options.ts'
import type { Options, Verb } from '../verb.ts'

const callOptions = {
  queue: { kind: 'text', value: 'NAME', about: 'shell.option.call-queue' },
  name: { kind: 'text', value: 'NAME', about: 'shell.option.call-name' },
  subject: { kind: 'text', value: 'TEXT', about: 'shell.option.call-subject' },
} as const satisfies Options

/** Calls where no telephone system tells of them, and people who leave. */
export const callingVerbs: readonly Verb[] = [
  {
    name: 'call',
    operands: ['NUMBER'],
    summary: 'shell.call.summary',
    examples: ["linia call '600 100 200' --as ewa", "linia call 600100200 --out --subject 'zwrot nadpłaty'"],
    options: {
      ...callOptions,
      out: { kind: 'flag', about: 'shell.option.call-out' },
      purpose: { kind: 'text', value: 'PURPOSE', about: 'shell.option.callback-purpose' },
    },
    needs: 'store',
    needsAgent: true,
    load: async () => (await import('../verbs/call.ts')).logACall,
  },
  {
    name: 'call dial',
    operands: ['NUMBER'],
    summary: 'shell.call-dial.summary',
    examples: [
      "linia call dial '600 100 200' --as ewa",
      'linia call dial tel:+48600100200 --purpose service',
    ],
    options: {
      queue: callOptions.queue,
      purpose: { kind: 'text', value: 'PURPOSE', about: 'shell.option.callback-purpose' },
      for: { kind: 'text', value: 'REF', about: 'shell.option.dial-for' },
    },
    needs: 'store',
    needsAgent: true,
    load: async () => (await import('../verbs/call-dial.ts')).dialANumber,
  },
  {
    name: 'ring',
    operands: ['NUMBER'],
    summary: 'shell.ring.summary',
    examples: ['linia ring 600100200 --queue Rozliczenia'],
    options: callOptions,
    needs: 'store',
    load: async () => (await import('../verbs/ring.ts')).ring,
  },
  {
    name: 'abandon',
    operands: ['REF…'],
    summary: 'shell.abandon.summary',
    examples: ['linia abandon KX-1042'],
    options: bulkOptions,
    needs: 'store',
    load: async () => (await import('../verbs/abandon.ts')).abandon,
  },
  {
    name: 'agent leave',
    operands: ['AGENT'],
    summary: 'shell.agent-leave.summary',
    examples: ['linia agent leave linh --as hanna', 'linia agent leave linh --dry-run --as hanna'],
    options: { 'dry-run': { kind: 'flag', about: 'shell.option.dry-run' } },
    needs: 'store',
    load: async () => (await import('../verbs/agent-leave.ts')).agentLeave,
  },
]
