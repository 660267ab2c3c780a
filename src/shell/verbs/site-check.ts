import { siteDefinitionOfStore } from '../../queries/site/site-definition-of-store.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { textsInUse, todayOf } from '../process/site-at-hand.ts'
import type { Shell } from '../shell.ts'
import { readWholeSite } from '../site/read-whole-site.ts'
import { allWarningsText, siteProblems } from '../site/site-problems.ts'

/**
 * Checks the files of a site and its processes; against the site of the store where there is one, because files may leave sections out.
 */
export async function siteCheck(call: Call, shell: Shell): Promise<Answer> {
  const opened = await shell.openStore(shell.storePath)
  const current = opened.ok ? siteDefinitionOfStore(opened.value.reader) : undefined
  const inUse = opened.ok ? textsInUse(opened.value.reader) : []
  if (opened.ok) await opened.value.close()
  const read = readWholeSite(call.operands[0] ?? '', { current, inUse }, (site) => todayOf(site, shell))
  if (!read.ok) return siteProblems(read)
  const { sections } = read
  const warnings = [...read.warnings, ...read.processWarnings]
  const processes = read.processes.map(({ definition: { key, version } }) => ({ process: key, version }))
  return show({ ok: true, sections, processes, warnings }, (page) => {
    const { say } = page
    const right = [
      ...(sections.length > 0 ? [say('shell.site.right', { sections: sections.join(', ') })] : []),
      ...(processes.length > 0 ? [say('process.right', { n: processes.length })] : []),
      ...(warnings.length > 0 ? [say('site.warnings', { n: warnings.length })] : []),
    ]
    return allWarningsText(read, page) + right.join(' ')
  })
}
