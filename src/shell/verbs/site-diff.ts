import { siteDefinitionOfStore } from '../../queries/site/site-definition-of-store.ts'
import { diffSite } from '../../site/diff-site.ts'
import { readSite } from '../../site/read-site.ts'
import { valuesAtStake } from '../../site/values-at-stake.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { ShellReading } from '../shell.ts'
import { changesText } from '../site/site-changes.ts'
import { siteProblems, warningsText } from '../site/site-problems.ts'

/** What applying the files would change. */
export function siteDiff(call: Call, { reader }: ShellReading): Answer {
  const current = siteDefinitionOfStore(reader)
  const read = readSite(call.operands[0] ?? '', current)
  if (!read.ok) return siteProblems(read.problems)
  const changes = diffSite(current, read.site)
  const atStake = valuesAtStake(reader, changes)
  const { warnings } = read
  return show(
    { changes, atStake, warnings },
    (page) => warningsText(warnings, page) + changesText(changes, atStake, page),
  )
}
