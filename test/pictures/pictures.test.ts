import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawSvg } from './draw-svg.ts'
import { takePictures } from './take-pictures.ts'

// All of them would take half a minute.
test.each([
  ['en', 'docs/pictures', 'workspace'],
  ['pl', 'docs/pl/pictures', 'queues-80'],
] as const)(
  'the first pictures in %s show the console as it is',
  { timeout: 60_000 },
  async (language, folder, last) => {
    const pictures = await takePictures(language, { until: last })
    expect(pictures.length).toBeGreaterThan(1)
    const outdated = pictures
      .filter(({ name, rows }) => drawSvg(rows) !== readFileSync(`${folder}/${name}.svg`, 'utf8'))
      .map(({ name }) => name)
    expect(outdated, 'draw them again with: npm run pictures').toEqual([])
  },
)
