import { isLiveChannel } from '../../domain/channel.ts'
import type { InteractionState } from '../../domain/interaction-state.ts'
import type { MessageKey } from '../../language/say.ts'
import { textField } from '../components/text-field/text-field.ts'
import type { HistoryRow } from '../screens/history.ts'
import type { OwnRow } from '../screens/my-work.ts'
import { nothingSelected, workspacePlace } from '../state/model.ts'
import { meantRef, selectedKey } from '../state/rows-on-screen.ts'
import type { PlaceViews } from '../state/views.ts'
import { meantRecord, onMeant, onOwn } from './meant-record.ts'
import type { Action, Context, Scene, WantedRight } from './action.ts'
import { openOwnWork } from './open-own-work.ts'
import { openWrapUp, wrapUpAtOnce } from './open-wrap-up.ts'
import { replyActions } from './reply-actions.ts'

const atWork: readonly Context[] = ['workspace']
/** What needs no more than to know which contact is meant works on the list of what is in hand too. */
const inHandContexts: readonly Context[] = ['workspace', 'my-work']

/** Who is on the line is held and let go from where one looks something up meanwhile; elsewhere these keys have other meanings. */
const holdContexts: readonly Context[] = ['workspace', 'customer', 'people']
const endContexts: readonly Context[] = [...holdContexts, 'queues', 'my-work']

