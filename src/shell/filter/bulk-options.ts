import type { Options } from '../verb.ts'

/** Options of every verb that does something to all records that match. */
export const bulkOptions = {
  where: { kind: 'text', value: 'FILTER', about: 'shell.option.bulk-where', insteadOfRefs: true },
  expect: { kind: 'number', value: 'N', about: 'shell.option.expect' },
  yes: { kind: 'flag', about: 'shell.option.yes' },
  'dry-run': { kind: 'flag', about: 'shell.option.dry-run' },
} as const satisfies Options
