import { expect, test } from 'vitest'
import { areNumbersUnformatted, formatPhone, loadPhones } from '../../src/language/phones.ts'

test('what formats numbers is loaded only by who shows one, and says that one was shown before', async () => {
  expect(areNumbersUnformatted()).toBe(false)
  expect(formatPhone('991')).toBe('991')
  expect(areNumbersUnformatted()).toBe(false)
  expect(formatPhone('+48600100200')).toBe('+48600100200')
  expect(areNumbersUnformatted()).toBe(true)
  await loadPhones()
  expect(areNumbersUnformatted()).toBe(false)
  expect(formatPhone('+48600100200')).toBe('+48 600 100 200')
})

test('a list of numbers costs nothing when it is drawn again', async () => {
  await loadPhones()
  const numbers = Array.from({ length: 50 }, (_, index) => `+48600100${100 + index}`)
  const first = numbers.map(formatPhone)
  const began = performance.now()
  for (let times = 0; times < 100; times++) expect(numbers.map(formatPhone)).toEqual(first)
  expect((performance.now() - began) / 100).toBeLessThan(2)
})