/** What is done with an interaction: taking it, working on it, giving it away, wrapping it up. */
export const interactionActions: readonly Action[] = [
  {
    id: 'interaction.take',
    keys: ['Enter'],
    contexts: ['queues', 'workspace'],
    footer: ['queues', 'workspace'],
    footerWhen: (scene) => scene.model.place.at === 'queues' || isWaiting(scene),
    blockedBy: whyNotTake,
    right: onMeant('interaction.take'),
    run: (scene, ui) => {
      const ref = meantRef(scene)
      if (ref !== null) ui.perform({ do: 'take', ref })
    },
  },
  {
    id: 'interaction.open',
    keys: ['Enter'],
    contexts: ['my-work', 'customer'],
    footer: ['my-work', 'customer'],
    blockedBy: (scene) => (selectedKey(scene) === null ? 'blocked.nothing-selected' : null),
    run: (scene, ui) => {
      const ref = selectedKey(scene)
      if (ref === null) return
      const own = ownWorkOf(scene, ref)
      if (own) {
        openOwnWork(own.opens, ui)
        return
      }
      // What a colleague handed over is taken by being opened.
      if (isOffered(scene, ref)) ui.perform({ do: 'take', ref })
      else ui.change({ do: 'go', place: workspacePlace(ref) })
    },
  },
  {
    id: 'interaction.look',
    keys: ['v'],
    contexts: ['queues'],
    blockedBy: (scene) => (meantRef(scene) === null ? 'blocked.nothing-selected' : null),
    run: (scene, ui) => {
      const ref = meantRef(scene)
      if (ref !== null) ui.change({ do: 'go', place: workspacePlace(ref) })
    },
  },
  {
    id: 'interaction.next',
    keys: ['n'],
    contexts: ['queues', 'my-work', 'workspace'],
    footer: ['queues', 'my-work'],
    right: onOwn('interaction.take-next'),
    run: (_, ui) => ui.perform({ do: 'take-next' }),
  },
  {
    id: 'interaction.hold',
    keys: ['h'],
    contexts: holdContexts,
    footer: atWork,
    footerWhen: isLive,
    blockedBy: whyNotCall,
    right: onCall('interaction.hold'),
    run: (scene, ui) => {
      const call = callMeant(scene)
      if (call) ui.perform({ do: call.state === 'held' ? 'resume' : 'hold', ref: call.ref })
    },
  },
  {
    id: 'interaction.end',
    keys: ['e'],
    contexts: endContexts,
    footer: atWork,
    footerWhen: isLive,
    blockedBy: whyNotCall,
    right: onCall('interaction.end'),
    run: (scene, ui) => {
      const call = callMeant(scene)
      if (call) ui.perform({ do: 'end', ref: call.ref })
    },
  },
  ...replyActions,
  {
    id: 'interaction.wrap-up',
    keys: ['w'],
    contexts: atWork,
    footer: atWork,
    blockedBy: whyNotWrapUp,
    right: onMeant('interaction.wrap-up'),
    opensText: true,
    run: (scene, ui) => openWrapUp(scene, ui, false),
  },
  {
    id: 'interaction.wrap-up-and-next',
    keys: ['W', 'E'],
    contexts: atWork,
    footer: atWork,
    blockedBy: whyNotWrapUp,
    right: onMeant('interaction.wrap-up'),
    opensText: true,
    run: wrapUpAtOnce,
  },
  {
    id: 'note.add',
    keys: ['o'],
    contexts: ['workspace', 'queues', 'my-work', 'customer', 'cases', 'case'],
    footer: ['workspace', 'customer', 'case'],
    blockedBy: (scene) => (notedRef(scene) === null ? 'blocked.nothing-selected' : null),
    right: onNoted,
    opensText: true,
    run: (scene, ui) => {
      const ref = notedRef(scene)
      const { place } = scene.views
      const text = 'noteDraft' in place ? place.noteDraft : ''
      const field = textField({ text, isMultiline: true, maxLength: 200_000 })
      // One that is being written stays as it is.
      if (ref !== null && scene.model.overlay?.kind !== 'note')
        ui.change({ do: 'open-over', overlay: { kind: 'note', ref, field, problem: null } })
    },
  },
  {
    id: 'interaction.transfer',
    keys: ['t'],
    contexts: inHandContexts,
    footer: atWork,
    blockedBy: whyNotHandOn,
    right: onMeant('interaction.transfer'),
    opensText: true,
    run: (scene, ui) => {
      const ref = meantRef(scene)
      if (ref !== null) ui.perform({ do: 'begin-transfer', ref })
    },
  },
  {
    id: 'interaction.put-back',
    keys: ['p'],
    contexts: inHandContexts,
    footer: atWork,
    blockedBy: whyNotHandOn,
    right: onMeant('interaction.put-back'),
    opensText: true,
    run: (scene, ui) => {
      const ref = meantRef(scene)
      const field = textField({ maxLength: 500 })
      if (ref !== null)
        ui.change({ do: 'open', overlay: { kind: 'put-back', ref, field, selected: 0, problem: null } })
    },
  },
  {
    id: 'history.open',
    keys: ['H'],
    contexts: ['queues', 'my-work', 'workspace', 'customer', 'cases', 'case'],
    run: (scene, ui) => {
      const ref = scene.model.place.at === 'customer' ? scene.model.place.ref : meantRef(scene)
      ui.change({ do: 'go', place: { at: 'history', ref, selection: nothingSelected } })
    },
  },
  {
    id: 'history.undo',
    keys: ['U'],
    contexts: ['history'],
    footer: ['history'],
    blockedBy: whyNotTakeBack,
    right: onOwn('undo'),
    run: (scene, ui) => {
      const event = pointedEvent(scene)
      if (event) ui.perform({ do: 'undo', seq: event.seq })
    },
  },
]

type WorkViews = PlaceViews<'workspace'>

function workOf({ views }: Scene): WorkViews | null {
  return views.place.of === 'workspace' ? views.place : null
}

/** A note on a contact is written in its queue, one on a customer anywhere. */
function onNoted(scene: Scene): WantedRight {
  return { what: 'note.add', record: meantRecord(scene) ?? {} }
}

/** Handing on what somebody else has in hand is a right of its own. */
function whyNotHandOn(scene: Scene): MessageKey | null {
  const view = workOf(scene)
  if (!view) return whyNotHandOnRow(scene)
  if (!view.work || view.isMine) return inState(scene, ['active', 'held'], 'blocked.not-active')
  const { state, record } = view.work
  if (state !== 'offered' && state !== 'active' && state !== 'held') return 'blocked.not-active'
  const why = scene.views.rights.whyNot('interaction.reassign', record)
  return why === 'blocked.not-granted' ? 'blocked.not-yours' : why
}

