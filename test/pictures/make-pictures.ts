import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawSvg } from './draw-svg.ts'
import { takePictures } from './take-pictures.ts'

/**
 * Draws the pictures of the documentation from the running console on the demo site: `npm run pictures`. Each is what keys lead
 * to, so that none shows what the program does not do, and drawing them again changes nothing.
 */
const docs = join(import.meta.dirname, '..', '..', 'docs')
for (const [language, folder] of [
  ['en', join(docs, 'pictures')],
  ['pl', join(docs, 'pl', 'pictures')],
] as const) {
  mkdirSync(folder, { recursive: true })
  for (const { name, rows } of await takePictures(language))
    writeFileSync(join(folder, `${name}.svg`), drawSvg(rows))
}
