import { siteDefinitionOfStore } from '../../queries/site-definition-of-store.ts'
import { readSite } from '../../site/read-site.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { ShellReading } from '../shell.ts'
import { changesText, siteChanges } from '../site/site-changes.ts'
import { siteProblems, warningsText } from '../site/site-problems.ts'

/** What applying the files would change. */
export function siteDiff(call: Call, { reader }: ShellReading): Answer {
  const current = siteDefinitionOfStore(reader)
  const read = readSite(call.operands[0] ?? '', current)
  if (!read.ok) return siteProblems(read.problems)
  const changes = siteChanges(current, read.site)
  const { warnings } = read
  return show({ changes, warnings }, (page) => warningsText(warnings, page) + changesText(changes, page))
}
