/** A value that is made on first use and then stays: for constants that cost too much to make at every start. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
