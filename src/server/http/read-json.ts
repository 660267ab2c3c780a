import type { FastifyInstance } from 'fastify'

/** Nothing that is given is deeper; what is would be walked by functions that call themselves. */
const deepest = 64

/** Reads bodies of JSON as Fastify does, but none that is deeper than anything that people give. */
export function readJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.removeContentTypeParser('application/json')
  server.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (isTooDeep(body)) {
      const code = `deeper than ${deepest} levels`
      done(Object.assign(new Error(code), { statusCode: 400, code }))
    } else void parse(request, body, done)
  })
}

const [quote, backslash] = ['"', '\\'].map((sign) => sign.charCodeAt(0))
const opening = new Set(['{', '['].map((sign) => sign.charCodeAt(0)))
const closing = new Set(['}', ']'].map((sign) => sign.charCodeAt(0)))

/** Told from the text alone, before any of it is made a value. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let isInText = false
  for (let place = 0; place < text.length; place++) {
    const sign = text.charCodeAt(place)
    if (isInText) {
      if (sign === backslash) place++
      else if (sign === quote) isInText = false
    } else if (sign === quote) isInText = true
    else if (opening.has(sign)) {
      if (++depth > deepest) return true
    } else if (closing.has(sign)) depth--
  }
  return false
}
