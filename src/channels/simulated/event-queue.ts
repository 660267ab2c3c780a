/** What will happen, by its time; what happens at once happens in the order in which it was put in. */
export type EventQueue<Event> = {
  readonly put: (at: number, event: Event) => void
  readonly next: () => { readonly at: number; readonly event: Event } | undefined
  readonly size: () => number
}

type Entry<Event> = { readonly at: number; readonly order: number; readonly event: Event }

/** A binary heap. */
export function eventQueue<Event>(): EventQueue<Event> {
  const heap: Entry<Event>[] = []
  let order = 0
  const isBefore = (a: Entry<Event>, b: Entry<Event>): boolean =>
    a.at < b.at || (a.at === b.at && a.order < b.order)
  const swap = (a: number, b: number): void => {
    const [one, other] = [heap[a], heap[b]]
    if (one && other) [heap[a], heap[b]] = [other, one]
  }
  const shouldGoUp = (place: number, above: number): boolean => {
    const [one, other] = [heap[place], heap[above]]
    return one !== undefined && other !== undefined && isBefore(one, other)
  }
  return {
    size: () => heap.length,
    put(at, event) {
      heap.push({ at, order: order++, event })
      for (let place = heap.length - 1; place > 0;) {
        const above = (place - 1) >> 1
        if (!shouldGoUp(place, above)) break
        swap(place, above)
        place = above
      }
    },
    next() {
      swap(0, heap.length - 1)
      const first = heap.pop()
      for (let place = 0; ;) {
        let least = place
        for (const below of [2 * place + 1, 2 * place + 2]) if (shouldGoUp(below, least)) least = below
        if (least === place) break
        swap(place, least)
        place = least
      }
      return first && { at: first.at, event: first.event }
    },
  }
}
