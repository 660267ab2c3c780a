import { applySite } from '../../commands/apply-site.ts'
import { siteDefinitionOfStore } from '../../queries/site-definition-of-store.ts'
import { readSite } from '../../site/read-site.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'
import { changesText, siteChanges } from '../site/site-changes.ts'
import { siteProblems, warningsText } from '../site/site-problems.ts'

/** Makes the site what the files say: all of it or nothing. */
export async function siteApply(call: Call, shell: ShellOnStore): Promise<Answer> {
  const current = siteDefinitionOfStore(shell.reader)
  const read = readSite(call.operands[0] ?? '', current)
  if (!read.ok) return siteProblems(read.problems)
  const changes = siteChanges(current, read.site)
  const { warnings } = read
  if (changes.length === 0) {
    return show({ changes, warnings }, (page) => warningsText(warnings, page) + page.say('site.unchanged'))
  }
  return give(
    {
      command: applySite,
      inputs: [read.site],
      json: ({ changed }) => ({ changed, changes, warnings }),
      text: (_value, page) =>
        `${warningsText(warnings, page)}${changesText(changes, page)}\n${page.say('shell.site.applied')}`,
    },
    call,
    shell,
  )
}
