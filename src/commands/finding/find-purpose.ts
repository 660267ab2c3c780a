import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { nearest } from '../../domain/nearest.ts'
import { type PurposeRow, purposeList } from '../../queries/customers/purpose-list.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** A purpose of the site by its key or label. Refuses: purpose-unknown with near names. */
export async function findPurpose(tx: CommandView, typed: string): Promise<Decision<PurposeRow>> {
  const known = await tx.all(purposeList, {})
  const wanted = typed.trim().toLowerCase()
  const purpose = known.find(({ key, labels }) =>
    [key, labels.en, labels.pl].some((name) => name?.toLowerCase() === wanted),
  )
  if (purpose) return accept(purpose)
  const names = known.map(({ key }) => key)
  return refuse({ code: 'purpose-unknown', purpose: typed, nearest: nearest(typed, names) })
}
