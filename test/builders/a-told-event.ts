/** An event as servers and devices tell it to each other: nothing but what every event has, unless given. */
export function aToldEvent<const T extends Readonly<Record<string, unknown>>>(given: T) {
  return {
    seq: 1,
    input: '{}',
    refs: null,
    batch: null,
    undoes: null,
    personal_digest: null,
    given_at: null,
    clock_at: null,
    salt: null,
    content: null,
    found: null,
    ...given,
  }
}
