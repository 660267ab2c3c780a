import type { ExportedRecord } from './export-records.ts'

/** What lies beside the store for a record: whole messages and attachments, by the hash of their content. */
export function contentHashes({ record }: ExportedRecord): readonly string[] {
  const messages = (record['messages'] ?? []) as readonly Readonly<Record<string, unknown>>[]
  return messages.flatMap((message) => {
    const attachments = (message['attachments'] ?? []) as readonly Readonly<Record<string, unknown>>[]
    return [message['rawHash'], ...attachments.map((attachment) => attachment['contentHash'])].filter(
      (hash): hash is string => typeof hash === 'string',
    )
  })
}
