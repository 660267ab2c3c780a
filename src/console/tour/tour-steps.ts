import type { MessageKey } from '../../language/say.ts'
import type { ActionId, Scene } from '../actions/action.ts'
import type { OverlayName } from '../state/model.ts'
import type { Tour } from './tour.ts'

type StepName = MessageKey extends infer Key ? (Key extends `tour.step.${infer Name}` ? Name : never) : never

/** One thing to try: its words are `tour.step.NAME`, in which `{name}` is the key of an action. */
export type TourStep = {
  readonly name: StepName
  readonly keys: Readonly<Record<string, ActionId>>
  /** Whether it has been tried. */
  readonly isDone: (scene: Scene, tour: Tour) => boolean
}

/** The tour of the demo site, for its agent of letters: ten minutes from coming in to leaving. */
export const tourSteps: readonly TourStep[] = [
  {
    name: 'ready',
    keys: { status: 'status.choose' },
    isDone: ({ views }) => views.header?.status.isReady === true,
  },
  {
    name: 'take',
    keys: { take: 'interaction.take' },
    isDone: ({ model: { place }, views }, { inHand }) =>
      place.at === 'workspace' && views.inHand.length > inHand,
  },
  {
    name: 'look',
    keys: { tab: 'tab.next' },
    isDone: ({ model: { place } }) => place.at === 'workspace' && place.tab !== null,
  },
  { name: 'reply', keys: { reply: 'reply.write' }, isDone: ({ model }) => model.overlay?.kind === 'reply' },
  {
    name: 'send',
    keys: {},
    isDone: ({ model: { overlay, notice } }) => overlay?.kind !== 'reply' && notice?.leavesAt !== undefined,
  },
  {
    name: 'wrap-up',
    keys: { wrap: 'interaction.wrap-up' },
    isDone: ({ views }, { inHand }) => views.inHand.length < inHand,
  },
  { name: 'undo', keys: { undo: 'undo' }, isDone: ({ views }, { inHand }) => views.inHand.length > inHand },
  {
    name: 'next',
    keys: { next: 'interaction.wrap-up-and-next', reply: 'reply.write' },
    isDone: ({ model: { place, overlay } }, { ref }) =>
      place.at === 'workspace' && place.ref !== ref && overlay === null,
  },
  { name: 'callback', keys: { callback: 'callback.schedule' }, isDone: isFinished('callback') },
  {
    name: 'customer',
    keys: { find: 'customers.find', back: 'place.back' },
    isDone: ({ model: { place } }) => place.at === 'customer',
  },
  {
    name: 'marks',
    keys: { go: 'place.go', filter: 'list.filter', all: 'list.mark-all', wrap: 'interaction.wrap-up-marked' },
    isDone: isFinished('wrap-up-marked'),
  },
  {
    name: 'palette',
    keys: { palette: 'palette.open', help: 'help.open', go: 'place.go' },
    isDone: ({ model: { overlay } }, { opened }) =>
      overlay === null && (opened.includes('palette') || opened.includes('help')),
  },
  { name: 'end', keys: { quit: 'quit' }, isDone: () => false },
]

/** Whether a form was opened and closed, whatever became of it but a draft. */
function isFinished(kind: OverlayName): TourStep['isDone'] {
  return ({ model: { overlay, notice } }, { opened }) =>
    opened.includes(kind) && overlay === null && notice?.kind === 'done'
}
