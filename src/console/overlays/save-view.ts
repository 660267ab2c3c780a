import * as z from 'zod'
import { viewNameOf } from '../../domain/saved-view.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { keyName } from '../input/key.ts'
import { choicePanel } from '../screens/choice-panel.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'
import { keptField, keptWhole } from './kept-whole.ts'

/** What a view is to be called, and whether it is one's own or everybody's. */
export const saveView: OverlayKind<'save-view'> = {
  draw({ filter, field, isShared, problem }, { room, look }) {
    const { say } = look
    const name = viewNameOf(field.text)
    const whose = say(isShared ? 'views.for-everybody' : 'views.for-me')
    const otherwise =
      name === '' ? say('views.save-hint', { filter }) : say('views.save-as', { name, filter })
    return choicePanel(
      {
        title: say('views.save-title'),
        details: whose,
        prompt: '>',
        choices: [],
        selected: 0,
        filter: field,
        otherwise,
        problem,
      },
      room,
      look,
    )
  },
  press(overlay, { key, scene, desk: { ui, look } }) {
    const { of, filter, sort, field, isShared } = overlay
    switch (keyName(key)) {
      case 'Escape':
        ui.change({ do: 'close' })
        return true
      case 'Enter':
        ui.perform({ do: 'save-view', label: field.text, of, filter, sort, isShared })
        return true
      case 'Tab': {
        const why = isShared ? null : scene.views.rights.whyNot('view.save', { owner: null })
        const problem = why === null ? null : look.say(why)
        ui.change({ do: 'open', overlay: { ...overlay, isShared: !isShared && why === null, problem } })
        return true
      }
      default: {
        const edited = editTextField(field, key)
        if (edited) ui.change({ do: 'open', overlay: { ...overlay, field: edited, problem: null } })
        return edited !== null
      }
    }
  },
  keys: (_overlay, { say }) => [
    namedKey('Enter', say('action.view.save')),
    namedKey('Tab', say('views.turn-whose')),
    namedKey('Esc', say('keys.close')),
  ],
  kept: keptWhole(
    z.object({
      of: z.enum(['waiting', 'cases']),
      filter: z.string(),
      sort: z.string().nullable(),
      field: keptField,
      isShared: z.boolean(),
    }),
    (kept) => ({ kind: 'save-view', ...kept, problem: null }),
  ),
}
