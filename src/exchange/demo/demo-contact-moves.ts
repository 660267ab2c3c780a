import { abandonInteraction } from '../../commands/interactions/abandon-interaction.ts'
import { holdInteraction } from '../../commands/interactions/hold-interaction.ts'
import { putBackInteraction } from '../../commands/interactions/put-back-interaction.ts'
import { receiveInteraction } from '../../commands/interactions/receive-interaction.ts'
import { scheduleCallback } from '../../commands/callbacks/schedule-callback.ts'
import { takeInteraction } from '../../commands/interactions/take-interaction.ts'
import { takeNextInteraction } from '../../commands/interactions/take-next-interaction.ts'
import { transferInteraction } from '../../commands/interactions/transfer-interaction.ts'
import { contactName, demoArrival } from './demo-arrival.ts'
import { customerName } from './demo-customer-moves.ts'
import { demoHandlingMoves } from './demo-handling-moves.ts'
import type { DemoContact, DemoHandover } from './demo-lines.ts'
import { type DemoMove, type DemoSteps, move } from './demo-move.ts'
import type { DemoPlace } from './demo-place.ts'
import { demoPromise } from './demo-promise.ts'
import type { JsonLine } from '../json-lines.ts'

/** Everything that happens to one contact, in the order of time. */
export function demoContactMoves(
  { value, ...from }: JsonLine<DemoContact>,
  place: DemoPlace,
): readonly DemoMove[] {
  const arrivedAt = place.now - value.secondsAgo * 1000
  const steps: DemoSteps = {
    step: (actor, secondsIn) => ({ from, at: arrivedAt + secondsIn * 1000, actor }),
    ref: (refs) => refs.find(contactName(value.id)) ?? value.id,
  }
  if (value.state === 'scheduled') return [promise(value, place, steps)]
  const received = move(steps.step('system', 0), receiveInteraction, (refs) =>
    demoArrival(value, place, { at: arrivedAt, refs }),
  )
  const handover = place.handovers.get(value.id)
  const before = handover ? handoverMoves(handover, { to: value.queue, place }, steps) : []
  return [received, ...before, ...lastMoves(value, place, steps)]
}

function lastMoves(
  value: Exclude<DemoContact, { state: 'scheduled' }>,
  place: DemoPlace,
  { step, ref }: DemoSteps,
): readonly DemoMove[] {
  switch (value.state) {
    case 'waiting':
      return []
    case 'abandoned':
      return [
        move(step('system', value.abandonedAfterSeconds), abandonInteraction, (refs) => ({ ref: ref(refs) })),
      ]
    case 'active':
    case 'held': {
      const { handledBy, waitSeconds, secondsAgo, queue } = value
      const taken = take({ by: handledBy, queue, waitSeconds }, place, { step, ref })
      const heldFrom = step(handledBy, waitSeconds + Math.floor((secondsAgo - waitSeconds) / 2))
      const held = move(heldFrom, holdInteraction, (refs) => ({ ref: ref(refs) }))
      return value.state === 'held' ? [taken, held] : [taken]
    }
    case 'done': {
      const { handledBy: by, waitSeconds, queue } = value
      const taken = take({ by, queue, waitSeconds }, place, { step, ref })
      return [taken, ...demoHandlingMoves(value, place, { step, ref })]
    }
    default:
      value satisfies never
      return []
  }
}

function promise(
  value: Extract<DemoContact, { state: 'scheduled' }>,
  place: DemoPlace,
  { step }: DemoSteps,
): DemoMove {
  const { whose, dueInMinutes } = value.callback
  return move(step(whose ?? 'system', 0), scheduleCallback, (refs) => {
    refs.draw(contactName(value.id))
    const key = value.customer ?? ''
    return {
      customer: refs.find(customerName(key)) ?? key,
      queue: value.queue,
      dueAt: demoPromise(place.now + dueInMinutes * 60_000, value.queue, place),
      whose: whose ?? 'anyone',
      note: value.subject ?? '',
    }
  })
}

function handoverMoves(
  handover: DemoHandover,
  { to, place }: { readonly to: string; readonly place: DemoPlace },
  { step, ref }: DemoSteps,
): readonly DemoMove[] {
  const { by, waitSeconds, talkSeconds } = handover
  const passed = step(by, waitSeconds + talkSeconds)
  if (handover.how === 'put-back') {
    const { reason } = handover
    return [
      take({ by, queue: to, waitSeconds }, place, { step, ref }),
      move(passed, putBackInteraction, (refs) => ({ ref: ref(refs), reason })),
    ]
  }
  const { fromQueue, note } = handover
  return [
    take({ by, queue: fromQueue, waitSeconds }, place, { step, ref }),
    move(passed, transferInteraction, (refs) => ({ ref: ref(refs), queue: to, note })),
  ]
}

/** By hand where the queue lets agents choose; otherwise the best of the queue, which must be this one. */
function take(
  { by, queue, waitSeconds }: { readonly by: string; readonly queue: string; readonly waitSeconds: number },
  { site }: DemoPlace,
  { step, ref }: DemoSteps,
): DemoMove {
  const isChosen = site.queues.find(({ key }) => key === queue)?.routing !== 'next-only'
  return isChosen
    ? move(step(by, waitSeconds), takeInteraction, (refs) => ({ ref: ref(refs) }))
    : move(step(by, waitSeconds), takeNextInteraction, () => ({ queues: [queue] }))
}
