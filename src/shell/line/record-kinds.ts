/** What a ref can name. */
export type RecordKind = 'interaction' | 'customer' | 'case' | 'callback' | 'announcement'

const everyKind: readonly RecordKind[] = ['interaction', 'case', 'customer', 'callback']

/** Verbs whose refs are not of the kind that their family is named for. */
const ofVerb: Readonly<Record<string, readonly RecordKind[]>> = {
  show: everyKind,
  history: everyKind,
  note: everyKind,
  'mention seen': everyKind,
  'refused settle': everyKind,
  'callback add': ['interaction', 'customer'],
  'customer link': ['interaction'],
  'macro run': ['interaction', 'case'],
  'template try': ['interaction', 'case', 'customer'],
  reveal: ['customer'],
}

const ofFamily: Readonly<Record<string, readonly RecordKind[]>> = {
  case: ['case'],
  callback: ['callback'],
  customer: ['customer'],
  consent: ['customer'],
  announcements: ['announcement'],
}

/** Operands and values of options that name a record without being called REF, or one of another kind than the verb's. */
const ofPlace: Readonly<Record<string, readonly RecordKind[]>> = {
  CUSTOMER: ['customer'],
  'CUSTOMER|ADDRESS': ['customer'],
  ORGANISATION: ['customer'],
  INTO: ['customer'],
  OTHER: ['case', 'interaction'],
  CONTACT: ['interaction'],
  '--from': ['interaction'],
  '--interaction': ['interaction'],
  '--follows': ['case'],
  '--parent': ['case'],
  '--into': ['case'],
  '--under': ['case'],
  '--case': ['case'],
  '--customer': ['customer'],
  '--ref': everyKind,
}

/** Which records may stand at an operand of a verb, the likeliest first; none where it takes no record. */
export function kindsOfOperand(verb: string, operand: string): readonly RecordKind[] {
  const bare = operand.replaceAll(/[[\]…]/g, '')
  if (bare !== 'REF') return ofPlace[bare] ?? []
  return ofVerb[verb] ?? ofFamily[verb.split(' ')[0] ?? ''] ?? ['interaction']
}

/** The same of the value of an option. */
export function kindsOfOption(name: string, value: string | undefined): readonly RecordKind[] {
  return value === 'REF' ? (ofPlace[`--${name}`] ?? everyKind) : []
}

/** Which operand of a verb names the records that it is for; -1 for none. */
export function refPlaceOf(operands: readonly string[]): number {
  return operands.findIndex((operand) => /^\[?REF/.test(operand))
}
