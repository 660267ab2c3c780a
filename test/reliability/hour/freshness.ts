import { labels } from './who-works.ts'

/** One commit of the colleague. */
export type Commit = {
  /** When it was acknowledged; it was there a moment before. */
  readonly at: number
  /** How many wait in his queue since. */
  readonly waiting: number
  readonly what: string
  readonly ref: string
}

export type Freshness = {
  readonly committed: (commit: Commit) => void
  /** Looks at a frame as it stands at a moment, by which so many commits were asked for. */
  readonly look: (frame: string, moment: { readonly now: number; readonly asked: number }) => void
  /** For how long the screen showed, at most, what was not so any more, and where that was; in ms. */
  readonly worst: () => { readonly ms: number; readonly where: string }
  /** How many frames told something that could be judged. */
  readonly looks: () => number
}

const countInHeader = new RegExp(`${labels.colleague} (\\d+)`)
const listOfQueue = new RegExp(`─ ${labels.colleague} ─`)
const refOfRow = /\b[A-Z]{2}-\d+\b/

/**
 * Judges how old what is on the screen is, by what a colleague commits: the count of his queue stands in the header of every place,
 * and rows that he took must be gone from the list of his queue.
 */
export function freshnessOf(): Freshness {
  const commits: Commit[] = []
  const takenAt = new Map<string, number>()
  let worst = { ms: 0, where: '' }
  let looks = 0
  const waiting: { readonly count: number; readonly now: number; readonly asked: number }[] = []
  const found = (ms: number, where: string): void => {
    looks += 1
    if (ms > worst.ms) worst = { ms, where }
  }
  /** Since when a count is not the newest of so many commits any more; undefined where it is. */
  const overtakenAt = (waiting: number, asked: number): number | undefined => {
    const before = commits.slice(0, asked)
    const shown = before.findLastIndex((commit) => commit.waiting === waiting)
    return before.slice(shown + 1).find((commit) => commit.waiting !== waiting)?.at
  }
  /** The screen may show what the colleague has not yet said: a look is judged when all that was under way then is known. */
  const judge = (): void => {
    for (let look = waiting[0]; look && look.asked <= commits.length; look = waiting[0]) {
      waiting.shift()
      found(look.now - (overtakenAt(look.count, look.asked) ?? look.now), `the count ${look.count}`)
    }
  }
  return {
    committed(commit) {
      commits.push(commit)
      if (commit.what === 'took') takenAt.set(commit.ref, commit.at)
      judge()
    },
    look(frame, { now, asked }) {
      const [header = '', ...lines] = frame.split('\n')
      const count = countInHeader.exec(header)?.[1]
      if (count !== undefined && commits.length > 0) waiting.push({ count: Number(count), now, asked })
      judge()
      if (!listOfQueue.test(frame)) return
      for (const line of lines) {
        const ref = refOfRow.exec(line.split('│').at(-1) ?? '')?.[0]
        const at = ref === undefined ? undefined : takenAt.get(ref)
        if (at !== undefined) found(now - at, `the row ${ref ?? ''}`)
      }
    },
    worst: () => worst,
    looks: () => looks,
  }
}
