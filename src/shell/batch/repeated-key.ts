const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g

/** The first key that an object within a JSON text has twice; undefined when there is none. The text must be JSON. */
export function repeatedKey(json: string): string | undefined {
  const open: Set<string>[] = []
  let last = ''
  for (const [token] of json.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(new Set())
    else if (token === '}' || token === ']') open.pop()
    else if (token === ':') {
      const keys = open.at(-1)
      const key = JSON.parse(last) as string
      if (keys?.has(key)) return key
      keys?.add(key)
    } else last = token
  }
  return undefined
}
