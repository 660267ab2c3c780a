import type { AnnouncementRefusal } from './refusals/announcement-refusals.ts'
import type { AgentRefusal } from './refusals/agent-refusals.ts'
import type { QueueRefusal } from './refusals/queue-refusals.ts'
import type { InteractionRefusal } from './refusals/interaction-refusals.ts'
import type { WrapUpRefusal } from './refusals/wrap-up-refusals.ts'
import type { CustomerRefusal } from './refusals/customer-refusals.ts'
import type { ConsentRefusal } from './refusals/consent-refusals.ts'
import type { FieldRefusal } from './refusals/field-refusals.ts'
import type { CallbackRefusal } from './refusals/callback-refusals.ts'
import type { CaseRefusal } from './refusals/case-refusals.ts'
import type { CaseTieRefusal } from './refusals/case-tie-refusals.ts'
import type { FilterRefusal } from './refusals/filter-refusals.ts'
import type { OfferRefusal } from './refusals/offer-refusals.ts'
import type { UndoRefusal } from './refusals/undo-refusals.ts'
import type { DueWorkRefusal } from './refusals/due-work-refusals.ts'
import type { ProcessRefusal } from './refusals/process-refusals.ts'
import type { RightRefusal } from './refusals/right-refusals.ts'
import type { HookRefusal } from './refusals/hook-refusals.ts'
import type { ProcessFileRefusal } from './refusals/process-file-refusals.ts'
import type { SiteRefusal } from './refusals/site-refusals.ts'
import type { ExchangeRefusal } from './refusals/exchange-refusals.ts'
import type { StoreRefusal } from './refusals/store-refusals.ts'
import type { AccessRefusal } from './refusals/access-refusals.ts'
import type { ChannelRefusal } from './refusals/channel-refusals.ts'
import type { ConnectRefusal } from './refusals/connect-refusals.ts'
import type { ReachRefusal } from './refusals/reach-refusals.ts'
import type { SyncRefusal } from './refusals/sync-refusals.ts'
import type { ViewRefusal } from './refusals/view-refusals.ts'
import type { WritingRefusal } from './refusals/writing-refusals.ts'

/**
 * Every expected "no", one union. Codes are public: rename none, reuse none.
 * What each says to people, in both languages, stands in language/messages/refusals.ts; its exit code in shell/exit-codes.ts.
 */
export type Refusal =
  | AgentRefusal
  | AnnouncementRefusal
  | QueueRefusal
  | InteractionRefusal
  | WrapUpRefusal
  | CustomerRefusal
  | ConsentRefusal
  | FieldRefusal
  | CallbackRefusal
  | CaseRefusal
  | CaseTieRefusal
  | FilterRefusal
  | OfferRefusal
  | UndoRefusal
  | DueWorkRefusal
  | ProcessRefusal
  | RightRefusal
  | HookRefusal
  | ProcessFileRefusal
  | SiteRefusal
  | StoreRefusal
  | ExchangeRefusal
  | ChannelRefusal
  | ReachRefusal
  | AccessRefusal
  | ConnectRefusal
  | SyncRefusal
  | ViewRefusal
  | WritingRefusal

export type RefusalCode = Refusal['code']
