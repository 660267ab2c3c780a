import type { SafeText } from '../../language/clean.ts'
import type { MessageKey } from '../../language/say.ts'
import type { ChecklistItem } from '../../queries/cases/checklist-of-case.ts'
import type { Page } from '../page.ts'

/** A channel by its name in the language; a site's own channel by its key. */
export function channelWord({ say, clean }: Page, channel: string): SafeText {
  return known.has(channel) ? say(`channel.${channel}` as MessageKey) : clean(channel)
}

const known: ReadonlySet<string> = new Set(
  'call email chat form sms social video letter visit task callback'.split(' '),
)

/** A line of parts with a dot between; what is empty is left out. */
export function dotted(parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter((part) => part).join(' · ')
}

/** One thing to do, with its number and who did it. */
export function checklistLine(
  { position, text, isMandatory, doneBy, doneAt }: ChecklistItem,
  { say, clean, format }: Page,
): string {
  return dotted([
    `[${doneAt === null ? ' ' : 'x'}] ${position}. ${clean(text)}`,
    isMandatory && say('case.mandatory'),
    doneAt !== null && `${clean(doneBy ?? '')} ${format.moment(doneAt)}`,
  ])
}
