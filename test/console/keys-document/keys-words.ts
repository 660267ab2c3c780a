/** What the document of the keys says between its tables, in one language. */
export type KeysWords = {
  readonly introduction: string
  readonly going: string
  readonly goingColumns: readonly string[]
  readonly everywhere: string
  readonly columns: readonly string[]
  /** Before the key of the palette, where an action has no key of its own. */
  readonly by: string
  /** Before the places that have a key of every place not. */
  readonly notIn: string
  readonly signIn: string
  readonly overlays: string
  readonly palette: string
  readonly macros: string
  readonly forms: string
  readonly texts: string
  readonly replies: string
  readonly files: string
  readonly ownKeys: string
}
