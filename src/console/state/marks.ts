import { isLiveChannel } from '../../domain/channel.ts'

/** A contact as it was when it was marked: what changed meanwhile is kept out of what is done to all. */
export type MarkedRecord = {
  readonly id: string
  readonly ref: string
  readonly version: number
  readonly queueId: string | null
}

/** What is marked in a list, by ref; `isAll` while it is all that matched. */
export type Marks = {
  readonly records: ReadonlyMap<string, MarkedRecord>
  readonly isAll: boolean
}

export const nothingMarked: Marks = { records: new Map(), isAll: false }

export function marksOf(
  records: readonly (Omit<MarkedRecord, 'queueId'> & { readonly queueId?: string | null })[],
  { isAll }: { readonly isAll: boolean },
): Marks {
  const byRef = records.map(
    ({ id, ref, version, queueId = null }) => [ref, { id, ref, version, queueId }] as const,
  )
  return { records: new Map(byRef), isAll: isAll && records.length > 0 }
}

/** Whether a row can be marked: not somebody on the line whom the agent has in hand, and not what is only offered to him. */
export function isMarkable({
  channel,
  state,
}: {
  readonly channel: string
  readonly state: string
}): boolean {
  return state === 'queued' || (state !== 'offered' && !isLiveChannel(channel))
}

/** The queue that all that is marked is of; null where nothing is, or it is of several. */
export function queueOfMarks({ records }: Marks): string | null {
  const [first] = records.values()
  if (!first) return null
  for (const { queueId } of records.values()) if (queueId !== first.queueId) return null
  return first.queueId
}
