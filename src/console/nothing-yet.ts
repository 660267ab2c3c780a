import { noOffers, type Views } from './state/views.ts'
import { allRights } from './views/read-rights.ts'

/** What is on the screen while there is no store: the first run alone. */
export function nothingYet(storePath: string, program: string): Views {
  return {
    header: null,
    ringing: null,
    phone: null,
    lock: null,
    isOnTheLine: false,
    inHand: [],
    underMyWork: 0,
    others: [],
    changes: [],
    place: { of: 'first-run', storePath, program },
    offers: noOffers,
    macros: [],
    rights: allRights,
  }
}
