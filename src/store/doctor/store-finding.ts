/** What can be mended without risk, once somebody says so. */
export type StoreFix = 'file-rights' | 'wal-checkpoint' | 'search-tokens' | 'unfinished-files'

type FindingLevel = 'ok' | 'notice' | 'warning' | 'error'

/** What the doctor found; the words are in language/messages/doctor.ts under `doctor.` and the code. */
type FindingCode =
  | 'file-missing'
  | 'file-is-folder'
  | 'file-is-special'
  | 'file-not-a-store'
  | 'file-not-readable'
  | 'sizes'
  | 'rights-ok'
  | 'rights-too-open'
  | 'rights-lacking'
  | 'rights-not-given'
  | 'folder-too-open'
  | 'disk-local'
  | 'disk-on-network'
  | 'disk-room'
  | 'disk-low'
  | 'version-ok'
  | 'version-older'
  | 'version-newer'
  | 'journal-ok'
  | 'journal-other'
  | 'wal-ok'
  | 'wal-large'
  | 'integrity-ok'
  | 'integrity-quick-ok'
  | 'integrity-broken'
  | 'references-ok'
  | 'references-broken'
  | 'references-awaited'
  | 'events-ok'
  | 'events-gap'
  | 'search-ok'
  | 'search-out-of-step'
  | 'search-following'
  | 'due-ok'
  | 'due-overdue'
  | 'attachments-ok'
  | 'attachments-missing'
  | 'attachments-damaged'
  | 'attachments-unnamed'
  | 'unfinished-files'

export type StoreFinding = {
  readonly code: FindingCode
  readonly level: FindingLevel
  /** Counts are called `n`, sizes `megabytes`, spans `hours`. */
  readonly params: Readonly<Record<string, string | number>>
  readonly fix?: StoreFix
}

/** Bytes as the megabytes people are told, with one decimal. */
export function megabytesOf(bytes: number): number {
  return Math.round(bytes / 100_000) / 10
}

/** How the doctor looks. */
export type Examination = {
  /** Epoch milliseconds. */
  readonly now: number
  /** Reads everything: all indexes, all attachments, the search of all customers. Takes minutes on a large store. */
  readonly full: boolean
}
