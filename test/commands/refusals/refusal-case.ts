import type { Decision } from '../../../src/domain/decision.ts'
import type { RefusalCode } from '../../../src/domain/refusal.ts'
import type { TestSite } from '../../builders/a-site.ts'
import type { Verb } from '../../builders/desk.ts'

/** One expected "no": what a team leader would say of it, the verb, the code, and who gives what. */
export type RefusalCase = {
  readonly says: string
  readonly verb: Verb
  readonly code: RefusalCode
  readonly give: (site: TestSite) => Promise<Decision<unknown>>
}
