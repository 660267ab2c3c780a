import type { MessageKey } from '../../language/say.ts'
import type { Scene } from '../actions/action.ts'
import type { OverlayName } from '../state/model.ts'
import type { Tour } from './tour.ts'

type StepName = MessageKey extends infer Key ? (Key extends `tour.step.${infer Name}` ? Name : never) : never

/** One thing to try: its words are `tour.step.NAME`. */
export type TourStep = {
  readonly name: StepName
  /** Whether it has been tried. */
  readonly isDone: (scene: Scene, tour: Tour) => boolean
}

/** The tour of the demo site, for its agent of letters: ten minutes from coming in to leaving. */
export const tourSteps: readonly TourStep[] = [
  {
    name: 'ready',
    isDone: ({ views }) => views.header?.status.isReady === true,
  },
  {
    name: 'take',
    isDone: ({ model: { place }, views }, { inHand }) =>
      place.at === 'workspace' && views.inHand.length > inHand,
  },
  {
    name: 'look',
    isDone: ({ model: { place } }) => place.at === 'workspace' && place.tab !== null,
  },
  { name: 'reply', isDone: ({ model }) => model.overlay?.kind === 'reply' },
  {
    name: 'send',
    isDone: ({ model: { overlay, notice } }) => overlay?.kind !== 'reply' && notice?.leavesAt !== undefined,
  },
  {
    name: 'wrap-up',
    isDone: ({ views }, { inHand }) => views.inHand.length < inHand,
  },
  { name: 'undo', isDone: ({ views }, { inHand }) => views.inHand.length > inHand },
  {
    name: 'next',
    isDone: ({ model: { place, overlay } }, { ref }) =>
      place.at === 'workspace' && place.ref !== ref && overlay === null,
  },
  { name: 'callback', isDone: isFinished('callback') },
  {
    name: 'customer',
    isDone: ({ model: { place } }) => place.at === 'customer',
  },
  {
    name: 'marks',
    isDone: isFinished('wrap-up-marked'),
  },
  {
    name: 'palette',
    isDone: ({ model: { overlay } }, { opened }) =>
      overlay === null && (opened.includes('palette') || opened.includes('help')),
  },
  { name: 'end', isDone: () => false },
]

/** Whether a form was opened and closed, whatever became of it but a draft. */
function isFinished(kind: OverlayName): TourStep['isDone'] {
  return ({ model: { overlay, notice } }, { opened }) =>
    opened.includes(kind) && overlay === null && notice?.kind === 'done'
}
