import type { Intent } from './intent.ts'
import { queuesPlace, type Model, type Notice, type Overlay, type Place } from './model.ts'

/** A change of what the console shows. */
export type Change =
  | { readonly do: 'open'; readonly overlay: Overlay }
  | { readonly do: 'close' }
  /** Goes on to another place; Esc comes back. */
  | { readonly do: 'go'; readonly place: Place }
  /** Goes back to the place before, or leaves everything but the queues behind. */
  | { readonly do: 'back' }
  | { readonly do: 'home' }
  /** The same place with other insides: a selection, a tab, a filter. */
  | { readonly do: 'adjust'; readonly place: Place }
  | { readonly do: 'notice'; readonly notice: Notice | null }
  | { readonly do: 'signed-in'; readonly agent: string }
  | { readonly do: 'remember'; readonly intent: Intent }

const mostBehind = 20

/** The model after a change. */
export function changed(model: Model, change: Change): Model {
  switch (change.do) {
    case 'open':
      return { ...model, overlay: change.overlay, notice: null }
    case 'close':
      return { ...model, overlay: null }
    case 'go':
      return {
        ...model,
        place: change.place,
        behind: [...model.behind, model.place].slice(-mostBehind),
        overlay: null,
      }
    case 'back': {
      const place = model.behind.at(-1)
      return place ? { ...model, place, behind: model.behind.slice(0, -1), overlay: null } : model
    }
    case 'home': {
      const first = model.behind.find(({ at }) => at === 'queues')
      const place = model.place.at === 'queues' ? model.place : (first ?? queuesPlace())
      return { ...model, place, behind: [], overlay: null }
    }
    case 'adjust':
      return { ...model, place: change.place }
    case 'notice':
      return { ...model, notice: change.notice }
    case 'signed-in':
      return { ...model, agent: change.agent, place: queuesPlace(), behind: [], overlay: null }
    case 'remember':
      return { ...model, last: change.intent }
    default:
      return change satisfies never
  }
}
