import type { Scene } from '../actions/action.ts'
import { shownKeys } from '../go-places.ts'
import { keyInText } from '../key-label.ts'
import type { Keymap } from '../keymap.ts'
import type { Look } from '../look.ts'
import type { NewsLine } from '../views/news-lines.ts'
import { changed } from './change.ts'
import type { Model } from './model.ts'
import { isTyping } from './run-action.ts'

/** The console with a line of news above its keys, which names the key that leads on from where the agent is. */
export function tellNews(
  { text, leads }: NewsLine,
  scene: Scene,
  { keymap, look }: { readonly keymap: Keymap; readonly look: Look },
): Model {
  const [key = ':'] = leads === null ? [] : shownKeys(leads.by, keymap, look.glyphs)
  const hint = leads === null ? '' : look.say(leads.hint, { key: isTyping(scene) ? keyInText(key) : key })
  return changed(scene.model, { do: 'notice', notice: { kind: 'done', text, hint } })
}
