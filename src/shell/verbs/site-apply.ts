import { applySite } from '../../commands/apply-site.ts'
import { siteDefinitionOfStore } from '../../queries/site/site-definition-of-store.ts'
import { diffSite } from '../../site/diff-site.ts'
import { readSite } from '../../site/read-site.ts'
import { valuesAtStake } from '../../site/values-at-stake.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'
import { changesText } from '../site/site-changes.ts'
import { siteProblems, warningsText } from '../site/site-problems.ts'

/** Makes the site what the files say: all of it or nothing. */
export async function siteApply(call: Call, shell: ShellOnStore): Promise<Answer> {
  const current = siteDefinitionOfStore(shell.reader)
  const read = readSite(call.operands[0] ?? '', current)
  if (!read.ok) return siteProblems(read.problems)
  const changes = diffSite(current, read.site)
  const { warnings } = read
  if (changes.length === 0) {
    return show({ changes, warnings }, (page) => warningsText(warnings, page) + page.say('site.unchanged'))
  }
  const atStake = valuesAtStake(shell.reader, changes)
  return give(
    {
      command: applySite,
      inputs: [read.site],
      json: ({ changed }) => ({ changed, changes, atStake, warnings }),
      text: (_value, page) =>
        `${warningsText(warnings, page)}${changesText(changes, atStake, page)}\n${page.say('shell.site.applied')}`,
    },
    call,
    shell,
  )
}
