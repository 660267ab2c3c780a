/** Reads a JSON column that this program wrote. */
export function fromJson<Value>(text: string): Value {
  return JSON.parse(text) as Value
}
