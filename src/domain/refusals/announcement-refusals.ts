import type { Nearest, OneOf } from './nearest-names.ts'

/** Refusals about announcements. */
export type AnnouncementRefusal =
  | ({ readonly code: 'announcement-not-found'; readonly ref: string } & Nearest)
  | { readonly code: 'announcement-empty' }
  | { readonly code: 'announcement-until-past'; readonly at: number }
  /** Whom it is addressed to are none but the one who makes it. */
  | { readonly code: 'announcement-to-nobody' }
  | ({ readonly code: 'announcement-role-unknown'; readonly role: string } & Nearest & OneOf)
  | { readonly code: 'announcement-withdrawn'; readonly ref: string }
  | { readonly code: 'announcement-already-read'; readonly ref: string }
  /** It may be seen, and was addressed to others. */
  | { readonly code: 'announcement-to-others'; readonly ref: string }
