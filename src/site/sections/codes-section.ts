import * as z from 'zod'
import type { Consequence, WrapUpField, WrapUpKind } from '../../domain/wrap-up-code.ts'
import { printDuration } from '../../domain/duration.ts'
import {
  durationText,
  keyText,
  labelsOf,
  labelText,
  labelTextOf,
  lineText,
  secondsOf,
} from '../../yaml/scalars.ts'
import type { CodeDefinition } from '../../domain/site/wrap-up-definition.ts'
import { choiceMap, fieldType, readChoices, writeChoices } from './fields-section.ts'
import { inOrder } from './in-order.ts'

const aliases = z.array(lineText(40)).max(20)

const codeField = z.strictObject({
  label: labelText,
  type: fieldType,
  required: z.boolean().optional(),
  choices: choiceMap.optional(),
})

const consequences = z.strictObject({
  callback: z.strictObject({ whose: z.enum(['mine', 'anyone']), after: durationText.optional() }).optional(),
  'do-not-contact': z
    .strictObject({ channel: keyText, days: z.int().min(1).max(36_500).optional() })
    .optional(),
  'follow-up-case': z
    .strictObject({ subject: labelText, 'due-days': z.int().min(0).max(3650).optional() })
    .optional(),
})

/** In the order in which they are written. */
const codeFlags = [
  'customer-reached',
  'right-party',
  'success',
  'final',
  'unworkable',
  'do-not-contact',
  'counts-for-fcr',
] as const
const systemCodes = ['timeout', 'console-crashed', 'logged-out', 'next-arrived', 'imported', 'batch'] as const

const codeEntry = z.strictObject({
  label: labelText,
  version: z.int().min(1).max(9999).optional(),
  aliases: z.strictObject({ en: aliases.optional(), pl: aliases.optional() }).optional(),
  fields: z.record(keyText, codeField).optional(),
  note: z.enum(['required', 'optional']).optional(),
  consequences: consequences.optional(),
  flags: z.array(z.enum(codeFlags)).max(codeFlags.length).optional(),
  system: z.enum(systemCodes).optional(),
  retired: z.boolean().optional(),
  get under(): z.ZodOptional<z.ZodRecord<typeof keyText, typeof codeEntry>> {
    return z.record(keyText, codeEntry).optional()
  },
})
export type CodeEntry = z.infer<typeof codeEntry>

export const codesSection = z.strictObject({
  reasons: z.record(keyText, codeEntry).optional(),
  outcomes: z.record(keyText, codeEntry).optional(),
})
export type CodesSection = z.infer<typeof codesSection>

/** All codes of both trees, each parent before what is under it; positions count through a tree. */
export function readCodes(section: CodesSection): CodeDefinition[] {
  return [...readTree('reason', section.reasons), ...readTree('outcome', section.outcomes)]
}

export function writeCodes(codes: readonly CodeDefinition[]): CodesSection {
  const reasons = writeTree(codes.filter((code) => code.kind === 'reason'))
  const outcomes = writeTree(codes.filter((code) => code.kind === 'outcome'))
  return {
    ...(Object.keys(reasons).length > 0 && { reasons }),
    ...(Object.keys(outcomes).length > 0 && { outcomes }),
  }
}

function readTree(kind: WrapUpKind, tree: Record<string, CodeEntry> | undefined): CodeDefinition[] {
  let last = 0
  const walk = (branch: Record<string, CodeEntry> | undefined, above: string): CodeDefinition[] =>
    inOrder(branch).flatMap(({ key, entry }) => {
      const path = above + key
      const code = readCode({ kind, path, position: entry.retired ? 0 : ++last }, entry)
      return [code, ...walk(entry.under, `${path}.`)]
    })
  return walk(tree, '')
}

