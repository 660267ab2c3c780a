import type { Intent } from './intent.ts'
import type { Lock } from './lock.ts'
import type { Tour } from '../tour/tour.ts'
import { brokenIn, cameBackFrom, opened } from './interrupted.ts'
import type { StepPreview } from './step-preview.ts'
import { queuesPlace, type Model, type Notice, type Overlay, type Place } from './model.ts'

/** A change of what the console shows. */
export type Change =
  | { readonly do: 'open'; readonly overlay: Overlay }
  /** Opens something for a moment: a form that was being filled in comes back when it is closed. */
  | { readonly do: 'open-over'; readonly overlay: Overlay }
  | { readonly do: 'close' }
  /** Closes whatever lies over the place, and what would come back. */
  | { readonly do: 'close-all' }
  /** Goes on to another place; Esc comes back. */
  | { readonly do: 'go'; readonly place: Place }
  /** Goes back to the place before, or leaves everything but the queues behind. */
  | { readonly do: 'back' }
  | { readonly do: 'home' }
  /** Keeps what is on the screen for when the contact is over that breaks in; `inHand` is the one that was worked on. */
  | { readonly do: 'break-in'; readonly by: string; readonly inHand: string | null }
  /** Shows again what a contact broke in on; nothing changes where it broke in on nothing. */
  | { readonly do: 'come-back'; readonly from: string }
  /** The same place with other insides: a selection, a tab, a filter. */
  | { readonly do: 'adjust'; readonly place: Place }
  | { readonly do: 'notice'; readonly notice: Notice | null }
  | { readonly do: 'signed-in'; readonly agent: string }
  | { readonly do: 'lock'; readonly lock: Lock }
  | { readonly do: 'unlock' }
  | { readonly do: 'remember'; readonly intent: Intent }
  | { readonly do: 'tour'; readonly tour: Tour | null }
  | { readonly do: 'preview'; readonly preview: StepPreview }

const mostBehind = 20
const nothingOver = { overlay: null, beneath: [] } as const

/** The model after a change. */
export function changed(model: Model, change: Change): Model {
  switch (change.do) {
    case 'open':
      return { ...opened(model, change.overlay), overlay: change.overlay, notice: null }
    case 'open-over': {
      const left = model.overlay && isForm(model.overlay) ? [model.overlay] : []
      const beneath = [...model.beneath, ...left]
      return { ...opened(model, change.overlay), overlay: change.overlay, beneath, notice: null }
    }
    case 'close':
      return {
        ...model,
        overlay: model.beneath.at(-1) ?? null,
        beneath: model.beneath.slice(0, -1),
        notice: model.notice?.isOfForm ? null : model.notice,
      }
    case 'close-all':
      return { ...model, ...nothingOver }
    case 'go':
      return {
        ...model,
        place: change.place,
        behind: [...model.behind, model.place].slice(-mostBehind),
        ...nothingOver,
      }
    case 'back': {
      const place = model.behind.at(-1)
      return place ? { ...model, place, behind: model.behind.slice(0, -1), ...nothingOver } : model
    }
    case 'home': {
      const first = model.behind.find(({ at }) => at === 'queues')
      const place = model.place.at === 'queues' ? model.place : (first ?? queuesPlace())
      return { ...model, place, behind: [], ...nothingOver }
    }
    case 'break-in':
      return brokenIn(model, change)
    case 'come-back':
      return cameBackFrom(model, change.from)
    case 'adjust':
      return { ...model, place: change.place }
    case 'notice':
      return change.notice?.isOfForm && !model.overlay ? model : { ...model, notice: change.notice }
    case 'signed-in':
      return {
        ...model,
        agent: change.agent,
        place: queuesPlace(),
        behind: [],
        interrupted: [],
        ...nothingOver,
      }
    case 'lock':
      return { ...model, lock: change.lock }
    case 'unlock':
      return { ...model, lock: null }
    case 'remember':
      return { ...model, last: change.intent }
    case 'tour':
      return { ...model, tour: change.tour }
    case 'preview':
      return { ...model, stepPreview: change.preview }
    default:
      return change satisfies never
  }
}

/** Whether something is filled in that nobody wants to lose sight of. */
function isForm({ kind }: Overlay): boolean {
  return (
    kind === 'note' ||
    kind === 'reply' ||
    kind === 'callback' ||
    kind === 'wrap-up' ||
    kind === 'wrap-up-marked' ||
    kind === 'resolve-case'
  )
}
