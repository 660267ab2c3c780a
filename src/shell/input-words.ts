import { caseFieldList, customerFieldList } from '../queries/customers/customer-field-list.ts'
import { fromJson } from '../queries/stored-json.ts'
import { notReadyReasonList } from '../queries/site/not-ready-reason-list.ts'
import { putBackReasonList } from '../queries/site/put-back-reason-list.ts'
import { siteRows } from '../queries/site/site-rows.ts'
import { type Labels, labelIn } from '../domain/labels.ts'
import type { Language } from '../language/language.ts'
import type { WrapUpField } from '../domain/wrap-up-code.ts'
import type { Reader } from '../store/reader.ts'
import { codeLabels } from './code-labels.ts'
import { queueNames } from './queue-names.ts'

/** What people call the keys that the input of a command names; a key that nothing is called by, or no other, comes back. */
export type InputWords = {
  /** A reason or an outcome: a code of a wrap-up, a reason of a status, or one for which work goes back. */
  readonly choice: (asked: InputChoice, language: Language) => string
  readonly queue: (key: string) => string
  /** A field of the site, or of a code. */
  readonly field: (asked: { readonly command: string; readonly key: string }, language: Language) => string
}

export type InputChoice = {
  readonly command: string
  readonly kind: 'reason' | 'outcome'
  readonly key: string
}

type Named = { readonly key: string; readonly labels: Labels }

/** Reads all of them now, because the store is closed when people are answered. */
export function inputWords(reader: Reader): InputWords {
  const codes = codeLabels(reader)
  const reasons = new Map(
    [...reader.all(putBackReasonList, {}), ...reader.all(notReadyReasonList, {})].map(
      ({ key, labels }: Named) => [key, labels],
    ),
  )
  const ofCodes: readonly Named[] = reader
    .all(siteRows.wrap_up_codes, {})
    .flatMap(({ fields }) => fromJson<readonly WrapUpField[]>(fields))
  const fields = {
    interaction: labelsByKey(ofCodes),
    customer: labelsByKey(reader.all(customerFieldList, {})),
    case: labelsByKey(reader.all(caseFieldList, {})),
  }
  return {
    queue: queueNames(reader),
    choice: ({ command, kind, key }, language) => {
      if (command.endsWith('wrap-up')) return codes({ kind, path: key }, language)
      const labels = reasons.get(key)
      return labels ? labelIn(labels, language) : key
    },
    field: ({ command, key }, language) => {
      const [area = ''] = command.split('.')
      const labels = isArea(area) ? fields[area].get(key) : undefined
      return labels ? labelIn(labels, language) : key
    },
  }
}

function isArea(area: string): area is 'interaction' | 'customer' | 'case' {
  return area === 'interaction' || area === 'customer' || area === 'case'
}

function labelsByKey(named: readonly Named[]): ReadonlyMap<string, Labels> {
  return new Map(named.map(({ key, labels }) => [key, labels]))
}
