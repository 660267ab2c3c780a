/** How much each sender has sent since his day began, in memory: a server that is started anew begins anew. */
export type BytesADay = {
  /** Takes so many bytes of a sender into account; answers how long he has to wait where they were more than he may, 0 where not. */
  readonly waitMs: (sent: {
    readonly sender: string
    readonly bytes: number
    readonly most: number
  }) => number
}

const dayMs = 86_400_000

export function bytesADay(now: () => number): BytesADay {
  const days = new Map<string, { readonly since: number; bytes: number }>()
  return {
    waitMs({ sender, bytes, most }) {
      for (const [name, { since }] of days) if (Math.abs(now() - since) >= dayMs) days.delete(name)
      const day = days.get(sender) ?? { since: now(), bytes: 0 }
      if (day.bytes + bytes > most) return day.since + dayMs - now()
      day.bytes += bytes
      days.set(sender, day)
      return 0
    },
  }
}
