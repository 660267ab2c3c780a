import { whyOnlySaved, type AttachmentRisk } from '../../domain/attachment-risk.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { saveFile } from '../../desk/save-file.ts'
import { clean } from '../../language/clean.ts'
import { fileNameOf, partsOfFileName } from '../../language/file-name.ts'
import { interactionView } from '../../queries/interactions/interaction-view.ts'
import { numberedAttachments } from '../../queries/messages/numbered-attachments.ts'
import { textField } from '../components/text-field/text-field.ts'
import type { Look } from '../look.ts'
import type { Intent } from '../state/intent.ts'
import { maskingOn } from '../views/reading.ts'
import type { Doing } from './doing.ts'
import { saidRefusal, tellDone } from './tell.ts'

const mostInPath = 2000

/** Asks where files shall be saved to, beginning with where the last ones went. */
export function beginSave({ ui, saveFolder }: Doing, isAll: boolean): void {
  const { overlay } = ui.scene().model
  if (overlay?.kind !== 'files') return
  const field = textField({ text: saveFolder.last() ?? '~/', maxLength: mostInPath })
  ui.change({ do: 'open', overlay: { ...overlay, saving: { isAll, field, names: [] }, problem: null } })
}

/** Saves files of a contact under safe names; the first that cannot be saved stops it and is told. */
export async function saveFiles(
  doing: Doing,
  { ref, numbers, folder }: Extract<Intent, { readonly do: 'save-files' }>,
): Promise<void> {
  const { ui, outside, saveFolder } = doing
  const paths: string[] = []
  for (const n of numbers) {
    const found = await fileOf(doing, ref, n)
    const saved = found.ok ? saveFile({ folder: outside.pathTyped(folder), ...found.value }) : found
    if (!saved.ok) {
      tellInPanel(doing, saidRefusal(doing, saved.refusal).message)
      return
    }
    paths.push(saved.value)
  }
  saveFolder.keep(folder)
  const { overlay } = ui.scene().model
  if (overlay?.kind === 'files') ui.change({ do: 'close' })
  const [only] = paths
  if (paths.length === 1 && only !== undefined) tellDone(doing, 'files.saved', { path: clean(only) })
  else tellDone(doing, 'files.saved-all', { n: paths.length, folder: clean(folder) })
}

/** Opens a copy of a file in the program of its kind; what could do more than be seen is only saved. */
export async function openFile(
  doing: Doing,
  { ref, n }: Extract<Intent, { readonly do: 'open-file' }>,
): Promise<void> {
  const { outside, look } = doing
  const found = await fileOf(doing, ref, n)
  if (!found.ok) {
    tellInPanel(doing, saidRefusal(doing, found.refusal).message)
    return
  }
  const name = `${found.value.stem}${found.value.ending}`
  const risk = whyOnlySaved({ name, content: found.value.content })
  if (risk) {
    tellInPanel(doing, saidRisk(risk, name, look))
    return
  }
  const how = await outside.show(found.value)
  if (typeof how === 'object')
    tellInPanel(doing, look.say('outside.no-folder', { folder: clean(how.folder), problem: how.problem }))
  else if (how === 'no-program') tellInPanel(doing, look.say('files.no-program', { name: clean(name) }))
  else tellDone(doing, 'files.opened', { name: clean(name) })
}

type Found = { readonly stem: string; readonly ending: string; readonly content: Uint8Array }

/** A file of a contact by its number, with the name that it may have here. Refuses: cards-masked, attachment-unknown, attachment-lost. */
async function fileOf({ agent, reading, outside }: Doing, ref: string, n: number): Promise<Decision<Found>> {
  const view = interactionView(reading.reader, ref, agent)
  const masking = maskingOn(agent, reading)
  if (view && masking.because !== null && masking.hidesContact(view.interaction))
    return refuse({ code: 'cards-masked', what: 'attachment save', ref: masking.because })
  const files = view ? numberedAttachments(view) : []
  const file = files.find((one) => one.n === n)
  if (!file) return refuse({ code: 'attachment-unknown', ref, attachment: String(n), count: files.length })
  const fetched = await outside.attachments.fetch(file.contentHash)
  if (!fetched.ok) return fetched
  const content = fetched.value
  if (!content) return refuse({ code: 'attachment-lost', ref, attachment: String(n) })
  return accept({ ...partsOfFileName(fileNameOf(file.name, file.mediaType)), content })
}

function saidRisk(why: AttachmentRisk, name: string, { say }: Look): string {
  const named = { name: clean(name) }
  return why.risk === 'disguised'
    ? say('files.disguised', { ...named, is: say(`content-kind.${why.is}`) })
    : say(`files.${why.risk}`, named)
}

function tellInPanel({ ui }: Doing, problem: string): void {
  const { overlay } = ui.scene().model
  if (overlay?.kind === 'files') ui.change({ do: 'open', overlay: { ...overlay, problem } })
  else ui.change({ do: 'notice', notice: { kind: 'refused', text: problem, hint: '' } })
}
