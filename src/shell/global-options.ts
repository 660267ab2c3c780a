import type { Options } from './verb.ts'

/** Options that every verb takes. */
export const globalOptions = {
  json: { kind: 'flag', about: 'shell.option.json' },
  store: { kind: 'text', value: 'PATH', about: 'shell.option.store' },
  as: { kind: 'text', value: 'AGENT', about: 'shell.option.as' },
  limit: { kind: 'number', value: 'N', about: 'shell.option.limit' },
  lang: { kind: 'text', value: 'en|pl', choices: ['en', 'pl'], about: 'shell.option.lang' },
  help: { kind: 'flag', short: 'h', about: 'shell.option.help' },
  version: { kind: 'flag', about: 'shell.option.version' },
} as const satisfies Options
