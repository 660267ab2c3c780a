import type { Options } from '../verb.ts'

/** Whose a case is. */
export const whoseCase = {
  agent: { kind: 'text', value: 'AGENT', about: 'shell.option.case-agent' },
  mine: { kind: 'flag', about: 'shell.option.case-mine' },
} as const satisfies Options

/** What stands on a case besides its subject. */
export const aboutCase = {
  customer: { kind: 'text', value: 'REF', about: 'shell.option.case-customer' },
  queue: { kind: 'text', value: 'NAME', about: 'shell.option.case-queue' },
  due: { kind: 'text', value: 'WHEN', about: 'shell.option.case-due' },
  field: { kind: 'list', value: 'NAME=VALUE', about: 'shell.option.case-field', short: 'f' },
} as const satisfies Options