/** A row of what the agent has in hand. */
function whyNotHandOnRow(scene: Scene): MessageKey | null {
  const { place } = scene.views
  const row = place.of === 'queues' ? place.rows.find(({ ref }) => ref === selectedKey(scene)) : undefined
  if (!row) return 'blocked.nothing-selected'
  return row.state === 'active' || row.state === 'held' ? null : 'blocked.not-active'
}

type Call = { readonly ref: string; readonly state: InteractionState }

/** What holding and ending mean: the contact in hand on the screen, else the one that is on the line. */
function callMeant(scene: Scene): Call | undefined {
  const view = workOf(scene)
  if (view?.work && view.isMine && isRunning(view.work)) return view.work
  return scene.views.inHand.find((held) => held.isLive && isRunning(held))
}

function isRunning({ state }: { readonly state: InteractionState }): boolean {
  return state === 'active' || state === 'held'
}

function whyNotCall(scene: Scene): MessageKey | null {
  if (callMeant(scene)) return null
  return workOf(scene)
    ? inState(scene, ['active', 'held'], 'blocked.not-active')
    : 'blocked.nobody-on-the-line'
}

/** The right on what is held or ended: that of the contact on the screen, or of one's own. */
function onCall(what: string): NonNullable<Action['right']> {
  const shown = onMeant(what)
  const own = onOwn(what)
  return (scene) => (callMeant(scene)?.ref === workOf(scene)?.work?.ref ? shown(scene) : own(scene))
}

/** Whether somebody is on the line. */
function isLive(scene: Scene): boolean {
  const work = workOf(scene)?.work
  return work !== undefined && work !== null && isLiveChannel(work.channel) && (work.state === 'active' || work.state === 'held') // prettier-ignore
}

function whyNotTake(scene: Scene): MessageKey | null {
  const { place } = scene.views
  if (place.of === 'queues' && place.chosen?.isServed === false) return 'blocked.not-served'
  if (meantRef(scene) === null) return 'blocked.nothing-selected'
  const work = workOf(scene)?.work
  if (!work || isWaiting(scene)) return null
  return workOf(scene)?.isMine === true ? 'blocked.yours-already' : 'blocked.not-waiting'
}

/** Whether the contact on screen waits for whoever takes it. */
function isWaiting(scene: Scene): boolean {
  const state = workOf(scene)?.work?.state
  return state === 'queued' || state === 'offered'
}

function isOffered({ views }: Scene, ref: string): boolean {
  return (
    views.place.of === 'queues' && views.place.rows.some((row) => row.ref === ref && row.state === 'offered')
  )
}

function ownWorkOf({ views: { place } }: Scene, key: string): OwnRow | undefined {
  return place.of === 'queues' ? place.own.find((row) => row.key === key) : undefined
}

/** What a note is written on: an interaction, or the customer whose card is on screen. */
function notedRef(scene: Scene): string | null {
  const { place } = scene.model
  return place.at === 'customer' ? place.ref : meantRef(scene)
}

function whyNotTakeBack(scene: Scene): MessageKey | null {
  const event = pointedEvent(scene)
  if (!event) return 'blocked.nothing-selected'
  switch (event.undo) {
    case 'can':
      return null
    case 'undone':
      return 'blocked.undone-already'
    case 'never':
      return 'blocked.never-undone'
    case 'not-yours':
      return event.wrappedUp === null ? 'blocked.undo-not-yours' : 'blocked.undo-not-yours-wrap-up'
    default:
      return event.undo satisfies never
  }
}

function pointedEvent(scene: Scene): HistoryRow | undefined {
  const { place } = scene.views
  return place.of === 'history' ? place.rows.find(({ seq }) => String(seq) === selectedKey(scene)) : undefined
}

function whyNotWrapUp(scene: Scene): MessageKey | null {
  if (workOf(scene)?.work?.state === 'done') return 'blocked.wrapped-up'
  return inState(scene, ['active', 'held', 'wrapping-up'], 'blocked.not-wrappable')
}

function inState(scene: Scene, states: readonly string[], otherwise: MessageKey): MessageKey | null {
  const view = workOf(scene)
  if (!view?.work) return 'blocked.nothing-selected'
  if (!view.isMine) return view.work.state === 'queued' ? 'blocked.waiting' : 'blocked.not-yours'
  return states.includes(view.work.state) ? null : otherwise
}
