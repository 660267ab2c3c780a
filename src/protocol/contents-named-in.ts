const contentHash = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g

/** Every hash of a content that stands anywhere in what is sent, also in texts of JSON inside it. */
export function contentsNamedIn(sent: unknown): readonly string[] {
  return [...new Set(JSON.stringify(sent).match(contentHash))]
}
