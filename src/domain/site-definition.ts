import type { CalendarDefinition } from './site/calendar-definition.ts'
import type {
  CustomerFieldDefinition,
  PurposeDefinition,
  VerificationMethodDefinition,
} from './site/customer-definition.ts'
import type {
  PersonDefinition,
  RightDefinition,
  SkillDefinition,
  TeamDefinition,
} from './site/people-definition.ts'
import type { EntryPointDefinition, QueueDefinition } from './site/queue-definition.ts'
import type { NotReadyReasonDefinition, PutBackReasonDefinition } from './site/reason-definition.ts'
import type { SiteSettings } from './site/site-settings.ts'
import type { SlaPolicyDefinition } from './site/sla-definition.ts'
import type { CodeDefinition, SetDefinition } from './site/wrap-up-definition.ts'
import type { ViewDefinition } from './site/view-definition.ts'
import type { MacroDefinition, TemplateDefinition } from './site/writing-definition.ts'

/**
 * A whole site as an administrator configures it: plain JSON that one command can carry.
 * Lists with a `position` are in its order, from 1; the others are in the order of their keys. Every record has a key that never
 * changes; a record that is no longer wanted is retired, because old work still names it.
 */
export type SiteDefinition = {
  readonly site: SiteSettings
  readonly calendars: readonly CalendarDefinition[]
  readonly sla: readonly SlaPolicyDefinition[]
  readonly notReadyReasons: readonly NotReadyReasonDefinition[]
  /** What the site keeps of its customers. */
  readonly fields: readonly CustomerFieldDefinition[]
  /** What it keeps of its cases; their keys are their own. */
  readonly caseFields: readonly CustomerFieldDefinition[]
  readonly purposes: readonly PurposeDefinition[]
  readonly verification: readonly VerificationMethodDefinition[]
  readonly codes: readonly CodeDefinition[]
  readonly sets: readonly SetDefinition[]
  readonly queues: readonly QueueDefinition[]
  readonly entryPoints: readonly EntryPointDefinition[]
  readonly putBackReasons: readonly PutBackReasonDefinition[]
  readonly teams: readonly TeamDefinition[]
  readonly skills: readonly SkillDefinition[]
  readonly rights: readonly RightDefinition[]
  readonly templates: readonly TemplateDefinition[]
  readonly macros: readonly MacroDefinition[]
  readonly views: readonly ViewDefinition[]
  readonly people: readonly PersonDefinition[]
}
