import type { EpochMs } from '../../domain/ids.ts'
import type { SiteDefinition } from '../../domain/site-definition.ts'
import type { DemoCustomer, DemoHandover } from './demo-lines.ts'

/** What the contacts of the demo's day refer to. */
export type DemoPlace = {
  readonly site: SiteDefinition
  /** By key. */
  readonly customers: ReadonlyMap<string, DemoCustomer>
  /** By the id of the contact. */
  readonly handovers: ReadonlyMap<string, DemoHandover>
  readonly now: EpochMs
}
