import { fitLines, span, type Block } from './components/line.ts'
import type { ConsoleFrame } from './draw-console.ts'
import { keyLabel } from './key-label.ts'
import type { Look, Room } from './look.ts'
import type { CardView } from './screens/card-lines.ts'
import { customerScreen } from './screens/customer.ts'
import { firstRunScreen } from './screens/first-run.ts'
import { historyScreen } from './screens/history.ts'
import { lookupScreen } from './screens/lookup.ts'
import { queuesScreen } from './screens/queues.ts'
import { signInScreen } from './screens/sign-in.ts'
import { tabShown, workspaceScreen } from './screens/workspace.ts'
import { isMyWork } from './state/model.ts'
import { rowKeys } from './state/rows-on-screen.ts'
import { selectedIndex } from './state/selection.ts'

/** The place on screen. Where the place and what was read of it don't belong together yet, nothing is drawn. */
export function drawPlace(
  frame: ConsoleFrame & { readonly isSideBySide: boolean },
  room: Room,
  look: Look,
): Block {
  const { scene, now, isSideBySide } = frame
  const { place } = scene.model
  const view = scene.views.place
  const selected = 'selection' in place ? selectedIndex(place.selection, rowKeys(scene)) : -1

  if (place.at === 'first-run' && view.of === 'first-run') {
    return firstRunScreen({ form: place.form, storePath: view.storePath, problem: place.problem }, room, look)
  }
  if (place.at === 'sign-in' && view.of === 'sign-in') {
    return signInScreen(
      { siteName: view.siteName, agents: view.agents, selected, filter: place.filter },
      room,
      look,
    )
  }
  if (place.at === 'queues' && view.of === 'queues') {
    return queuesScreen(
      {
        ...view,
        selected,
        filter: place.filter,
        isMarked: (ref) => place.marks.records.has(ref),
        marked: place.marks.records.size,
        now,
        isSideBySide,
        isMine: isMyWork(place),
      },
      room,
      look,
    )
  }
  if (place.at === 'workspace' && view.of === 'workspace') {
    if (!view.work) return message(look.say('work.gone', { ref: place.ref }), room)
    const tab = tabShown(place.tab, view)
    const { scroll } = place
    const card = saidMasked(view.card, frame, look)
    return workspaceScreen({ ...view, card, work: view.work, tab, scroll, now, isSideBySide }, room, look)
  }
  if (place.at === 'customers' && view.of === 'customers') {
    const isTyping = place.isTyping && scene.model.overlay === null
    return lookupScreen({ ...view, field: place.field, selected, isTyping }, room, look)
  }
  if (place.at === 'customer' && view.of === 'customer') {
    if (!view.card) return message(look.say('work.gone', { ref: place.ref }), room)
    const card = saidMasked(view.card, frame, look)
    return customerScreen({ ...view, card, selected, now, isSideBySide }, room, look)
  }
  if (place.at === 'history' && view.of === 'history') {
    return historyScreen({ ref: place.ref, rows: view.rows, selected, now }, room, look)
  }
  return message('', room)
}

/** A masked card says first that it is masked, and which key opens it. */
function saidMasked<Card extends CardView | null>(card: Card, { keymap }: ConsoleFrame, look: Look): Card {
  if (!card?.masked) return card
  const key = keyLabel(keymap.keysOf('caller.verify')[0] ?? ':', look.glyphs)
  const masked =
    card.masked.verify === null ? look.say('card.masked-other') : look.say('card.masked', { key })
  return { ...card, warnings: [masked, ...card.warnings] }
}

function message(text: string, { columns, rows }: Room): Block {
  return { lines: fitLines([[], [span(`   ${text}`, 'dim')]], columns, rows), cursor: null }
}
