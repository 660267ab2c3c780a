import { callbacksPlace, casePlace, customerPlace, type Place, workspacePlace } from './model.ts'

/** Where a record is shown whole; a callback stands in the list of all. */
export function placeOfRecord(kind: 'interaction' | 'case' | 'customer' | 'callback', ref: string): Place {
  switch (kind) {
    case 'interaction':
      return workspacePlace(ref)
    case 'case':
      return casePlace(ref)
    case 'customer':
      return customerPlace(ref)
    case 'callback':
      return { ...callbacksPlace(), whose: 'all', selection: { key: ref, index: 0 } }
    default:
      return kind satisfies never
  }
}
