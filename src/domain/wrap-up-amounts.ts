import type { WrapUpCode } from './wrap-up-code.ts'
import type { FieldValue } from './wrap-up-fields.ts'

/** What each code of a wrap-up costs: the sum of its amount fields, in hundredths, nothing for one that asks for none. */
export function amountsOf(
  codes: readonly WrapUpCode[],
  fields: Readonly<Record<string, FieldValue>>,
): readonly { readonly path: string; readonly amount: number }[] {
  return codes.map((code) => {
    const values = code.fields
      .filter(({ type }) => type === 'amount')
      .map(({ key }) => fields[key])
      .filter((value) => typeof value === 'number')
    const amount = values.reduce((sum, value) => sum + Math.round(Math.abs(value) * 100), 0)
    return { path: code.path, amount }
  })
}
