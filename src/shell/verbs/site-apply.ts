import { applySite } from '../../commands/apply-site.ts'
import { siteDefinitionOfStore } from '../../queries/site/site-definition-of-store.ts'
import { diffSite } from '../../site/diff-site.ts'
import { valuesAtStake } from '../../site/values-at-stake.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { giveTogether, type Step } from '../give-together.ts'
import { publishingOf } from '../process/publishing.ts'
import { textsInUse, todayOf } from '../process/site-at-hand.ts'
import type { ShellOnStore } from '../shell.ts'
import { readWholeSite } from '../site/read-whole-site.ts'
import { wholeChangesText } from '../site/site-changes.ts'
import { allWarningsText, siteProblems } from '../site/site-problems.ts'

const applying = applySite as unknown as Step['command']

/** Makes the site what the files say, and publishes what is new of its processes: all of it or nothing. */
export async function siteApply(call: Call, shell: ShellOnStore): Promise<Answer> {
  const { reader } = shell
  const current = siteDefinitionOfStore(reader)
  const beside = { current, inUse: textsInUse(reader) }
  const read = readWholeSite(call.operands[0] ?? '', beside, (site) => todayOf(site, shell))
  if (!read.ok) return siteProblems(read)
  const changes = diffSite(current, read.site)
  const publishing = publishingOf(read, reader, { leavesRetired: true })
  const processes = publishing.changes
  const warnings = [...read.warnings, ...read.processWarnings]
  if (changes.length + processes.length === 0) {
    return show(
      { changes, processes, warnings },
      (page) => allWarningsText(read, page) + page.say('site.unchanged'),
    )
  }
  const atStake = valuesAtStake(reader, changes)
  const steps = [
    ...(changes.length > 0 ? [{ command: applying, input: read.site }] : []),
    ...publishing.steps,
  ]
  const given = await giveTogether({ steps }, call, shell)
  if ('kind' in given) return given
  const { batch, done, isRehearsal } = given
  const applied = done.find(({ command }) => command === applySite.name)?.value as
    { readonly changed: number } | undefined
  const json = { changed: applied?.changed ?? 0, changes, atStake, warnings, processes }
  return show(
    isRehearsal
      ? { dryRun: true, rows: [json] }
      : { ...json, ...(batch !== null && { batch }), seq: done[0]?.seq },
    (page) =>
      [
        ...(isRehearsal ? [page.say('shell.dry-run')] : []),
        `${allWarningsText(read, page)}${wholeChangesText({ changes, atStake, processes }, page)}`,
        ...(isRehearsal ? [] : [page.say('shell.site.applied')]),
        ...(batch === null || isRehearsal ? [] : [page.say('shell.batch', { batch })]),
      ].join('\n'),
  )
}
