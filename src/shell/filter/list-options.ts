import type { Options } from '../verb.ts'

/** Options of every list that is filtered. */
export const listOptions = {
  where: { kind: 'text', value: 'FILTER', about: 'shell.option.where' },
  view: { kind: 'text', value: 'NAME', about: 'shell.option.view' },
  after: { kind: 'text', value: 'PLACE', about: 'shell.option.after' },
} as const satisfies Options
