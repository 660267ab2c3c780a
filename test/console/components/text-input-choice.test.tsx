import { render } from 'ink-testing-library'
import TextInput from 'ink-text-input'
import { useState } from 'react'
import { expect, test } from 'vitest'

// Why the console has a text field of its own. When a newer ink-text-input behaves, these tests fail,
// and the choice can be made again.

type Seen = { text: string; submitted: string | null }

async function typed(...chunks: readonly string[]): Promise<Seen> {
  const seen: Seen = { text: '', submitted: null }
  function Field() {
    const [text, setText] = useState('')
    seen.text = text
    return (
      <TextInput value={text} onChange={setText} onSubmit={(submitted) => (seen.submitted = submitted)} />
    )
  }
  const { stdin, unmount } = render(<Field />)
  await tick()
  for (const chunk of chunks) {
    stdin.write(chunk)
    await tick()
  }
  unmount()
  return seen
}

async function tick(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50))
}

test('ink-text-input takes Enter in the same chunk as text and never submits', async () => {
  const { text, submitted } = await typed('12480\r')
  expect({ text, submitted }).toEqual({ text: '12480\r', submitted: null })
})

test('ink-text-input erases half of an emoji', async () => {
  const { text } = await typed('a😀', '\u007F')
  expect(text).not.toBe('a')
})

test('ink-text-input erases a combining mark apart from its letter', async () => {
  const { text } = await typed('ae\u0301', '\u007F')
  expect(text).toBe('ae')
})
