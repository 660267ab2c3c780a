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
      'ignore-others': { kind: 'flag', about: 'shell.option.ignore-others' },
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
  {
    name: 'import records',
    operands: ['FILE'],
    summary: 'shell.import-records.summary',
    examples: ['linia import records everything.jsonl', 'linia import records jan.jsonl --attachments jan/'],
    options: {
      attachments: { kind: 'text', value: 'FOLDER', about: 'shell.option.import-attachments' },
      moved: { kind: 'flag', about: 'shell.option.import-moved' },
    },
    needs: 'store',
    load: async () => (await import('../verbs/import-records.ts')).importRecords,
  },
  {
    name: 'export',
    operands: [],
    summary: 'shell.export.summary',
    examples: [
      'linia export --out everything.jsonl',
      'linia export --customer KX-17 --out jan.jsonl --attachments jan/',
      'linia export --kind customers --csv --bom --out customers.csv',
    ],
    options: {
      customer: { kind: 'text', value: 'REF', about: 'shell.option.export-customer' },
      kind: {
        kind: 'text',
        value: 'customers|cases|…',
        choices: ['customers', 'cases', 'interactions', 'callbacks'],
        about: 'shell.option.export-kind',
      },
      out: { kind: 'text', value: 'FILE', about: 'shell.option.export-out', short: 'o' },
      replace: { kind: 'flag', about: 'shell.option.export-replace' },
      attachments: { kind: 'text', value: 'FOLDER', about: 'shell.option.export-attachments' },
      csv: { kind: 'flag', about: 'shell.option.export-csv' },
      delimiter: {
        kind: 'text',
        value: 'SIGN',
        choices: [',', ';', 'tab'],
        about: 'shell.option.import-delimiter',
      },
      bom: { kind: 'flag', about: 'shell.option.export-bom' },
    },
    needs: 'reader',
    load: async () => (await import('../verbs/export.ts')).exportAll,
  },
]
