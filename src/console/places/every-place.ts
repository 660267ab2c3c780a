import type { Block } from '../components/line.ts'
import type { Key } from '../input/key.ts'
import type { Place, PlaceName } from '../state/model.ts'
import type { Desk } from '../state/press.ts'
import type { PlaceViews } from '../state/views.ts'
import type { Scene } from '../actions/action.ts'
import { callbacks } from './callbacks.ts'
import { oneCase } from './case.ts'
import { cases } from './cases.ts'
import { customer } from './customer.ts'
import { customers } from './customers.ts'
import { firstRun } from './first-run.ts'
import { history } from './history.ts'
import type { DeskReading, PlaceFrame, PlaceKind, PlacePress } from './place-kind.ts'
import { inbox } from './inbox.ts'
import { people } from './people.ts'
import { placeMessage } from './place-message.ts'
import { oneProcess, processes } from './processes.ts'
import { queues } from './queues.ts'
import { settings } from './settings.ts'
import { signIn } from './sign-in.ts'
import { view } from './view.ts'
import { viewList } from './view-list.ts'
import { workspace } from './workspace.ts'

const kinds: { readonly [At in PlaceName]: PlaceKind<At> } = {
  'first-run': firstRun,
  'sign-in': signIn,
  queues,
  workspace,
  customers,
  customer,
  cases,
  case: oneCase,
  history,
  callbacks,
  people,
  processes,
  process: oneProcess,
  inbox,
  settings,
  views: viewList,
  view,
}

function kindOf<At extends PlaceName>(at: At): PlaceKind<At> {
  return kinds[at]
}

function isOf<At extends PlaceName>(at: At, view: PlaceViews): view is PlaceViews & PlaceViews<At> {
  return view.of === at
}

/** Reads what a place shows of the store. */
export function readPlace<At extends PlaceName>(
  place: Place<At>,
  agent: string,
  reading: DeskReading,
): PlaceViews<At> {
  return kindOf<At>(place.at).read(place, agent, reading)
}

/** The place on screen. Where the place and what was read of it don't belong together yet, nothing is drawn. */
export function drawPlace<At extends PlaceName>(place: Place<At>, frame: PlaceFrame): Block {
  const view: PlaceViews = frame.scene.views.place
  if (!isOf<At>(place.at, view)) return placeMessage('', frame.room)
  return kindOf<At>(place.at).draw(place, view, frame)
}

/** The keys of the rows of the list on screen, in order; empty where there is no list. */
export function rowKeysOf<Of extends PlaceName>(view: PlaceViews<Of>): readonly string[] {
  return kindOf<Of>(view.of).rowKeys?.(view) ?? []
}

/** The interaction that actions mean in a place where that row is selected. */
export function meantRefIn<At extends PlaceName>(place: Place<At>, selected: string | null): string | null {
  return kindOf<At>(place.at).meantRef?.(place, selected) ?? null
}

/** How far the text of a place can be scrolled. */
export function scrollLimitIn<At extends PlaceName>(place: Place<At>, frame: PlaceFrame): number {
  const view: PlaceViews = frame.scene.views.place
  return isOf<At>(place.at, view) ? (kindOf<At>(place.at).scrollLimit?.(place, view, frame) ?? 0) : 0
}

/** Gives a place a key before the keymap gets it. */
export function pressInPlace<At extends PlaceName>(
  place: Place<At>,
  key: Key,
  at: { readonly scene: Scene; readonly desk: Desk },
): PlacePress {
  return kindOf<At>(place.at).press?.(place, key, at) ?? 'for-keymap'
}

/** A place as plain JSON; null for one that nobody comes back to. */
export function keptOf<At extends PlaceName>(place: Place<At>): KeptPlace | null {
  const { kept } = kindOf<At>(place.at)
  return kept ? { at: place.at, kept: kept.keep(place) } : null
}

export type KeptPlace = { readonly at: string; readonly kept?: unknown }

/** The place that was kept; null for what this program does not understand. */
export function cameBack({ at, kept }: KeptPlace): Place | null {
  return isPlaceName(at) ? (kindOf(at).kept?.comeBack(kept) ?? null) : null
}

function isPlaceName(name: string): name is PlaceName {
  return Object.hasOwn(kinds, name)
}
