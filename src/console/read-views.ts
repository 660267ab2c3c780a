import type { Model } from './state/model.ts'
import type { Views } from './state/views.ts'
import { readOffers } from './overlays/every-overlay.ts'
import { readPlace } from './places/every-place.ts'
import type { DeskReading } from './places/place-kind.ts'
import { heldViews, isOnTheLine, readInHand } from './views/read-in-hand.ts'
import { readHeader } from './views/read-header.ts'
import { readLock } from './views/read-lock.ts'
import { readChangesSince } from './views/read-changes-since.ts'
import { readOthers } from './views/read-others.ts'
import { readPhone } from './views/read-phone.ts'
import { readMacros } from './views/read-macros.ts'
import { readRights } from './views/read-rights.ts'
import { readRinging } from './views/read-ringing.ts'

/** Reads what the console shows of the store: header, place, and what an overlay offers. Only what is on screen is asked for. */
export function readViews(model: Model, reading: DeskReading): Views {
  const { agent, place, overlay, lock } = model
  const held = agent === null ? [] : readInHand(agent, reading)
  return {
    header: readHeader(agent, reading),
    ringing: agent === null ? null : readRinging(agent, reading),
    phone: agent === null ? null : readPhone(agent, reading),
    lock: lock === null ? null : readLock(agent ?? '', reading),
    isOnTheLine: held.some(isOnTheLine),
    inHand: agent === null ? [] : heldViews(agent, reading),
    underMyWork: held.length,
    others: readOthers(agent, reading),
    changes: readChangesSince(model, agent, reading),
    place: readPlace(place, agent ?? '', reading),
    macros: agent === null ? [] : readMacros(agent, reading),
    offers: readOffers(overlay, agent ?? '', reading),
    rights: readRights(agent, reading),
  }
}
