import { labelIn } from '../../domain/labels.ts'
import type { MessageKey } from '../../language/say.ts'
import { verificationMethodList } from '../../queries/customers/verification-method-list.ts'
import type { Offers, Option } from '../state/views.ts'
import type { Reading } from './reading.ts'

const who = ['holder', 'attorney', 'other'] as const
const results = ['passed', 'failed', 'refused'] as const

/** What verifying a caller offers: the site's methods, who it may be, and how it may go. */
export function readVerifying({ reader, look }: Reading): Offers['verifying'] {
  const numbered = (keys: readonly string[], of: 'who' | 'result'): readonly Option[] =>
    keys.map((key, index) => ({
      key,
      label: look.say(`verify.${of}.${key}` as MessageKey),
      hint: '',
      hotKey: String(index + 1),
    }))
  return {
    methods: reader.all(verificationMethodList, {}).map(({ key, labels, hotKey, questions }) => ({
      key,
      label: labelIn(labels, look.language),
      hint: '',
      hotKey,
      questions: questions.map((question) => labelIn(question, look.language)),
    })),
    who: numbered(who, 'who'),
    results: numbered(results, 'result'),
  }
}
