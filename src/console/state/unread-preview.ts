/** Whether what a command would do has been on screen for long enough to be read. */
export type UnreadPreview = {
  /** A preview came on screen. */
  readonly begin: () => void
  /** Whether a key was pressed before anybody could read it; a key that is held, or pressed again at once, has not read either. */
  readonly isUnread: () => boolean
}

/** Longer than two presses of one key, shorter than reading a line. */
const readingMs = 400

/** Keeps a key that was typed ahead, or pressed twice, from giving what nobody saw. */
export function unreadPreview(now: () => number): UnreadPreview {
  let until = Number.NEGATIVE_INFINITY
  const begin = (): void => {
    until = now() + readingMs
  }
  return {
    begin,
    isUnread() {
      if (now() >= until) return false
      begin()
      return true
    },
  }
}
