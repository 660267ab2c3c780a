import type { EpochMs } from '../../domain/ids.ts'
import type { MailboxDefinition } from '../../domain/site/mailbox-definition.ts'

/** A weekend's mails wait in a mailbox that is looked into for the first time; an archive does not become work. */
const usualDays = 3
const dayMs = 86_400_000

/** Mails that came before this moment stay in their mailbox, where it is looked into for the first time now. */
export function sinceOf({ since }: Pick<MailboxDefinition, 'since'>, now: EpochMs): EpochMs {
  return since === null ? now - usualDays * dayMs : Date.parse(`${since}T00:00:00Z`)
}
