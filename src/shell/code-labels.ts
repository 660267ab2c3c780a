import { labelIn } from '../domain/labels.ts'
import type { WrapUpKind } from '../domain/wrap-up-code.ts'
import type { Language } from '../language/language.ts'
import { fromJson } from '../queries/stored-json.ts'
import { siteRows } from '../queries/site/site-rows.ts'
import type { Reader } from '../store/reader.ts'

/** Says what people call a code that is named by its path; one that the site does not know by the path. */
export type CodeLabel = (
  code: { readonly kind: WrapUpKind; readonly path: string },
  language: Language,
) => string

/** Reads the labels of all codes, of each its newest version: now, because the store is closed when people are answered. */
export function codeLabels(reader: Reader): CodeLabel {
  const newest = new Map<string, { readonly version: number; readonly labels: string }>()
  for (const { kind, path, version, labels } of reader.all(siteRows.wrap_up_codes, {})) {
    const known = newest.get(`${kind}:${path}`)
    if (!known || known.version < version) newest.set(`${kind}:${path}`, { version, labels })
  }
  return ({ kind, path }, language) => {
    const code = newest.get(`${kind}:${path}`)
    return code ? labelIn(fromJson(code.labels), language) : path
  }
}
