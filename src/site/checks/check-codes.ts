import { valueFinding, type SiteFinding } from '../finding.ts'
import { knownChannels } from '../../domain/channel.ts'
import { repeated, unknownName } from '../../yaml/finding.ts'
import type { CodeEntry } from '../sections/codes-section.ts'
import type { SiteFile } from '../site-file.ts'
import type { YamlPath } from '../../yaml/yaml-source.ts'
import { checkChoices } from './check-fields.ts'

export type CodeAt = { readonly name: string; readonly entry: CodeEntry; readonly path: YamlPath }

/** Fields, channels and system uses of the codes of both trees. */
export function checkCodes(file: SiteFile): readonly SiteFinding[] {
  const codes = [...codesOf(file, 'reasons'), ...codesOf(file, 'outcomes')]
  return [
    ...codes.flatMap(checkCode),
    ...repeated(
      codes.filter(({ entry }) => !entry.retired),
      ({ entry }) => entry.system,
      ({ path }, use, first) =>
        valueFinding('system-twice', [...path, 'system'], { name: use, first: first.name }),
    ),
  ]
}

/** The codes of one tree with their full names, and where they are written. */
export function codesOf(file: SiteFile, tree: 'reasons' | 'outcomes'): readonly CodeAt[] {
  const walk = (branch: Readonly<Record<string, CodeEntry>>, above: string, path: YamlPath): CodeAt[] =>
    Object.entries(branch).flatMap(([key, entry]) => {
      const code = { name: above + key, entry, path: [...path, key] }
      return [code, ...walk(entry.under ?? {}, `${code.name}.`, [...code.path, 'under'])]
    })
  return walk(file.codes[tree] ?? {}, '', ['codes', tree])
}

function checkCode({ entry, path }: CodeAt): SiteFinding[] {
  const contact = entry.consequences?.['do-not-contact']
  const channels: readonly string[] = ['all', ...knownChannels]
  return [
    ...Object.entries(entry.fields ?? {}).flatMap(([key, field]) =>
      checkChoices(field, [...path, 'fields', key]),
    ),
    ...repeated(
      [...(entry.flags ?? []).entries()],
      ([, flag]) => flag,
      ([index], flag) => valueFinding('value-twice', [...path, 'flags', index], { name: flag }),
    ),
    ...(contact && !channels.includes(contact.channel)
      ? [
          valueFinding(
            'channel-unknown',
            [...path, 'consequences', 'do-not-contact', 'channel'],
            unknownName(contact.channel, channels),
          ),
        ]
      : []),
  ]
}
