import * as z from 'zod'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { keyName } from '../input/key.ts'
import { filesPanel } from '../screens/files-panel.ts'
import type { Overlay } from '../state/model.ts'
import { readFiles } from '../views/read-files.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind, OverlayPress } from './overlay-kind.ts'
import { keptField, keptIndex, keptWhole } from './kept-whole.ts'

/** The files of a contact's messages: to be saved, or looked at in another program. */
export const files: OverlayKind<'files'> = {
  isReadBehind: true,
  read: (agent, reading, { ref }) => ({ files: readFiles(ref, agent, reading) }),
  draw: ({ ref, selected, saving, problem }, { scene, room, look }) =>
    filesPanel({ ref, files: scene.views.offers.files, selected, saving, problem }, room, look),
  press: (overlay, at) => (overlay.saving ? pressInFolder(overlay, at) : pressInList(overlay, at)),
  kept: keptWhole(
    z.object({
      ref: z.string(),
      selected: keptIndex,
      saving: z
        .object({ isAll: z.boolean(), field: keptField, names: z.array(z.string()).readonly() })
        .nullable(),
    }),
    (kept) => ({ kind: 'files', ...kept, problem: null }),
  ),
  keys: ({ saving }, { say }) =>
    saving
      ? [
          namedKey('Enter', say('keys.save')),
          namedKey('Tab', say('keys.complete')),
          namedKey('Esc', say('keys.back')),
        ]
      : [
          namedKey('s', say('keys.save')),
          namedKey('a', say('keys.save-all')),
          namedKey('o', say('keys.open')),
          namedKey('Esc', say('keys.close')),
        ],
}

function pressInList(overlay: Overlay<'files'>, { scene, key, desk: { ui } }: OverlayPress): boolean {
  const { files: rows } = scene.views.offers
  const { ref, selected } = overlay
  const move = (to: number): true => {
    const within = Math.max(0, Math.min(to, rows.length - 1))
    ui.change({ do: 'open', overlay: { ...overlay, selected: within, problem: null } })
    return true
  }
  switch (keyName(key)) {
    case 'ArrowDown':
    case 'j':
      return move(selected + 1)
    case 'ArrowUp':
    case 'k':
      return move(selected - 1)
    case 'Escape':
    case 'f':
      ui.change({ do: 'close' })
      return true
    case 's':
    case 'Enter':
      ui.perform({ do: 'begin-save', isAll: false })
      return true
    case 'a':
      ui.perform({ do: 'begin-save', isAll: true })
      return true
    case 'o': {
      const file = rows[selected]
      if (file) ui.perform({ do: 'open-file', ref, n: file.n })
      return true
    }
    default:
      return false
  }
}

function pressInFolder(overlay: Overlay<'files'>, { scene, key, desk: { ui } }: OverlayPress): boolean {
  const { files: rows } = scene.views.offers
  const { ref, selected, saving } = overlay
  if (!saving) return false
  switch (keyName(key)) {
    case 'Escape':
      ui.change({ do: 'open', overlay: { ...overlay, saving: null, problem: null } })
      return true
    case 'Tab':
      ui.perform({ do: 'complete-path' })
      return true
    case 'Enter': {
      const wanted = saving.isAll ? rows.toReversed() : rows.slice(selected, selected + 1)
      ui.perform({ do: 'save-files', ref, numbers: wanted.map(({ n }) => n), folder: saving.field.text })
      return true
    }
    default: {
      const field = editTextField(saving.field, key)
      if (field)
        ui.change({
          do: 'open',
          overlay: { ...overlay, saving: { ...saving, field, names: [] }, problem: null },
        })
      return field !== null
    }
  }
}
