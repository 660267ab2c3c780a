import { expect, test } from 'vitest'
import { parseRef } from '../../src/domain/ids.ts'
import { nearest } from '../../src/domain/nearest.ts'
import { refsLike } from '../../src/domain/refs-like.ts'

const queues = ['Infolinia', 'E-mail', 'Reklamacje', 'Umowy', 'Partnerzy']

test.each([
  ['reklamcje', 'Reklamacje'],
  ['umwoy', 'Umowy'],
  ['EMAIL', 'E-mail'],
  ['partner', 'Partnerzy'],
  ['ifnolinia', 'Infolinia'],
])('%s most likely means %s', (typed, meant) => {
  expect(nearest(typed, queues)[0]).toBe(meant)
})

test('nothing is near to what is far from everything, and to nothing', () => {
  expect(nearest('księgowość', queues)).toEqual([])
  expect(nearest('  ', [])).toEqual([])
  expect(nearest('', queues)).toEqual([])
})

test('marks do not keep names apart', () => {
  expect(nearest('Załatwiono', ['zalatwiono'])).toEqual(['zalatwiono'])
})

test('at most three are named, the nearest first, equal ones in the order of the alphabet', () => {
  expect(nearest('aab', ['aaf', 'aad', 'aae', 'aac', 'aab'])).toEqual(['aab', 'aac', 'aad'])
})

test('a ref is read as people type it', () => {
  expect(parseRef(' kx1042 ')).toBe('KX-1042')
  expect(parseRef('KX-0042')).toBe('KX-42')
  expect(parseRef('KX-')).toBeUndefined()
  expect(parseRef('Jan Kowalski')).toBeUndefined()
  expect(parseRef('K-1')).toBeUndefined()
})

test.each([
  ['KX-1024', 'KX-1042', 'two digits swapped'],
  ['KX-1052', 'KX-1042', 'the key beside'],
  ['KX-10042', 'KX-1042', 'a digit doubled'],
  ['KX-142', 'KX-1421', 'the last digit forgotten'],
])('%s may mean %s: %s', (typed, meant) => {
  expect(refsLike(typed)).toContain(meant)
})

test('no ref like another begins with a zero or is the one typed', () => {
  for (const like of refsLike('KX-10')) {
    expect(like).not.toBe('KX-10')
    expect(like).toMatch(/^KX-[1-9]\d*$/)
  }
  expect(refsLike('Jan')).toEqual([])
})
