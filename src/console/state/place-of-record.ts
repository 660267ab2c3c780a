import { casePlace, customerPlace, type Place, workspacePlace } from './model.ts'

/** Where a record is shown whole. */
export function placeOfRecord(kind: 'interaction' | 'case' | 'customer', ref: string): Place {
  switch (kind) {
    case 'interaction':
      return workspacePlace(ref)
    case 'case':
      return casePlace(ref)
    case 'customer':
      return customerPlace(ref)
    default:
      return kind satisfies never
  }
}
