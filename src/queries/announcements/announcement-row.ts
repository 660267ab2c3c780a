import { fromJson } from '../stored-json.ts'

/** An announcement as it stands. */
export type AnnouncementRow = {
  readonly id: string
  readonly ref: string
  readonly title: string
  readonly text: string
  /** Whom it was addressed to, in the words of `audienceWord`. */
  readonly audience: readonly string[]
  readonly mustBeRead: boolean
  readonly untilAt: number | null
  readonly madeBy: string
  readonly at: number
  readonly withdrawnBy: string | null
  readonly withdrawnAt: number | null
}

export type StoredAnnouncement = Omit<AnnouncementRow, 'audience' | 'mustBeRead'> & {
  readonly audience: string
  readonly mustBeRead: number
}

export const announcementColumns = [
  'announcements.id',
  'announcements.ref',
  'announcements.title',
  'announcements.text',
  'announcements.audience',
  'announcements.must_be_read as mustBeRead',
  'announcements.until_at as untilAt',
  'announcements.made_by as madeBy',
  'announcements.at',
  'announcements.withdrawn_by as withdrawnBy',
  'announcements.withdrawn_at as withdrawnAt',
] as const

export function readAnnouncement<Stored extends StoredAnnouncement>({
  audience,
  mustBeRead,
  ...row
}: Stored): Omit<Stored, 'audience' | 'mustBeRead'> & Pick<AnnouncementRow, 'audience' | 'mustBeRead'> {
  return { ...row, audience: fromJson(audience), mustBeRead: mustBeRead === 1 }
}
