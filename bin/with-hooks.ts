import { hookedStore } from '../src/desk/hooks/hooked-store.ts'
import type { HookNotice } from '../src/domain/hook-problem.ts'
import type { Store } from '../src/store/open-store.ts'
import { hookFiles } from './has-hooks.ts'
import type { Places } from './places.ts'

type Around = {
  readonly here: Places
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => number
  readonly tell: (notice: HookNotice) => void
}

/** A store whose commands ask the hooks of this user. */
export function withHooks(store: Store, { here, env, now, tell }: Around): Store {
  return hookedStore(store, { ...hookFiles(here), env, now, tell })
}
