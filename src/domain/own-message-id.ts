const own = /^v1\.(?<delivery>[0-9a-z]{1,64})\.(?<signature>[0-9a-f]{32})@(?<domain>[^@\s<>]+)$/u

/** What a Message-ID of ours says of itself; whether it is right, its signature tells, or the message that left under it. */
export type OwnMessageId = {
  readonly delivery: string
  readonly signature: string
  readonly domain: string
}

/** Reads a Message-ID that looks like one of ours, in whatever letters it came back; null for all others. */
export function readOwnMessageId(messageId: string): OwnMessageId | null {
  const { delivery, signature, domain } = own.exec(messageId.toLowerCase())?.groups ?? {}
  return delivery === undefined || signature === undefined || domain === undefined
    ? null
    : { delivery, signature, domain }
}
