import * as z from 'zod'
import { keptMacroKey } from '../../domain/macro-key.ts'
import type { MacroDefinition } from '../../domain/site/writing-definition.ts'
import { keyText, labelsOf, labelText, labelTextOf } from '../../yaml/scalars.ts'
import { macroKey, siteRule } from '../scalars.ts'
import { inOrder } from './in-order.ts'

const stepEntry = z.strictObject({
  command: z
    .string()
    .max(80)
    .refine((name) => /^[a-z]+(?:[.-][a-z]+)*$/.test(name), siteRule('macro-command-unknown')),
  template: keyText.optional(),
  input: z.record(z.string(), z.json()).optional(),
})

const macroEntry = z.strictObject({
  short: keyText,
  label: labelText,
  'hot-key': macroKey.optional(),
  steps: z.array(stepEntry).min(1).max(20),
  retired: z.boolean().optional(),
})

export const macrosSection = z.record(keyText, macroEntry)
export type MacrosSection = z.infer<typeof macrosSection>
type MacroEntry = z.infer<typeof macroEntry>

export function readMacros(section: MacrosSection): MacroDefinition[] {
  return inOrder(section).map(({ key, entry, position }) => ({
    key,
    shortName: entry.short,
    labels: labelsOf(entry.label),
    hotKey: entry['hot-key'] === undefined ? null : keptMacroKey(String(entry['hot-key'])),
    steps: entry.steps.map(({ command, template, input }) => ({
      command,
      input: input ?? {},
      template: template ?? null,
    })),
    position,
    retired: entry.retired ?? false,
  }))
}

export function writeMacros(macros: readonly MacroDefinition[]): MacrosSection {
  return Object.fromEntries(
    macros.map((macro): [string, MacroEntry] => [
      macro.key,
      {
        short: macro.shortName,
        label: labelTextOf(macro.labels),
        ...(macro.hotKey !== null && {
          'hot-key': /^\d$/.test(macro.hotKey) ? Number(macro.hotKey) : macro.hotKey,
        }),
        steps: macro.steps.map(({ command, template, input }) => ({
          command,
          ...(template !== null && { template }),
          ...(Object.keys(input).length > 0 && {
            input: input as NonNullable<MacroEntry['steps'][number]['input']>,
          }),
        })),
        ...(macro.retired && { retired: true }),
      },
    ]),
  )
}
