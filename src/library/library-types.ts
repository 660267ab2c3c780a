import type { Plain } from './plain.ts'
import type { libraryViews } from './library-views.ts'

type Made = ReturnType<typeof libraryViews>

/** What can be seen of a store; each view as of the moment in which it is asked. */
export type LibraryViews = {
  readonly [Name in keyof Made]: Made[Name] extends (...asked: infer Asked) => infer Seen
    ? (...asked: Asked) => Plain<Seen>
    : never
}
