import { replyChannelOf } from '../../domain/outgoing.ts'
import type { MessageKey } from '../../language/say.ts'
import { meantRef } from '../state/rows-on-screen.ts'
import { onMeant } from './meant-record.ts'
import type { Action, Scene } from './action.ts'

/** Answering a contact in writing. */
export const replyActions: readonly Action[] = [
  {
    id: 'reply.write',
    keys: ['r'],
    contexts: ['workspace', 'queues', 'my-work'],
    footer: ['workspace'],
    blockedBy: whyNotReply,
    right: onMeant('message.reply'),
    opensText: true,
    run: (scene, ui) => {
      const ref = meantRef(scene)
      // One that is being written stays as it is.
      if (ref !== null && scene.model.overlay?.kind !== 'reply') ui.perform({ do: 'begin-reply', ref })
    },
  },
]

function whyNotReply(scene: Scene): MessageKey | null {
  const { place } = scene.views
  if (place.of === 'workspace' && place.work) {
    const { channel, state } = place.work
    if (replyChannelOf(channel) === undefined) return 'blocked.not-in-writing'
    if (state === 'queued' || state === 'offered') return null
    if (!place.isMine) return 'blocked.not-yours'
    return state === 'active' || state === 'held' || state === 'wrapping-up' ? null : 'blocked.not-active'
  }
  if (place.of !== 'queues') return 'blocked.nothing-selected'
  const row = place.rows.find(({ ref }) => ref === meantRef(scene))
  if (!row) return 'blocked.nothing-selected'
  if (place.chosen?.isServed === false) return 'blocked.not-served'
  return replyChannelOf(row.channel) === undefined ? 'blocked.not-in-writing' : null
}
