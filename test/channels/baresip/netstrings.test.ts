import { expect, test } from 'vitest'
import { netstring, readNetstrings } from '../../../src/channels/baresip/netstrings.ts'
import { random } from '../../properties/random.ts'

const texts = ['', 'a', 'Żółć 😀', '12:34,', '{"event":true}', 'x'.repeat(5000)]
const bytes = Buffer.from(texts.map(netstring).join(''))

test('texts are read as they were written, however they come in pieces', () => {
  for (let seed = 0; seed < 500; seed++) {
    const dice = random(seed)
    const read = readNetstrings()
    const found: string[] = []
    for (let from = 0; from < bytes.length;) {
      const to = from + dice.whole(1, seed < 20 ? 1 : 700)
      found.push(...(read(bytes.subarray(from, to)) ?? ['broken']))
      from = to
    }
    expect(found).toEqual(texts)
  }
})

test.each(['HTTP/1.1 200 OK', ':x,', '3:abcd', '99999999:', '01:a,', '-1:,', '2000000:'])(
  'what begins %j is none, and nothing more is read',
  (text) => {
    const read = readNetstrings()
    expect(read(Buffer.from(text))).toBeNull()
    expect(read(Buffer.from('1:a,'))).toBeNull()
  },
)
