import type { Model, Place } from './state/model.ts'
import type { PlaceViews, Views } from './state/views.ts'
import { readCustomer, readCustomers } from './views/read-customers.ts'
import { readInHand } from './views/read-in-hand.ts'
import { readHeader } from './views/read-header.ts'
import { readHistory } from './views/read-history.ts'
import { readOffers } from './views/read-offers.ts'
import { readQueues } from './views/read-queues.ts'
import { readRinging } from './views/read-ringing.ts'
import { readSignIn } from './views/read-sign-in.ts'
import { readWorkspace } from './views/read-workspace.ts'
import type { Reading } from './views/reading.ts'

export type DeskReading = Reading & { readonly lastAgent: () => string | null; readonly storePath: string }

/** Reads what the console shows of the store: header, place, and what an overlay offers. Only what is on screen is asked for. */
export function readViews({ agent, place, overlay }: Model, reading: DeskReading): Views {
  const held = agent === null ? [] : readInHand(agent, reading)
  return {
    header: readHeader(agent, reading),
    ringing: agent === null ? null : readRinging(agent, reading),
    inHand: held.filter(({ state }) => state !== 'offered').length,
    underMyWork: held.length,
    place: readPlace(place, agent ?? '', reading),
    offers: readOffers(overlay, agent ?? '', reading),
  }
}

function readPlace(place: Place, agent: string, reading: DeskReading): PlaceViews {
  switch (place.at) {
    case 'first-run':
      return { of: 'first-run', storePath: reading.storePath }
    case 'sign-in':
      return readSignIn(place.filter.text, reading.lastAgent(), reading)
    case 'queues':
      return readQueues(place, agent, reading)
    case 'workspace':
      return readWorkspace(place.ref, agent, reading)
    case 'customers':
      return readCustomers(place.field.text, agent, reading)
    case 'customer':
      return readCustomer(place.ref, agent, reading)
    case 'history':
      return readHistory(place.ref, agent, reading)
    default:
      return place satisfies never
  }
}
