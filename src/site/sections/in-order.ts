/**
 * Records in the order of the file, numbered from 1, and after them the retired ones by their keys, all at position 0: so that
 * leaving a record out of a file and marking it retired come to the same.
 */
export function inOrder<Entry extends { readonly retired?: boolean | undefined }>(
  section: Readonly<Record<string, Entry>> | undefined,
): readonly { readonly key: string; readonly entry: Entry; readonly position: number }[] {
  const entries = Object.entries(section ?? {}).map(([key, entry]) => ({ key, entry }))
  const live = entries.filter(({ entry }) => !entry.retired)
  const retired = entries.filter(({ entry }) => entry.retired)
  return [
    ...live.map((one, index) => ({ ...one, position: index + 1 })),
    ...retired.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map((one) => ({ ...one, position: 0 })),
  ]
}
