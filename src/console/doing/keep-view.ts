import { removeView } from '../../commands/views/remove-view.ts'
import { saveView } from '../../commands/views/save-view.ts'
import { viewNameOf } from '../../domain/saved-view.ts'
import type { Intent } from '../state/intent.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { saidRefusal, tellDone, tellRefusal } from './tell.ts'

/** Keeps what a list is narrowed to under a name. Refused, the form stays with why. */
export async function keepView(doing: Doing, intent: Extract<Intent, { do: 'save-view' }>): Promise<void> {
  const { ui, scene, look } = doing
  const { label, of, filter, sort, isShared } = intent
  const { overlay } = scene.model
  const refused = (problem: string): void => {
    if (overlay?.kind === 'save-view') ui.change({ do: 'open', overlay: { ...overlay, problem } })
  }
  const name = viewNameOf(label)
  if (name === '') {
    refused(look.say('views.name-missing'))
    return
  }
  const shape = { of, filter, columns: [], sort }
  // Typed as its name, a view is replaced and stays called what it is called.
  const labels = label.trim() === name ? {} : { labels: { en: label.trim() } }
  const done = await give(doing, saveView, { name, ...labels, ...shape, isShared })
  if (!done.ok) {
    refused(saidRefusal(doing, done.refusal).message)
    return
  }
  ui.change({ do: 'close' })
  tellDone(doing, done.value.isNew ? 'done.view-saved' : 'done.view-replaced', { name })
}

/** Removes a view; `u` brings it back. */
export async function dropView(
  doing: Doing,
  { name, isShared }: Extract<Intent, { do: 'remove-view' }>,
): Promise<void> {
  const done = await give(doing, removeView, { name, isShared })
  if (done.ok) tellDone(doing, 'done.view-removed', { name })
  else tellRefusal(doing, done.refusal)
}
