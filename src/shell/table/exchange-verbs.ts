import type { Verb } from '../verb.ts'

/** What comes in from other systems and goes out to them. */
export const exchangeVerbs: readonly Verb[] = [
  {
    name: 'import customers',
    operands: ['FILE'],
    summary: 'shell.import-customers.summary',
    examples: [
      'linia import customers klienci.csv --dry-run',
      "linia import customers klienci.csv --map 'Nazwisko=name,Telefon=phone,PPE=fields.ppe'",
      'linia import customers crm.jsonl --on-duplicate update',
    ],
    options: {
      map: { kind: 'list', value: 'COLUMN=WHAT,…', about: 'shell.option.import-map' },
      mapping: { kind: 'text', value: 'FILE', about: 'shell.option.import-mapping' },
      'on-duplicate': {
        kind: 'text',
        value: 'skip|update|create',
        choices: ['skip', 'update', 'create'],
        about: 'shell.option.on-duplicate',
      },
      encoding: { kind: 'text', value: 'NAME', about: 'shell.option.import-encoding' },
      delimiter: { kind: 'text', value: 'SIGN', about: 'shell.option.import-delimiter' },
      'no-header': { kind: 'flag', about: 'shell.option.no-header' },
      'no-quotes': { kind: 'flag', about: 'shell.option.no-quotes' },
      'dry-run': { kind: 'flag', about: 'shell.option.dry-run' },
    },
    needs: 'store',
    load: async () => (await import('../verbs/import-customers.ts')).importCustomers,
  },
]
