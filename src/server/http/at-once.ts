/** How many of a thing each has open at once; `begin` answers how one ends, and null where there are as many as may be. */
export type AtOnce = { readonly begin: (who: string) => (() => void) | null }

export function atOnce(most: number): AtOnce {
  const open = new Map<string, number>()
  return {
    begin(who) {
      const before = open.get(who) ?? 0
      if (before >= most) return null
      open.set(who, before + 1)
      let hasEnded = false
      return () => {
        if (hasEnded) return
        hasEnded = true
        const left = (open.get(who) ?? 1) - 1
        if (left === 0) open.delete(who)
        else open.set(who, left)
      }
    },
  }
}
