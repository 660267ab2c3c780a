/** What an action says: names and values. */
export type AmiAction = { readonly action: string; readonly fields: Readonly<Record<string, string>> }

/**
 * An action as it is sent, under an id that its answer bears. Null where a name or a value holds a line break or a null character, which
 * would make another action of what stands behind it.
 */
export function writeAmi({ action, fields }: AmiAction, id: string): string | null {
  const all = [['Action', action], ['ActionID', id], ...Object.entries(fields)]
  // oxlint-disable-next-line no-control-regex -- what must not be in them
  if (all.flat().some((text) => text === undefined || /[\r\n\0]/u.test(text))) return null
  return `${all.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
}
