import { siteDefinitionOfStore } from '../../queries/site/site-definition-of-store.ts'
import { diffSite } from '../../site/diff-site.ts'
import { valuesAtStake } from '../../site/values-at-stake.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { publishingOf } from '../process/publishing.ts'
import { textsInUse, todayOf } from '../process/site-at-hand.ts'
import type { ShellReading } from '../shell.ts'
import { readWholeSite } from '../site/read-whole-site.ts'
import { wholeChangesText } from '../site/site-changes.ts'
import { allWarningsText, siteProblems } from '../site/site-problems.ts'

/** What applying the files would change. */
export function siteDiff(call: Call, shell: ShellReading): Answer {
  const { reader } = shell
  const current = siteDefinitionOfStore(reader)
  const beside = { current, inUse: textsInUse(reader) }
  const read = readWholeSite(call.operands[0] ?? '', beside, (site) => todayOf(site, shell))
  if (!read.ok) return siteProblems(read)
  const changes = diffSite(current, read.site)
  const atStake = valuesAtStake(reader, changes)
  const processes = publishingOf(read, reader, { leavesRetired: true }).changes
  return show(
    { changes, atStake, warnings: [...read.warnings, ...read.processWarnings], processes },
    (page) => allWarningsText(read, page) + wholeChangesText({ changes, atStake, processes }, page),
  )
}
