import type { Hook } from './hook-files.ts'

type Environment = Readonly<Record<string, string | undefined>>

const passedOn =
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_\w+|TZ|TMPDIR|XDG_\w+|LINIA_LANG|SYSTEMROOT|PATHEXT)$/

/** What a hook finds in its environment: who and where it is, no secrets of whatever started Linia. */
export function hookEnvironment(
  env: Environment,
  { name }: Hook,
  storePath: string,
): Readonly<Record<string, string>> {
  const kept = Object.entries(env).filter((entry): entry is [string, string] => {
    return entry[1] !== undefined && passedOn.test(entry[0])
  })
  // A Linia that a hook starts sees by LINIA_HOOK that its commands ask no hooks.
  return { ...Object.fromEntries(kept), LINIA_STORE: storePath, LINIA_HOOK: name }
}
