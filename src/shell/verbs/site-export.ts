import { join } from 'node:path'
import { makeFolders } from '../../desk/make-folders.ts'
import { siteDefinitionOfStore } from '../../queries/site/site-definition-of-store.ts'
import { writeSite, writeSiteInOne } from '../../site/write-site.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { refusalOfWriting } from '../refusal-of-writing.ts'
import type { ShellReading } from '../shell.ts'
import { writePlainFile } from '../write-plain-file.ts'

/** The site as YAML: into a folder, one file for each section, or all of it to standard output. */
export function siteExport(call: Call, { reader }: ShellReading): Answer {
  const [folder] = call.operands
  const site = siteDefinitionOfStore(reader)
  const files = site ? writeSite(site) : []
  if (folder === undefined) {
    // The text is a file for programs, not a page for people: nothing in it is made visible, YAML escapes what is not.
    return show({ files }, () => (site ? writeSiteInOne(site) : ''))
  }
  try {
    makeFolders(folder, 0o777)
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
