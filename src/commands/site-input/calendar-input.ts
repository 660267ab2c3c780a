import * as z from 'zod'
import { key, labels } from './scalars.ts'

const openHours = z.array(z.strictObject({ fromMinute: z.number().int(), toMinute: z.number().int() }))

export const calendarInput = z.strictObject({
  key,
  labels,
  timeZone: z.string().nullable(),
  hours: z.strictObject({
    mon: openHours,
    tue: openHours,
    wed: openHours,
    thu: openHours,
    fri: openHours,
    sat: openHours,
    sun: openHours,
  }),
  holidays: z.array(z.strictObject({ date: z.iso.date(), labels, hours: openHours })),
  retired: z.boolean(),
})
