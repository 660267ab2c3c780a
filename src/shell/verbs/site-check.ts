import { siteDefinitionOfStore } from '../../queries/site/site-definition-of-store.ts'
import { readSite } from '../../site/read-site.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Shell } from '../shell.ts'
import { siteProblems, warningsText } from '../site/site-problems.ts'

/** Checks the files of a site; against the site of the store where there is one, because files may leave sections out. */
export async function siteCheck(call: Call, shell: Shell): Promise<Answer> {
  const opened = await shell.openStore(shell.storePath)
  const current = opened.ok ? siteDefinitionOfStore(opened.value.reader) : undefined
  if (opened.ok) await opened.value.close()
  const read = readSite(call.operands[0] ?? '', current)
  if (!read.ok) return siteProblems(read.problems)
  const { sections, warnings } = read
  return show({ ok: true, sections, warnings }, (page) => {
    const right = page.say('shell.site.right', { sections: sections.join(', ') })
    const counted = warnings.length > 0 ? ` ${page.say('site.warnings', { n: warnings.length })}` : ''
    return `${warningsText(warnings, page)}${right}${counted}`
  })
}
