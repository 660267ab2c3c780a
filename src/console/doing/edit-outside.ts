import { clean } from '../../language/clean.ts'
import { keepDraftText } from '../../desk/draft-text.ts'
import type { EditedOutside } from '../../desk/edit-outside.ts'
import { replaceText } from '../components/text-field/change-text.ts'
import type { Look } from '../look.ts'
import { writtenIn } from '../overlays/every-overlay.ts'
import type { NoFolder } from '../outside.ts'
import type { Doing } from './doing.ts'

/** Lets the agent's own editor have the text that is being written; what it saved is the text afterwards, and Ctrl-Z brings the old one back. */
export async function editInEditor({ ui, outside, look, agent, desk }: Doing): Promise<void> {
  const before = ui.scene().model.overlay
  const written = before && writtenIn(before)
  if (!written) return
  const end = await outside.edit(written.field.text, { agent, of: written.of })
  // What came meanwhile may have closed it, or shown something in it.
  const overlay = ui.scene().model.overlay
  const now = overlay && overlay.kind === before.kind ? writtenIn(overlay) : null
  if (!now || now.of?.under !== written.of?.under) {
    if ('text' in end && written.of)
      keepDraftText(desk.drafts, written.of, { given: written.field.text, text: end.text })
    return
  }
  const text = 'text' in end ? end.text : now.field.text
  const field = replaceText(now.field, text)
  const isCut = field.text.length >= field.maxLength && field.text.length < text.length
  const problem = isCut ? look.say('note.full', { n: field.maxLength }) : saidEnd(end, look)
  ui.change({ do: 'open', overlay: now.with(field, problem) })
}

function saidEnd(end: EditedOutside | NoFolder, { say }: Look): string | null {
  switch (end.ended) {
    case 'done':
      return null
    case 'no-editor':
      return say('editor.none')
    case 'not-started':
      return say('editor.not-started', { editor: clean(end.editor), detail: clean(end.detail) })
    case 'given-up':
      return say('editor.given-up', { editor: clean(end.editor), status: end.status })
    case 'broken':
      return say('editor.broken', { editor: clean(end.editor), signal: end.signal })
    case 'no-folder':
      return say('outside.no-folder', { folder: clean(end.folder), problem: end.problem })
    case 'too-long':
      return say('editor.too-long', { editor: clean(end.editor), path: clean(end.path) })
    default:
      return end satisfies never
  }
}
