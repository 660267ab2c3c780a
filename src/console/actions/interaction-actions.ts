import type { MessageKey } from '../../language/say.ts'
import { textField } from '../components/text-field/text-field.ts'
import { wrapUpForm } from '../forms/wrap-up-form.ts'
import { meantRef } from '../state/rows-on-screen.ts'
import type { PlaceViews } from '../state/views.ts'
import type { Action, Context, Scene, Ui } from './action.ts'

const atWork: readonly Context[] = ['workspace']

/** What is done with an interaction: taking it, working on it, giving it away, wrapping it up. */
export const interactionActions: readonly Action[] = [
  {
    id: 'interaction.take',
    keys: ['Enter'],
    contexts: ['queues'],
    footer: ['queues'],
    blockedBy: (scene) => (meantRef(scene) === null ? 'blocked.nothing-selected' : null),
    run: (scene, ui) => {
      const ref = meantRef(scene)
      if (ref !== null) ui.perform({ do: 'take', ref })
    },
  },
  {
    id: 'interaction.next',
    keys: ['n'],
    contexts: ['queues', 'workspace'],
    footer: ['queues'],
    run: ({ model: { place } }, ui) => {
      ui.perform({ do: 'take-next', queue: place.at === 'queues' ? place.queue : null })
    },
  },
  {
    id: 'interaction.wrap-up',
    keys: ['w'],
    contexts: atWork,
    footer: atWork,
    blockedBy: whyNotWrapUp,
    run: (scene, ui) => openWrapUp(scene, ui, false),
  },
  {
    id: 'interaction.wrap-up-and-next',
    keys: ['W', 'E'],
    contexts: atWork,
    footer: atWork,
    blockedBy: whyNotWrapUp,
    run: (scene, ui) => openWrapUp(scene, ui, true),
  },
  {
    id: 'note.add',
    keys: ['o'],
    contexts: ['workspace', 'queues'],
    footer: atWork,
    blockedBy: (scene) => (meantRef(scene) === null ? 'blocked.nothing-selected' : null),
    run: (scene, ui) => {
      const ref = meantRef(scene)
      const field = textField({ isMultiline: true, maxLength: 4000 })
      if (ref !== null) ui.change({ do: 'open', overlay: { kind: 'note', ref, field, problem: null } })
    },
  },
  {
    id: 'interaction.hold',
    keys: ['h'],
    contexts: atWork,
    blockedBy: (scene) => inState(scene, ['active', 'held'], 'blocked.not-active'),
    run: (scene, ui) => {
      const work = workOf(scene)?.work
      if (work) ui.perform({ do: work.state === 'held' ? 'resume' : 'hold', ref: work.ref })
    },
  },
  {
    id: 'interaction.end',
    keys: ['e'],
    contexts: atWork,
    blockedBy: (scene) => inState(scene, ['active', 'held'], 'blocked.not-active'),
    run: (scene, ui) => {
      const work = workOf(scene)?.work
      if (work) ui.perform({ do: 'end', ref: work.ref })
    },
  },
  {
    id: 'interaction.transfer',
    keys: ['t'],
    contexts: atWork,
    footer: atWork,
    blockedBy: (scene) => inState(scene, ['active', 'held'], 'blocked.not-active'),
    run: (scene, ui) => {
      const ref = meantRef(scene)
      const field = textField({ maxLength: 60 })
      if (ref !== null)
        ui.change({ do: 'open', overlay: { kind: 'transfer', ref, field, selected: 0, problem: null } })
    },
  },
  {
    id: 'interaction.put-back',
    keys: ['p'],
    contexts: atWork,
    footer: atWork,
    blockedBy: (scene) => inState(scene, ['active', 'held'], 'blocked.not-active'),
    run: (scene, ui) => {
      const ref = meantRef(scene)
      if (ref !== null)
        ui.change({ do: 'open', overlay: { kind: 'put-back', ref, selected: 0, problem: null } })
    },
  },
  {
    id: 'history.open',
    keys: ['H'],
    contexts: ['queues', 'workspace'],
    blockedBy: (scene) => (meantRef(scene) === null ? 'blocked.nothing-selected' : null),
    run: (scene, ui) => {
      const ref = meantRef(scene)
      if (ref !== null)
        ui.change({ do: 'go', place: { at: 'history', ref, selection: { key: null, index: 0 } } })
    },
  },
]

type WorkViews = Extract<PlaceViews, { readonly of: 'workspace' }>

function workOf({ views }: Scene): WorkViews | null {
  return views.place.of === 'workspace' ? views.place : null
}

function whyNotWrapUp(scene: Scene): MessageKey | null {
  return inState(scene, ['active', 'held', 'wrapping-up'], 'blocked.not-wrappable')
}

function inState(scene: Scene, states: readonly string[], otherwise: MessageKey): MessageKey | null {
  const view = workOf(scene)
  if (!view?.work) return 'blocked.nothing-selected'
  if (!view.isMine) return 'blocked.not-yours'
  return states.includes(view.work.state) ? null : otherwise
}

function openWrapUp(scene: Scene, ui: Ui, thenNext: boolean): void {
  const view = workOf(scene)
  if (!view?.work || !view.wrapUp) return
  const { questions, language, draft } = view.wrapUp
  const form = wrapUpForm({ ref: view.work.ref, questions, language, draft })
  ui.change({ do: 'open', overlay: { kind: 'wrap-up', form, thenNext, problem: null } })
}
