/** A call as baresip lists it: by its line, without its id. */
export type ListedCall = {
  readonly line: number
  /** Whether commands are about it. */
  readonly isCurrent: boolean
  readonly state: string
  readonly isHeld: boolean
  readonly peer: string
}

const listed =
  /^(?<current>[> ]) \[line (?<line>\d+)\]\s+\d+:\d\d:\d\d\s+(?<state>[A-Z ]+?)\s+(?<held>\(on hold\))?\s*(?<peer>\S+)$/u

/** Reads the answer to `listcalls`. Source: baresip 1.0.0, tried. */
export function listedCalls(text: string): readonly ListedCall[] {
  return text.split('\n').flatMap((line) => {
    const found = listed.exec(line.trimEnd())?.groups
    return found
      ? [
          {
            line: Number(found['line']),
            isCurrent: found['current'] === '>',
            state: found['state'] ?? '',
            isHeld: found['held'] !== undefined,
            peer: found['peer'] ?? '',
          },
        ]
      : []
  })
}

/** The id of the call that `callstat` tells of; null where it tells of none. */
export function idInStatus(text: string): string | null {
  return /^ af=\S+ id=(\S+)$/mu.exec(text)?.[1] ?? null
}
