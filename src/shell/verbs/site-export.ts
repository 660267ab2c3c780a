import { join } from 'node:path'
import { makeFolders } from '../../desk/make-folders.ts'
import { siteDefinitionOfStore } from '../../queries/site/site-definition-of-store.ts'
import { writeSite, writeSiteInOne } from '../../site/write-site.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { refusalOfWriting } from '../refusal-of-writing.ts'
import { textsInUse } from '../process/site-at-hand.ts'
import type { ShellReading } from '../shell.ts'
import { writePlainFile } from '../write-plain-file.ts'

/**
 * The site as YAML: into a folder, one file for each section, and its processes as they were written in the folder `processes` of
 * that; or all but the processes to standard output.
 */
export async function siteExport(call: Call, { reader, err, page }: ShellReading): Promise<Answer> {
  const [folder] = call.operands
  const site = siteDefinitionOfStore(reader)
  const processes = textsInUse(reader).map(({ key, text }) => ({
    file: `processes/${key}.process.yaml`,
    text,
  }))
  const files = [...(site ? writeSite(site) : []), ...processes]
  if (folder === undefined) {
    if (processes.length > 0 && !call.isJson) {
      err(`${(await page()).say('shell.site.processes-left', { n: processes.length })}\n`)
    }
    // The text is a file for programs, not a page for people: nothing in it is made visible, YAML escapes what is not.
    return show({ files }, () => (site ? writeSiteInOne(site) : ''))
  }
  try {
    makeFolders(processes.length > 0 ? join(folder, 'processes') : folder, 0o777)
    for (const { file, text } of files) writePlainFile(join(folder, file), text, 0o666)
  } catch (fault) {
    const refusal = refusalOfWriting(fault, folder)
    if (refusal) return refuseWith(refusal)
    throw fault
  }
  return show({ folder, files: files.map(({ file }) => file) }, ({ say }) =>
    say('shell.site.exported', { n: files.length, folder }),
  )
}
