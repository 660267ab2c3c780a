export type Loadable<Value> = {
  readonly load: () => Promise<void>
  /** The value; undefined before it is loaded, which is remembered. */
  readonly wanted: () => Value | undefined
  /** Whether it was wanted and was not there. */
  readonly isMissed: () => boolean
}

/** A value that is loaded once, by whoever needs it, and wanted where nobody can wait: for what is too heavy for every start. */
export function loadable<Value>(load: () => Promise<Value>): Loadable<Value> {
  let loading: Promise<void> | undefined
  let loaded: { readonly value: Value } | undefined
  let missed = false
  const keep = async (): Promise<void> => {
    loaded = { value: await load() }
    missed = false
  }
  return {
    load: () => (loading ??= keep()),
    wanted: () => {
      missed ||= loaded === undefined
      return loaded?.value
    },
    isMissed: () => missed,
  }
}
