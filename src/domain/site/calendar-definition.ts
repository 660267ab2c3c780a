import type { Labels } from '../labels.ts'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** A span of one local day in minutes from midnight; `toMinute` is up to 1440 and not part of it. */
export type OpenHours = { readonly fromMinute: number; readonly toMinute: number }

export type CalendarDefinition = {
  readonly key: string
  readonly labels: Labels
  /** The site's own where it is null. */
  readonly timeZone: string | null
  /** In order, not overlapping; an empty day is closed. */
  readonly hours: Readonly<Record<Weekday, readonly OpenHours[]>>
  /** Days that differ from their weekday, by date; without hours a day is closed. */
  readonly holidays: readonly HolidayDefinition[]
  readonly retired: boolean
}

export type HolidayDefinition = {
  /** `2026-12-24` */
  readonly date: string
  readonly labels: Labels
  readonly hours: readonly OpenHours[]
}
