import type { Amount } from '../store/replication/waiting-amounts.ts'

/** More than a device gives in a month, and still little on any disk. */
const mostAside: Amount = { commands: 5000, characters: 16 * 1024 * 1024 }
/** More than a whole site gives in a day. */
const mostWitnessed: Amount = { commands: 20_000, characters: 16 * 1024 * 1024 }

/** How much more is kept; asked for each thing, which then counts. */
export type RoomToKeep = (characters: number) => boolean

/** Of what a device sends that may no more. */
export function roomAside(waiting: Amount | undefined): RoomToKeep {
  return roomOf(waiting, mostAside)
}

/** Of what only others saw, before somebody deals with it. */
export function roomWitnessed(waiting: Amount | undefined): RoomToKeep {
  return roomOf(waiting, mostWitnessed)
}

function roomOf(waiting: Amount | undefined, most: Amount): RoomToKeep {
  let { commands, characters } = waiting ?? { commands: 0, characters: 0 }
  return (more) => {
    commands += 1
    characters += more
    return commands <= most.commands && characters <= most.characters
  }
}
