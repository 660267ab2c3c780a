import * as z from 'zod'
import { durationText, keyText, labelText } from '../../yaml/scalars.ts'
import { dataKey, processRule } from '../file/process-scalars.ts'

const value = z.union([z.string().max(2000), z.number(), z.boolean()])
const values = z.record(dataKey, value)
const reason = z.string().min(1).max(500)
const elsewhere = z.strictObject({ to: keyText, reason })

/** What happens and needs no more words than this. */
const plainHappenings = [
  'said',
  'checked',
  'not-so',
  'not-known',
  'accepted',
  'refused',
  'happened',
  'time-over',
  'back',
] as const

const happening = z.union([
  z.enum(plainHappenings),
  z
    .strictObject({
      answered: value.optional(),
      'looked-up': value.optional(),
      'call-ended': keyText.optional(),
      chosen: elsewhere.optional(),
      jumped: elsewhere.optional(),
      skipped: reason.optional(),
      'given-up': reason.optional(),
    })
    .refine((words) => Object.values(words).filter((word) => word !== undefined).length === 1, {
      ...processRule('happening-unclear'),
    }),
])

/** A wait, a hand-over, a call or a start; what it leaves out may be anything. */
const effect = z
  .strictObject({
    wait: z.union([z.enum(['time', 'mail', 'callback']), z.string().max(120)]).optional(),
    'hand-over': keyText.optional(),
    call: keyText.optional(),
    start: keyText.optional(),
    within: durationText.optional(),
    with: values.optional(),
  })
  .refine(
    (words) =>
      [words.wait, words['hand-over'], words.call, words.start].filter((word) => word !== undefined)
        .length === 1,
    { ...processRule('effect-unclear') },
  )

const scenario = z.strictObject({
  name: labelText,
  input: values.optional(),
  happens: z.array(happening).max(200),
  path: z.array(keyText).min(1).max(1000),
  data: values.optional(),
  effects: z.array(effect).max(200).optional(),
  result: keyText.optional(),
  value: value.optional(),
})

/** A `*.scenarios.yaml` as it is written: what is tried of one process. */
export const scenarioFile = z.strictObject({
  process: keyText,
  scenarios: z
    .record(keyText, scenario)
    .refine((all) => Object.keys(all).length > 0, processRule('value-empty')),
})

export type WrittenScenario = z.infer<typeof scenario>
export type WrittenHappening = z.infer<typeof happening>
export type WrittenEffect = z.infer<typeof effect>