function readCode(
  place: Pick<CodeDefinition, 'kind' | 'path' | 'position'>,
  entry: CodeEntry,
): CodeDefinition {
  return {
    ...place,
    version: entry.version ?? 1,
    labels: labelsOf(entry.label),
    aliases: { en: entry.aliases?.en ?? [], pl: entry.aliases?.pl ?? [] },
    fields: readCodeFields(entry.fields),
    isNoteRequired: entry.note === 'required',
    consequences: readConsequences(entry.consequences),
    flags: codeFlags.filter((flag) => entry.flags?.includes(flag)),
    system: entry.system ?? null,
    retired: entry.retired ?? false,
  }
}

function writeTree(codes: readonly CodeDefinition[]): Record<string, CodeEntry> {
  const roots: Record<string, CodeEntry> = {}
  const entries = new Map(codes.map((code) => [code.path, writeCode(code)]))
  for (const [path, entry] of entries) {
    const cut = path.lastIndexOf('.')
    const parent = entries.get(path.slice(0, Math.max(cut, 0)))
    if (parent) parent.under = { ...parent.under, [path.slice(cut + 1)]: entry }
    else roots[path] = entry
  }
  return roots
}

function writeCode(code: CodeDefinition): CodeEntry {
  const { en, pl } = code.aliases
  return {
    label: labelTextOf(code.labels),
    ...(code.version > 1 && { version: code.version }),
    ...(en.length + pl.length > 0 && {
      aliases: { ...(en.length > 0 && { en: [...en] }), ...(pl.length > 0 && { pl: [...pl] }) },
    }),
    ...(code.fields.length > 0 && { fields: writeCodeFields(code.fields) }),
    ...(code.isNoteRequired && { note: 'required' as const }),
    ...(code.consequences.length > 0 && { consequences: writeConsequences(code.consequences) }),
    ...(code.flags.length > 0 && { flags: codeFlags.filter((flag) => code.flags.includes(flag)) }),
    ...(code.system !== null && { system: code.system }),
    ...(code.retired && { retired: true }),
  }
}

function readCodeFields(fields: CodeEntry['fields']): WrapUpField[] {
  return Object.entries(fields ?? {}).map(([key, field]) => ({
    key,
    labels: labelsOf(field.label),
    type: field.type,
    required: field.required ?? false,
    ...(field.choices && { choices: readChoices(field.choices) }),
  }))
}

function writeCodeFields(fields: readonly WrapUpField[]): NonNullable<CodeEntry['fields']> {
  return Object.fromEntries(
    fields.map((field): [string, z.infer<typeof codeField>] => [
      field.key,
      {
        label: labelTextOf(field.labels),
        type: field.type,
        ...(field.required && { required: true }),
        ...(field.choices && field.choices.length > 0 && { choices: writeChoices(field.choices) }),
      },
    ]),
  )
}

function readConsequences(written: CodeEntry['consequences']): Consequence[] {
  const list: Consequence[] = []
  const { callback, 'do-not-contact': doNotContact, 'follow-up-case': followUp } = written ?? {}
  if (callback) {
    const afterSeconds = callback.after === undefined ? null : secondsOf(callback.after)
    list.push({ kind: 'callback', whose: callback.whose, afterSeconds })
  }
  if (doNotContact) {
    list.push({ kind: 'do-not-contact', channel: doNotContact.channel, days: doNotContact.days ?? null })
  }
  if (followUp) {
    list.push({
      kind: 'follow-up-case',
      subject: labelsOf(followUp.subject),
      dueDays: followUp['due-days'] ?? null,
    })
  }
  return list
}

function writeConsequences(list: readonly Consequence[]): NonNullable<CodeEntry['consequences']> {
  const written: NonNullable<CodeEntry['consequences']> = {}
  for (const one of list) {
    switch (one.kind) {
      case 'callback':
        written.callback = {
          whose: one.whose,
          ...(one.afterSeconds !== null && { after: printDuration(one.afterSeconds, 'd') }),
        }
        break
      case 'do-not-contact':
        written['do-not-contact'] = { channel: one.channel, ...(one.days !== null && { days: one.days }) }
        break
      case 'follow-up-case':
        written['follow-up-case'] = {
          subject: labelTextOf(one.subject),
          ...(one.dueDays !== null && { 'due-days': one.dueDays }),
        }
        break
      default:
        one satisfies never
    }
  }
  return written
}
