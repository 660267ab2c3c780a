import type { RightRecord } from '../../domain/rights.ts'
import type { MessageKey } from '../../language/say.ts'
import type { Intent } from '../state/intent.ts'
import type { Change } from '../state/change.ts'
import { isMyWork, type Model, type Place } from '../state/model.ts'
import type { Views } from '../state/views.ts'

/** Where an action works: a place, or the part of the queue place that shows what is in hand. */
export type Context = Exclude<Place['at'], 'first-run'> | 'my-work'

/** Every place that an agent works in. */
export const everywhere: readonly Context[] = [
  'queues',
  'my-work',
  'workspace',
  'customers',
  'customer',
  'cases',
  'case',
  'history',
  'callbacks',
  'people',
  'processes',
  'process',
  'inbox',
  'settings',
  'views',
  'view',
]

/** Every place but some. */
export function everywhereBut(...left: readonly Context[]): readonly Context[] {
  return everywhere.filter((context) => !left.includes(context))
}

/** The context of a place; null where questions are asked that no action answers. */
export function contextOf(place: Place): Context | null {
  if (place.at === 'first-run') return null
  return isMyWork(place) ? 'my-work' : place.at
}

/** What an action looks at: the console as it is, and what is on its screen. */
export type Scene = { readonly model: Model; readonly views: Views }

/** What an action may do: change what is shown, and ask for things to be done. */
export type Ui = {
  readonly change: (change: Change) => void
  readonly perform: (intent: Intent) => void
  /** The console as it is now, after changes that were asked for. */
  readonly scene: () => Scene
  /** Says at once how far something is that takes its time. */
  readonly progress: (text: string) => void
  /** Whether Esc was pressed since what is under way began. */
  readonly isStopped: () => boolean
  /** How far the text on screen can be scrolled. */
  readonly scrollLimit: () => number
}

export type ActionId = MessageKey extends infer Key ? (Key extends `action.${infer Id}` ? Id : never) : never

/** One thing the agent can do. Its key, the footer, the help, the palette and the documentation come from here. */
export type Action = {
  readonly id: ActionId
  /** The keys it has unless the user's file says otherwise, the usual one first. */
  readonly keys: readonly string[]
  readonly contexts: readonly Context[]
  /** Where the footer names it; the order there is that of the table. */
  readonly footer?: readonly Context[]
  /** Whether the footer names it now; it does unless this says no. */
  readonly footerWhen?: (scene: Scene) => boolean
  /** The reason why it cannot be done now, in words; null when it can. */
  readonly blockedBy?: (scene: Scene) => MessageKey | null
  /** The right that it takes, and on which record; null where it takes none now. The command asks for it again. */
  readonly right?: (scene: Scene) => WantedRight | null
  /** Whether it opens a text: then what is typed after it, when it cannot be done, was meant for that. */
  readonly opensText?: true
  /** Whether the user's own keys take its keys away without a clash: what comes for a while is no reason to change them. */
  readonly yieldsKeys?: true
  readonly run: (scene: Scene, ui: Ui) => void
}

export type WantedRight = { readonly what: string; readonly record: RightRecord }
