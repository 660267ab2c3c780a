import { join } from 'node:path'
import { allActions } from '../src/console/actions/all-actions.ts'
import { themeFrom } from '../src/console/theme.ts'
import { userKeys } from '../src/console/user-keymap.ts'
import type { Language } from '../src/language/language.ts'
import { speaker } from '../src/language/say.ts'
import type { OwnKeys } from '../src/shell/surroundings.ts'
import type { Places } from './places.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The file of this user's own keys. */
export function keysFile({ config }: Pick<Places, 'config'>): string {
  return join(config, 'keys.yaml')
}

/** What is wrong with this user's own keys, as the console would say it. */
export async function ownKeys(
  here: Pick<Places, 'config'>,
  { env, language }: { readonly env: Environment; readonly language: Language },
): Promise<OwnKeys> {
  const look = { say: speaker(language), language, glyphs: themeFrom(env).glyphs }
  const { file, isThere, preset, keymapOf } = await userKeys(keysFile(here), allActions, look)
  const made = keymapOf(preset ?? 'default')
  return { path: file, isThere, problems: 'problems' in made ? made.problems : [] }
}
