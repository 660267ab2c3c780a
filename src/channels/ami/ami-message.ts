/**
 * What Asterisk's manager interface says at once: an answer or an event, as names and values in the order of its lines. A name may stand
 * several times. Source: Asterisk, "AMI v2 specification"; tried against a recording of Asterisk 20.
 */
export type AmiMessage = {
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** The first value of a name, whatever its capitals; undefined where the message has none. */
export function fieldOf({ fields }: AmiMessage, name: string): string | undefined {
  const wanted = name.toLowerCase()
  return fields.find(([one]) => one.toLowerCase() === wanted)?.[1]
}

/** The name of an event; undefined for an answer. What carries both, as OriginateResponse does, is an event. */
export function eventNameOf(message: AmiMessage): string | undefined {
  return fieldOf(message, 'Event')
}

/** What Asterisk writes where it knows no number or name. */
const unknown = '<unknown>'

/** A value that says something; null for what is empty, unknown or not there. */
export function knownField(message: AmiMessage, name: string): string | null {
  const value = fieldOf(message, name)
  return value === undefined || value === '' || value === unknown ? null : value
}
