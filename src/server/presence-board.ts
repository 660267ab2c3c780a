import type { Presence } from '../domain/presence.ts'

/** What the consoles of a site's devices have before them: in memory and nowhere else, and forgotten when it is not said again. */
export type PresenceBoard = {
  /** Puts what a device says in the place of what it said before. */
  readonly say: (device: string, here: readonly Presence[]) => void
  /** What all other devices said lately, the one that was heard of first ahead. */
  readonly others: (device: string) => readonly Presence[]
  /** Calls back when a device says something else than before; answers how to stop. */
  readonly watch: (changed: (device: string) => void) => () => void
}

/** Whoever says nothing for so long is not there. Devices say it anew every ten seconds. */
const leaseMs = 30_000
/** More than ever work at one site at once. */
const mostTold = 1000

export function presenceBoard(now: () => number): PresenceBoard {
  const said = new Map<string, { readonly here: readonly Presence[]; readonly at: number }>()
  const watches = new Set<(device: string) => void>()
  const isOver = (at: number): boolean => Math.abs(now() - at) > leaseMs
  return {
    say(device, here) {
      const before = said.get(device)?.here ?? []
      if (here.length === 0) said.delete(device)
      else said.set(device, { here, at: now() })
      if (JSON.stringify(before) === JSON.stringify(here)) return
      for (const changed of watches) changed(device)
    },
    others(device) {
      for (const [name, { at }] of said) if (isOver(at)) said.delete(name)
      const others = [...said].flatMap(([name, { here }]) => (name === device ? [] : here))
      return others.slice(0, mostTold)
    },
    watch(changed) {
      watches.add(changed)
      return () => {
        watches.delete(changed)
      }
    },
  }
}
