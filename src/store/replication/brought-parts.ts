import type { MaybePromise, Statements } from '../statements.ts'
import { type BroughtPart, reachOf } from './brought-part.ts'
import type { CopiedUpTo } from './snapshot-part.ts'

/** On a server: the parts that a store brings, kept until all of them are there. Used inside the transaction that writes. */
export type BroughtParts = {
  /** Up to where a device has brought what it had at `headId`; null before the first part, and where it was something else that came. */
  readonly upTo: (device: string, headId: string) => Promise<CopiedUpTo | null>
  /** Keeps a part where what was kept reaches up to `behind`; answers up to where it reaches now. */
  readonly keep: (
    device: string,
    brought: {
      readonly headId: string
      readonly behind: CopiedUpTo | null
      readonly part: BroughtPart
    },
  ) => Promise<CopiedUpTo | null>
  /** Every part of a kind, in the order in which they came. */
  readonly all: <Kind extends BroughtPart['kind']>(
    device: string,
    kind: Kind,
  ) => AsyncIterable<Extract<BroughtPart, { kind: Kind }>>
  readonly drop: (device: string) => MaybePromise<unknown>
}

type Kept = { readonly headId: string; readonly upTo: CopiedUpTo | null; readonly parts: number }

/** Says of what the parts are, and how far they reach. */
const ofWhat = 0

export function broughtPartsOf(statements: Statements): BroughtParts {
  const read = statements
    .prepare<[string, number], string>('SELECT content FROM brought_parts WHERE device = ? AND number = ?')
    .pluck()
  const write = statements.prepare<[string, number, string]>(
    `INSERT INTO brought_parts (device, number, content) VALUES (?, ?, ?)
     ON CONFLICT (device, number) DO UPDATE SET content = excluded.content`,
  )
  const clear = statements.prepare<[string]>('DELETE FROM brought_parts WHERE device = ?')
  const kept = async (device: string): Promise<Kept | null> => {
    const content = await read.get(device, ofWhat)
    return content === undefined ? null : (JSON.parse(content) as Kept)
  }
  const drop = (device: string): MaybePromise<unknown> => clear.run(device)
  return {
    async upTo(device, headId) {
      const here = await kept(device)
      return here?.headId === headId ? here.upTo : null
    },
    async keep(device, { headId, behind, part }) {
      const here = await kept(device)
      const isSame = here?.headId === headId
      if (here && !isSame) await drop(device)
      const { upTo, parts } = isSame ? here : { upTo: null, parts: 0 }
      if (JSON.stringify(upTo) !== JSON.stringify(behind)) return upTo
      const now: Kept = { headId, upTo: reachOf(part), parts: parts + 1 }
      await write.run(device, now.parts, JSON.stringify(part))
      await write.run(device, ofWhat, JSON.stringify(now))
      return now.upTo
    },
    async *all(device, kind) {
      const { parts } = (await kept(device)) ?? { parts: 0 }
      for (let number = 1; number <= parts; number++) {
        const content = await read.get(device, number)
        if (content === undefined) throw new Error(`part ${number} of what ${device} brings is missing`)
        const part = JSON.parse(content) as BroughtPart
        if (part.kind === kind) yield part as Extract<BroughtPart, { kind: typeof kind }>
      }
    },
    drop,
  }
}
